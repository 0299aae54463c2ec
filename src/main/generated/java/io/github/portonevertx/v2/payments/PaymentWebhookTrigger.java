package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cause of a webhook.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentWebhookTrigger(@JsonValue String wire) {
  /** {@code MANUAL}. */
  public static final PaymentWebhookTrigger MANUAL = new PaymentWebhookTrigger("MANUAL");

  /** {@code VIRTUAL_ACCOUNT_DEPOSIT}. */
  public static final PaymentWebhookTrigger VIRTUAL_ACCOUNT_DEPOSIT =
      new PaymentWebhookTrigger("VIRTUAL_ACCOUNT_DEPOSIT");

  /** {@code ASYNC_CANCEL_APPROVED}. */
  public static final PaymentWebhookTrigger ASYNC_CANCEL_APPROVED =
      new PaymentWebhookTrigger("ASYNC_CANCEL_APPROVED");

  /** {@code ASYNC_CANCEL_FAILED}. */
  public static final PaymentWebhookTrigger ASYNC_CANCEL_FAILED =
      new PaymentWebhookTrigger("ASYNC_CANCEL_FAILED");

  /** {@code ASYNC_PAY_APPROVED}. */
  public static final PaymentWebhookTrigger ASYNC_PAY_APPROVED =
      new PaymentWebhookTrigger("ASYNC_PAY_APPROVED");

  /** {@code ASYNC_PAY_FAILED}. */
  public static final PaymentWebhookTrigger ASYNC_PAY_FAILED =
      new PaymentWebhookTrigger("ASYNC_PAY_FAILED");

  /** {@code ASYNC_PAY_PENDING}. */
  public static final PaymentWebhookTrigger ASYNC_PAY_PENDING =
      new PaymentWebhookTrigger("ASYNC_PAY_PENDING");

  /** {@code DISPUTE_CREATED}. */
  public static final PaymentWebhookTrigger DISPUTE_CREATED =
      new PaymentWebhookTrigger("DISPUTE_CREATED");

  /** {@code DISPUTE_RESOLVED}. */
  public static final PaymentWebhookTrigger DISPUTE_RESOLVED =
      new PaymentWebhookTrigger("DISPUTE_RESOLVED");

  private static final Map<String, PaymentWebhookTrigger> KNOWN =
      Stream.of(
              MANUAL,
              VIRTUAL_ACCOUNT_DEPOSIT,
              ASYNC_CANCEL_APPROVED,
              ASYNC_CANCEL_FAILED,
              ASYNC_PAY_APPROVED,
              ASYNC_PAY_FAILED,
              ASYNC_PAY_PENDING,
              DISPUTE_CREATED,
              DISPUTE_RESOLVED)
          .collect(Collectors.toUnmodifiableMap(PaymentWebhookTrigger::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentWebhookTrigger {
    Arguments.required(wire, "paymentWebhookTrigger");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentWebhookTrigger of(String wire) {
    PaymentWebhookTrigger known = KNOWN.get(Arguments.required(wire, "paymentWebhookTrigger"));
    return known != null ? known : new PaymentWebhookTrigger(wire);
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
