package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a payment.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentStatus(@JsonValue String wire) {
  /** The payment window was opened. */
  public static final PaymentStatus READY = new PaymentStatus("READY");

  /** The PG has not decided yet, as some foreign PGs do. */
  public static final PaymentStatus PAY_PENDING = new PaymentStatus("PAY_PENDING");

  /** A virtual account waits for the buyer's deposit. */
  public static final PaymentStatus VIRTUAL_ACCOUNT_ISSUED =
      new PaymentStatus("VIRTUAL_ACCOUNT_ISSUED");

  /** The money was taken and nothing was refunded. */
  public static final PaymentStatus PAID = new PaymentStatus("PAID");

  /** The attempt failed; another attempt under the same payment id may succeed. */
  public static final PaymentStatus FAILED = new PaymentStatus("FAILED");

  /** A part of the payment was refunded. */
  public static final PaymentStatus PARTIAL_CANCELLED = new PaymentStatus("PARTIAL_CANCELLED");

  /** The payment was refunded in full. */
  public static final PaymentStatus CANCELLED = new PaymentStatus("CANCELLED");

  private static final Map<String, PaymentStatus> KNOWN =
      Stream.of(
              READY,
              PAY_PENDING,
              VIRTUAL_ACCOUNT_ISSUED,
              PAID,
              FAILED,
              PARTIAL_CANCELLED,
              CANCELLED)
          .collect(Collectors.toUnmodifiableMap(PaymentStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentStatus {
    Arguments.required(wire, "paymentStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentStatus of(String wire) {
    PaymentStatus known = KNOWN.get(Arguments.required(wire, "paymentStatus"));
    return known != null ? known : new PaymentStatus(wire);
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
