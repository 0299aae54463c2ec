package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute about a payment, such as a chargeback.
 *
 * @param status the status
 * @param pgDisputeId the PG's id of the dispute; null when absent
 * @param reason the reason of the dispute, a human-readable text; null when absent
 * @param createdAt when it was created; null when absent
 * @param resolvedAt when it was resolved; null when absent
 */
public record Dispute(
    @Nullable DisputeStatus status,
    @Nullable String pgDisputeId,
    @Nullable String reason,
    @Nullable Instant createdAt,
    @Nullable Instant resolvedAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "Dispute[status=" + status + ", pgDisputeId=" + pgDisputeId + "]";
  }
}
