package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PG in one of its integrations with PortOne.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PgProvider(@JsonValue String wire) {
  /** {@code HTML5_INICIS}. */
  public static final PgProvider HTML5_INICIS = new PgProvider("HTML5_INICIS");

  /** {@code PAYPAL}. */
  public static final PgProvider PAYPAL = new PgProvider("PAYPAL");

  /** {@code PAYPAL_V2}. */
  public static final PgProvider PAYPAL_V2 = new PgProvider("PAYPAL_V2");

  /** {@code INICIS}. */
  public static final PgProvider INICIS = new PgProvider("INICIS");

  /** {@code DANAL}. */
  public static final PgProvider DANAL = new PgProvider("DANAL");

  /** {@code NICE}. */
  public static final PgProvider NICE = new PgProvider("NICE");

  /** {@code DANAL_TPAY}. */
  public static final PgProvider DANAL_TPAY = new PgProvider("DANAL_TPAY");

  /** {@code JTNET}. */
  public static final PgProvider JTNET = new PgProvider("JTNET");

  /** {@code UPLUS}. */
  public static final PgProvider UPLUS = new PgProvider("UPLUS");

  /** {@code NAVERPAY}. */
  public static final PgProvider NAVERPAY = new PgProvider("NAVERPAY");

  /** {@code KAKAO}. */
  public static final PgProvider KAKAO = new PgProvider("KAKAO");

  /** {@code SETTLE}. */
  public static final PgProvider SETTLE = new PgProvider("SETTLE");

  /** {@code KCP}. */
  public static final PgProvider KCP = new PgProvider("KCP");

  /** {@code MOBILIANS}. */
  public static final PgProvider MOBILIANS = new PgProvider("MOBILIANS");

  /** {@code KAKAOPAY}. */
  public static final PgProvider KAKAOPAY = new PgProvider("KAKAOPAY");

  /** {@code NAVERCO}. */
  public static final PgProvider NAVERCO = new PgProvider("NAVERCO");

  /** {@code SYRUP}. */
  public static final PgProvider SYRUP = new PgProvider("SYRUP");

  /** {@code KICC}. */
  public static final PgProvider KICC = new PgProvider("KICC");

  /** {@code EXIMBAY}. */
  public static final PgProvider EXIMBAY = new PgProvider("EXIMBAY");

  /** {@code SMILEPAY}. */
  public static final PgProvider SMILEPAY = new PgProvider("SMILEPAY");

  /** {@code PAYCO}. */
  public static final PgProvider PAYCO = new PgProvider("PAYCO");

  /** {@code KCP_BILLING}. */
  public static final PgProvider KCP_BILLING = new PgProvider("KCP_BILLING");

  /** {@code ALIPAY}. */
  public static final PgProvider ALIPAY = new PgProvider("ALIPAY");

  /** {@code PAYPLE}. */
  public static final PgProvider PAYPLE = new PgProvider("PAYPLE");

  /** {@code CHAI}. */
  public static final PgProvider CHAI = new PgProvider("CHAI");

  /** {@code BLUEWALNUT}. */
  public static final PgProvider BLUEWALNUT = new PgProvider("BLUEWALNUT");

  /** {@code SMARTRO}. */
  public static final PgProvider SMARTRO = new PgProvider("SMARTRO");

  /** {@code SMARTRO_V2}. */
  public static final PgProvider SMARTRO_V2 = new PgProvider("SMARTRO_V2");

  /** {@code PAYMENTWALL}. */
  public static final PgProvider PAYMENTWALL = new PgProvider("PAYMENTWALL");

  /** {@code TOSSPAYMENTS}. */
  public static final PgProvider TOSSPAYMENTS = new PgProvider("TOSSPAYMENTS");

  /** {@code KCP_QUICK}. */
  public static final PgProvider KCP_QUICK = new PgProvider("KCP_QUICK");

  /** {@code DAOU}. */
  public static final PgProvider DAOU = new PgProvider("DAOU");

  /** {@code GALAXIA}. */
  public static final PgProvider GALAXIA = new PgProvider("GALAXIA");

  /** {@code TOSSPAY}. */
  public static final PgProvider TOSSPAY = new PgProvider("TOSSPAY");

  /** {@code KCP_DIRECT}. */
  public static final PgProvider KCP_DIRECT = new PgProvider("KCP_DIRECT");

  /** {@code SETTLE_ACC}. */
  public static final PgProvider SETTLE_ACC = new PgProvider("SETTLE_ACC");

  /** {@code SETTLE_FIRM}. */
  public static final PgProvider SETTLE_FIRM = new PgProvider("SETTLE_FIRM");

  /** {@code INICIS_UNIFIED}. */
  public static final PgProvider INICIS_UNIFIED = new PgProvider("INICIS_UNIFIED");

  /** {@code KSNET}. */
  public static final PgProvider KSNET = new PgProvider("KSNET");

  /** {@code PINPAY}. */
  public static final PgProvider PINPAY = new PgProvider("PINPAY");

  /** {@code NICE_V2}. */
  public static final PgProvider NICE_V2 = new PgProvider("NICE_V2");

  /** {@code TOSS_BRANDPAY}. */
  public static final PgProvider TOSS_BRANDPAY = new PgProvider("TOSS_BRANDPAY");

  /** {@code WELCOME}. */
  public static final PgProvider WELCOME = new PgProvider("WELCOME");

  /** {@code TOSSPAY_V2}. */
  public static final PgProvider TOSSPAY_V2 = new PgProvider("TOSSPAY_V2");

  /** {@code INICIS_V2}. */
  public static final PgProvider INICIS_V2 = new PgProvider("INICIS_V2");

  /** {@code KPN}. */
  public static final PgProvider KPN = new PgProvider("KPN");

  /** {@code KCP_V2}. */
  public static final PgProvider KCP_V2 = new PgProvider("KCP_V2");

  /** {@code HYPHEN}. */
  public static final PgProvider HYPHEN = new PgProvider("HYPHEN");

  /** {@code EXIMBAY_V2}. */
  public static final PgProvider EXIMBAY_V2 = new PgProvider("EXIMBAY_V2");

  /** {@code INICIS_JP}. */
  public static final PgProvider INICIS_JP = new PgProvider("INICIS_JP");

  /** {@code PAYLETTER_GLOBAL}. */
  public static final PgProvider PAYLETTER_GLOBAL = new PgProvider("PAYLETTER_GLOBAL");

  /** {@code MOBILIANS_V2}. */
  public static final PgProvider MOBILIANS_V2 = new PgProvider("MOBILIANS_V2");

  /** {@code TRIPLE_A}. */
  public static final PgProvider TRIPLE_A = new PgProvider("TRIPLE_A");

  /** {@code KICC_V2}. */
  public static final PgProvider KICC_V2 = new PgProvider("KICC_V2");

  /** {@code INNOPAY}. */
  public static final PgProvider INNOPAY = new PgProvider("INNOPAY");

  /** {@code HECTO_GLOBAL}. */
  public static final PgProvider HECTO_GLOBAL = new PgProvider("HECTO_GLOBAL");

  private static final Map<String, PgProvider> KNOWN =
      Stream.of(
              HTML5_INICIS,
              PAYPAL,
              PAYPAL_V2,
              INICIS,
              DANAL,
              NICE,
              DANAL_TPAY,
              JTNET,
              UPLUS,
              NAVERPAY,
              KAKAO,
              SETTLE,
              KCP,
              MOBILIANS,
              KAKAOPAY,
              NAVERCO,
              SYRUP,
              KICC,
              EXIMBAY,
              SMILEPAY,
              PAYCO,
              KCP_BILLING,
              ALIPAY,
              PAYPLE,
              CHAI,
              BLUEWALNUT,
              SMARTRO,
              SMARTRO_V2,
              PAYMENTWALL,
              TOSSPAYMENTS,
              KCP_QUICK,
              DAOU,
              GALAXIA,
              TOSSPAY,
              KCP_DIRECT,
              SETTLE_ACC,
              SETTLE_FIRM,
              INICIS_UNIFIED,
              KSNET,
              PINPAY,
              NICE_V2,
              TOSS_BRANDPAY,
              WELCOME,
              TOSSPAY_V2,
              INICIS_V2,
              KPN,
              KCP_V2,
              HYPHEN,
              EXIMBAY_V2,
              INICIS_JP,
              PAYLETTER_GLOBAL,
              MOBILIANS_V2,
              TRIPLE_A,
              KICC_V2,
              INNOPAY,
              HECTO_GLOBAL)
          .collect(Collectors.toUnmodifiableMap(PgProvider::wire, Function.identity()));

  /** Checks that the value is present. */
  public PgProvider {
    Arguments.required(wire, "pgProvider");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PgProvider of(String wire) {
    PgProvider known = KNOWN.get(Arguments.required(wire, "pgProvider"));
    return known != null ? known : new PgProvider(wire);
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
