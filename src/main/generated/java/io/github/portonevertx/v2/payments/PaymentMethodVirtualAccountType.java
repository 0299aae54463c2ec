package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of a virtual account that was issued.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentMethodVirtualAccountType(@JsonValue String wire) {
  /** {@code FIXED}. */
  public static final PaymentMethodVirtualAccountType FIXED =
      new PaymentMethodVirtualAccountType("FIXED");

  /** {@code NORMAL}. */
  public static final PaymentMethodVirtualAccountType NORMAL =
      new PaymentMethodVirtualAccountType("NORMAL");

  private static final Map<String, PaymentMethodVirtualAccountType> KNOWN =
      Stream.of(FIXED, NORMAL)
          .collect(
              Collectors.toUnmodifiableMap(
                  PaymentMethodVirtualAccountType::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentMethodVirtualAccountType {
    Arguments.required(wire, "paymentMethodVirtualAccountType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentMethodVirtualAccountType of(String wire) {
    PaymentMethodVirtualAccountType known =
        KNOWN.get(Arguments.required(wire, "paymentMethodVirtualAccountType"));
    return known != null ? known : new PaymentMethodVirtualAccountType(wire);
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
