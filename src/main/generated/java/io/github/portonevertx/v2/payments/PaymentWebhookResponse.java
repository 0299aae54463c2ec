package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP response to a webhook.
 *
 * @param code the HTTP status of the response; null when absent
 * @param header the headers; null when absent
 * @param body the body; null when absent
 * @param respondedAt when the response arrived; null when absent
 */
public record PaymentWebhookResponse(
    @Nullable String code,
    @Nullable String header,
    @Nullable String body,
    @Nullable Instant respondedAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentWebhookResponse[]";
  }
}
