package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a payment that a webhook reported.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentWebhookPaymentStatus(@JsonValue String wire) {
  /** {@code READY}. */
  public static final PaymentWebhookPaymentStatus READY = new PaymentWebhookPaymentStatus("READY");

  /** {@code VIRTUAL_ACCOUNT_ISSUED}. */
  public static final PaymentWebhookPaymentStatus VIRTUAL_ACCOUNT_ISSUED =
      new PaymentWebhookPaymentStatus("VIRTUAL_ACCOUNT_ISSUED");

  /** {@code PAID}. */
  public static final PaymentWebhookPaymentStatus PAID = new PaymentWebhookPaymentStatus("PAID");

  /** {@code FAILED}. */
  public static final PaymentWebhookPaymentStatus FAILED =
      new PaymentWebhookPaymentStatus("FAILED");

  /** {@code PARTIAL_CANCELLED}. */
  public static final PaymentWebhookPaymentStatus PARTIAL_CANCELLED =
      new PaymentWebhookPaymentStatus("PARTIAL_CANCELLED");

  /** {@code CANCELLED}. */
  public static final PaymentWebhookPaymentStatus CANCELLED =
      new PaymentWebhookPaymentStatus("CANCELLED");

  /** {@code PAY_PENDING}. */
  public static final PaymentWebhookPaymentStatus PAY_PENDING =
      new PaymentWebhookPaymentStatus("PAY_PENDING");

  private static final Map<String, PaymentWebhookPaymentStatus> KNOWN =
      Stream.of(
              READY,
              VIRTUAL_ACCOUNT_ISSUED,
              PAID,
              FAILED,
              PARTIAL_CANCELLED,
              CANCELLED,
              PAY_PENDING)
          .collect(
              Collectors.toUnmodifiableMap(PaymentWebhookPaymentStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentWebhookPaymentStatus {
    Arguments.required(wire, "paymentWebhookPaymentStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentWebhookPaymentStatus of(String wire) {
    PaymentWebhookPaymentStatus known =
        KNOWN.get(Arguments.required(wire, "paymentWebhookPaymentStatus"));
    return known != null ? known : new PaymentWebhookPaymentStatus(wire);
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
