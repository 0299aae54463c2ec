package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of device that a buyer used, or the API.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentOriginPlatformType(@JsonValue String wire) {
  /** {@code PC}. */
  public static final PaymentOriginPlatformType PC = new PaymentOriginPlatformType("PC");

  /** {@code MOBILE}. */
  public static final PaymentOriginPlatformType MOBILE = new PaymentOriginPlatformType("MOBILE");

  /** {@code API}. */
  public static final PaymentOriginPlatformType API = new PaymentOriginPlatformType("API");

  private static final Map<String, PaymentOriginPlatformType> KNOWN =
      Stream.of(PC, MOBILE, API)
          .collect(
              Collectors.toUnmodifiableMap(PaymentOriginPlatformType::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentOriginPlatformType {
    Arguments.required(wire, "paymentOriginPlatformType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentOriginPlatformType of(String wire) {
    PaymentOriginPlatformType known =
        KNOWN.get(Arguments.required(wire, "paymentOriginPlatformType"));
    return known != null ? known : new PaymentOriginPlatformType(wire);
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
