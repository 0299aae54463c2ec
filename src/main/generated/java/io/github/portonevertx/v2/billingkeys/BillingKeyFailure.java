package io.github.portonevertx.v2.billingkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a PG issued no billing key.
 *
 * @param message the message, a human-readable text; null when absent
 * @param pgCode the PG's code of the failure; null when absent
 * @param pgMessage the PG's message, a human-readable text; null when absent
 * @param failedAt when it failed; null when absent
 */
public record BillingKeyFailure(
    @Nullable String message,
    @Nullable String pgCode,
    @Nullable String pgMessage,
    @Nullable Instant failedAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "BillingKeyFailure[pgCode=" + pgCode + "]";
  }
}
