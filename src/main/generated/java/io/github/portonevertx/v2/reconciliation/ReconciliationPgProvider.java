package io.github.portonevertx.v2.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PG whose transactions PortOne reconciles.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record ReconciliationPgProvider(@JsonValue String wire) {
  /** {@code KAKAOPAY}. */
  public static final ReconciliationPgProvider KAKAOPAY = new ReconciliationPgProvider("KAKAOPAY");

  /** {@code NICEPAY}. */
  public static final ReconciliationPgProvider NICEPAY = new ReconciliationPgProvider("NICEPAY");

  /** {@code NAVERPAY}. */
  public static final ReconciliationPgProvider NAVERPAY = new ReconciliationPgProvider("NAVERPAY");

  /** {@code UPLUS}. */
  public static final ReconciliationPgProvider UPLUS = new ReconciliationPgProvider("UPLUS");

  /** {@code TOSSPAYMENTS}. */
  public static final ReconciliationPgProvider TOSSPAYMENTS =
      new ReconciliationPgProvider("TOSSPAYMENTS");

  /** {@code TOSSPAY}. */
  public static final ReconciliationPgProvider TOSSPAY = new ReconciliationPgProvider("TOSSPAY");

  /** {@code PAYCO}. */
  public static final ReconciliationPgProvider PAYCO = new ReconciliationPgProvider("PAYCO");

  /** {@code KCP}. */
  public static final ReconciliationPgProvider KCP = new ReconciliationPgProvider("KCP");

  /** {@code DANAL}. */
  public static final ReconciliationPgProvider DANAL = new ReconciliationPgProvider("DANAL");

  /** {@code EXIMBAY}. */
  public static final ReconciliationPgProvider EXIMBAY = new ReconciliationPgProvider("EXIMBAY");

  /** {@code INICIS}. */
  public static final ReconciliationPgProvider INICIS = new ReconciliationPgProvider("INICIS");

  /** {@code HECTO}. */
  public static final ReconciliationPgProvider HECTO = new ReconciliationPgProvider("HECTO");

  /** {@code KSNET}. */
  public static final ReconciliationPgProvider KSNET = new ReconciliationPgProvider("KSNET");

  /** {@code KPN}. */
  public static final ReconciliationPgProvider KPN = new ReconciliationPgProvider("KPN");

  /** {@code HYPHEN}. */
  public static final ReconciliationPgProvider HYPHEN = new ReconciliationPgProvider("HYPHEN");

  /** {@code PAYPAL}. */
  public static final ReconciliationPgProvider PAYPAL = new ReconciliationPgProvider("PAYPAL");

  /** {@code HECTO_EASY}. */
  public static final ReconciliationPgProvider HECTO_EASY =
      new ReconciliationPgProvider("HECTO_EASY");

  /** {@code MOBILIANS}. */
  public static final ReconciliationPgProvider MOBILIANS =
      new ReconciliationPgProvider("MOBILIANS");

  /** {@code PAYLETTER_GLOBAL}. */
  public static final ReconciliationPgProvider PAYLETTER_GLOBAL =
      new ReconciliationPgProvider("PAYLETTER_GLOBAL");

  /** {@code KIWOOMPAY}. */
  public static final ReconciliationPgProvider KIWOOMPAY =
      new ReconciliationPgProvider("KIWOOMPAY");

  /** {@code PAYMENTWALL}. */
  public static final ReconciliationPgProvider PAYMENTWALL =
      new ReconciliationPgProvider("PAYMENTWALL");

  /** {@code INNOPAY}. */
  public static final ReconciliationPgProvider INNOPAY = new ReconciliationPgProvider("INNOPAY");

  /** {@code GALAXIA}. */
  public static final ReconciliationPgProvider GALAXIA = new ReconciliationPgProvider("GALAXIA");

  private static final Map<String, ReconciliationPgProvider> KNOWN =
      Stream.of(
              KAKAOPAY,
              NICEPAY,
              NAVERPAY,
              UPLUS,
              TOSSPAYMENTS,
              TOSSPAY,
              PAYCO,
              KCP,
              DANAL,
              EXIMBAY,
              INICIS,
              HECTO,
              KSNET,
              KPN,
              HYPHEN,
              PAYPAL,
              HECTO_EASY,
              MOBILIANS,
              PAYLETTER_GLOBAL,
              KIWOOMPAY,
              PAYMENTWALL,
              INNOPAY,
              GALAXIA)
          .collect(
              Collectors.toUnmodifiableMap(ReconciliationPgProvider::wire, Function.identity()));

  /** Checks that the value is present. */
  public ReconciliationPgProvider {
    Arguments.required(wire, "reconciliationPgProvider");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ReconciliationPgProvider of(String wire) {
    ReconciliationPgProvider known =
        KNOWN.get(Arguments.required(wire, "reconciliationPgProvider"));
    return known != null ? known : new ReconciliationPgProvider(wire);
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
