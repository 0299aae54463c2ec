package io.github.portonevertx.v2.escrow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery that was registered for an escrow payment.
 *
 * @param invoiceNumber the tracking number of the parcel; null when absent
 * @param sentAt when the parcel was sent; null when absent
 * @param appliedAt when the delivery was registered; null when absent
 */
public record ApplyEscrowLogisticsResponse(
    @Nullable String invoiceNumber, @Nullable Instant sentAt, @Nullable Instant appliedAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "ApplyEscrowLogisticsResponse[]";
  }
}
