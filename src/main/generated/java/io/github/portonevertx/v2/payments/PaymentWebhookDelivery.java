package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP request that delivered a webhook.
 *
 * @param header the headers; null when absent
 * @param body the body; null when absent
 * @param requestedAt when it was requested; null when absent
 */
public record PaymentWebhookDelivery(
    @Nullable String header, @Nullable String body, @Nullable Instant requestedAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentWebhookDelivery[]";
  }
}
