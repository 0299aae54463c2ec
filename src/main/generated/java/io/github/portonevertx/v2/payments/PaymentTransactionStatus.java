package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of an attempt to make a payment.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentTransactionStatus(@JsonValue String wire) {
  /** {@code READY}. */
  public static final PaymentTransactionStatus READY = new PaymentTransactionStatus("READY");

  /** {@code PAY_PENDING}. */
  public static final PaymentTransactionStatus PAY_PENDING =
      new PaymentTransactionStatus("PAY_PENDING");

  /** {@code VIRTUAL_ACCOUNT_ISSUED}. */
  public static final PaymentTransactionStatus VIRTUAL_ACCOUNT_ISSUED =
      new PaymentTransactionStatus("VIRTUAL_ACCOUNT_ISSUED");

  /** {@code PAID}. */
  public static final PaymentTransactionStatus PAID = new PaymentTransactionStatus("PAID");

  /** {@code FAILED}. */
  public static final PaymentTransactionStatus FAILED = new PaymentTransactionStatus("FAILED");

  /** {@code PARTIAL_CANCELLED}. */
  public static final PaymentTransactionStatus PARTIAL_CANCELLED =
      new PaymentTransactionStatus("PARTIAL_CANCELLED");

  /** {@code CANCELLED}. */
  public static final PaymentTransactionStatus CANCELLED =
      new PaymentTransactionStatus("CANCELLED");

  private static final Map<String, PaymentTransactionStatus> KNOWN =
      Stream.of(
              READY,
              PAY_PENDING,
              VIRTUAL_ACCOUNT_ISSUED,
              PAID,
              FAILED,
              PARTIAL_CANCELLED,
              CANCELLED)
          .collect(
              Collectors.toUnmodifiableMap(PaymentTransactionStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentTransactionStatus {
    Arguments.required(wire, "paymentTransactionStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentTransactionStatus of(String wire) {
    PaymentTransactionStatus known =
        KNOWN.get(Arguments.required(wire, "paymentTransactionStatus"));
    return known != null ? known : new PaymentTransactionStatus(wire);
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
