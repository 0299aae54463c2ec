package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of the refund to a buyer's account.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentMethodVirtualAccountRefundStatus(@JsonValue String wire) {
  /** {@code PENDING}. */
  public static final PaymentMethodVirtualAccountRefundStatus PENDING =
      new PaymentMethodVirtualAccountRefundStatus("PENDING");

  /** {@code PARTIAL_REFUND_FAILED}. */
  public static final PaymentMethodVirtualAccountRefundStatus PARTIAL_REFUND_FAILED =
      new PaymentMethodVirtualAccountRefundStatus("PARTIAL_REFUND_FAILED");

  /** {@code FAILED}. */
  public static final PaymentMethodVirtualAccountRefundStatus FAILED =
      new PaymentMethodVirtualAccountRefundStatus("FAILED");

  /** {@code COMPLETED}. */
  public static final PaymentMethodVirtualAccountRefundStatus COMPLETED =
      new PaymentMethodVirtualAccountRefundStatus("COMPLETED");

  private static final Map<String, PaymentMethodVirtualAccountRefundStatus> KNOWN =
      Stream.of(PENDING, PARTIAL_REFUND_FAILED, FAILED, COMPLETED)
          .collect(
              Collectors.toUnmodifiableMap(
                  PaymentMethodVirtualAccountRefundStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentMethodVirtualAccountRefundStatus {
    Arguments.required(wire, "paymentMethodVirtualAccountRefundStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentMethodVirtualAccountRefundStatus of(String wire) {
    PaymentMethodVirtualAccountRefundStatus known =
        KNOWN.get(Arguments.required(wire, "paymentMethodVirtualAccountRefundStatus"));
    return known != null ? known : new PaymentMethodVirtualAccountRefundStatus(wire);
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
