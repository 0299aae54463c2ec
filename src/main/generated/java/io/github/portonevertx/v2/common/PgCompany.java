package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payment company (PG).
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PgCompany(@JsonValue String wire) {
  /** {@code INICIS}. */
  public static final PgCompany INICIS = new PgCompany("INICIS");

  /** {@code NICE}. */
  public static final PgCompany NICE = new PgCompany("NICE");

  /** {@code KCP}. */
  public static final PgCompany KCP = new PgCompany("KCP");

  /** {@code DANAL}. */
  public static final PgCompany DANAL = new PgCompany("DANAL");

  /** {@code TOSSPAYMENTS}. */
  public static final PgCompany TOSSPAYMENTS = new PgCompany("TOSSPAYMENTS");

  /** {@code MOBILIANS}. */
  public static final PgCompany MOBILIANS = new PgCompany("MOBILIANS");

  /** {@code KICC}. */
  public static final PgCompany KICC = new PgCompany("KICC");

  /** {@code SMARTRO}. */
  public static final PgCompany SMARTRO = new PgCompany("SMARTRO");

  /** {@code DAOU}. */
  public static final PgCompany DAOU = new PgCompany("DAOU");

  /** {@code BLUEWALNUT}. */
  public static final PgCompany BLUEWALNUT = new PgCompany("BLUEWALNUT");

  /** {@code PAYPAL}. */
  public static final PgCompany PAYPAL = new PgCompany("PAYPAL");

  /** {@code ALIPAY}. */
  public static final PgCompany ALIPAY = new PgCompany("ALIPAY");

  /** {@code EXIMBAY}. */
  public static final PgCompany EXIMBAY = new PgCompany("EXIMBAY");

  /** {@code PAYMENTWALL}. */
  public static final PgCompany PAYMENTWALL = new PgCompany("PAYMENTWALL");

  /** {@code SETTLE}. */
  public static final PgCompany SETTLE = new PgCompany("SETTLE");

  /** {@code GALAXIA}. */
  public static final PgCompany GALAXIA = new PgCompany("GALAXIA");

  /** {@code NAVERPAY}. */
  public static final PgCompany NAVERPAY = new PgCompany("NAVERPAY");

  /** {@code KAKAOPAY}. */
  public static final PgCompany KAKAOPAY = new PgCompany("KAKAOPAY");

  /** {@code SMILEPAY}. */
  public static final PgCompany SMILEPAY = new PgCompany("SMILEPAY");

  /** {@code KAKAO}. */
  public static final PgCompany KAKAO = new PgCompany("KAKAO");

  /** {@code TOSSPAY}. */
  public static final PgCompany TOSSPAY = new PgCompany("TOSSPAY");

  /** {@code CHAI}. */
  public static final PgCompany CHAI = new PgCompany("CHAI");

  /** {@code PAYCO}. */
  public static final PgCompany PAYCO = new PgCompany("PAYCO");

  /** {@code PAYPLE}. */
  public static final PgCompany PAYPLE = new PgCompany("PAYPLE");

  /** {@code SYRUP}. */
  public static final PgCompany SYRUP = new PgCompany("SYRUP");

  /** {@code KSNET}. */
  public static final PgCompany KSNET = new PgCompany("KSNET");

  /** {@code WELCOME}. */
  public static final PgCompany WELCOME = new PgCompany("WELCOME");

  /** {@code JTNET}. */
  public static final PgCompany JTNET = new PgCompany("JTNET");

  /** {@code KPN}. */
  public static final PgCompany KPN = new PgCompany("KPN");

  /** {@code HYPHEN}. */
  public static final PgCompany HYPHEN = new PgCompany("HYPHEN");

  /** {@code PAYLETTER}. */
  public static final PgCompany PAYLETTER = new PgCompany("PAYLETTER");

  /** {@code TRIPLE_A}. */
  public static final PgCompany TRIPLE_A = new PgCompany("TRIPLE_A");

  /** {@code INNOPAY}. */
  public static final PgCompany INNOPAY = new PgCompany("INNOPAY");

  private static final Map<String, PgCompany> KNOWN =
      Stream.of(
              INICIS,
              NICE,
              KCP,
              DANAL,
              TOSSPAYMENTS,
              MOBILIANS,
              KICC,
              SMARTRO,
              DAOU,
              BLUEWALNUT,
              PAYPAL,
              ALIPAY,
              EXIMBAY,
              PAYMENTWALL,
              SETTLE,
              GALAXIA,
              NAVERPAY,
              KAKAOPAY,
              SMILEPAY,
              KAKAO,
              TOSSPAY,
              CHAI,
              PAYCO,
              PAYPLE,
              SYRUP,
              KSNET,
              WELCOME,
              JTNET,
              KPN,
              HYPHEN,
              PAYLETTER,
              TRIPLE_A,
              INNOPAY)
          .collect(Collectors.toUnmodifiableMap(PgCompany::wire, Function.identity()));

  /** Checks that the value is present. */
  public PgCompany {
    Arguments.required(wire, "pgCompany");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PgCompany of(String wire) {
    PgCompany known = KNOWN.get(Arguments.required(wire, "pgCompany"));
    return known != null ? known : new PgCompany(wire);
  }

  /**
   * Returns whether the value is one of the constants.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return KNOWN.containsKey(wire);
  }

  /** Returns PortOne's value. */
  @Override
  public String toString() {
    return wire;
  }
}
