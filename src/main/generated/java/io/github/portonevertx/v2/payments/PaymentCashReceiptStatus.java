package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of the cash receipt of a payment.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentCashReceiptStatus(@JsonValue String wire) {
  /** {@code ISSUED}. */
  public static final PaymentCashReceiptStatus ISSUED = new PaymentCashReceiptStatus("ISSUED");

  /** {@code CANCELLED}. */
  public static final PaymentCashReceiptStatus CANCELLED =
      new PaymentCashReceiptStatus("CANCELLED");

  private static final Map<String, PaymentCashReceiptStatus> KNOWN =
      Stream.of(ISSUED, CANCELLED)
          .collect(
              Collectors.toUnmodifiableMap(PaymentCashReceiptStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentCashReceiptStatus {
    Arguments.required(wire, "paymentCashReceiptStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentCashReceiptStatus of(String wire) {
    PaymentCashReceiptStatus known =
        KNOWN.get(Arguments.required(wire, "paymentCashReceiptStatus"));
    return known != null ? known : new PaymentCashReceiptStatus(wire);
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
