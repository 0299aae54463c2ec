package io.github.portonevertx.v2.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payment method in a report.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record SimplifiedPaymentMethodType(@JsonValue String wire) {
  /** {@code CARD}. */
  public static final SimplifiedPaymentMethodType CARD = new SimplifiedPaymentMethodType("CARD");

  /** {@code VIRTUAL_ACCOUNT}. */
  public static final SimplifiedPaymentMethodType VIRTUAL_ACCOUNT =
      new SimplifiedPaymentMethodType("VIRTUAL_ACCOUNT");

  /** {@code TRANSFER}. */
  public static final SimplifiedPaymentMethodType TRANSFER =
      new SimplifiedPaymentMethodType("TRANSFER");

  /** {@code CHARGE}. */
  public static final SimplifiedPaymentMethodType CHARGE =
      new SimplifiedPaymentMethodType("CHARGE");

  /** {@code MOBILE}. */
  public static final SimplifiedPaymentMethodType MOBILE =
      new SimplifiedPaymentMethodType("MOBILE");

  /** {@code POINT}. */
  public static final SimplifiedPaymentMethodType POINT = new SimplifiedPaymentMethodType("POINT");

  /** {@code ETC}. */
  public static final SimplifiedPaymentMethodType ETC = new SimplifiedPaymentMethodType("ETC");

  private static final Map<String, SimplifiedPaymentMethodType> KNOWN =
      Stream.of(CARD, VIRTUAL_ACCOUNT, TRANSFER, CHARGE, MOBILE, POINT, ETC)
          .collect(
              Collectors.toUnmodifiableMap(SimplifiedPaymentMethodType::wire, Function.identity()));

  /** Checks that the value is present. */
  public SimplifiedPaymentMethodType {
    Arguments.required(wire, "simplifiedPaymentMethodType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SimplifiedPaymentMethodType of(String wire) {
    SimplifiedPaymentMethodType known =
        KNOWN.get(Arguments.required(wire, "simplifiedPaymentMethodType"));
    return known != null ? known : new SimplifiedPaymentMethodType(wire);
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
