package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a webhook.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentWebhookStatus(@JsonValue String wire) {
  /** {@code SUCCEEDED}. */
  public static final PaymentWebhookStatus SUCCEEDED = new PaymentWebhookStatus("SUCCEEDED");

  /** {@code FAILED_NOT_OK_RESPONSE}. */
  public static final PaymentWebhookStatus FAILED_NOT_OK_RESPONSE =
      new PaymentWebhookStatus("FAILED_NOT_OK_RESPONSE");

  /** {@code FAILED_UNEXPECTED_ERROR}. */
  public static final PaymentWebhookStatus FAILED_UNEXPECTED_ERROR =
      new PaymentWebhookStatus("FAILED_UNEXPECTED_ERROR");

  private static final Map<String, PaymentWebhookStatus> KNOWN =
      Stream.of(SUCCEEDED, FAILED_NOT_OK_RESPONSE, FAILED_UNEXPECTED_ERROR)
          .collect(Collectors.toUnmodifiableMap(PaymentWebhookStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentWebhookStatus {
    Arguments.required(wire, "paymentWebhookStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentWebhookStatus of(String wire) {
    PaymentWebhookStatus known = KNOWN.get(Arguments.required(wire, "paymentWebhookStatus"));
    return known != null ? known : new PaymentWebhookStatus(wire);
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
