package io.github.portonevertx.v2.escrow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery that was changed for an escrow payment.
 *
 * @param invoiceNumber the tracking number of the parcel; null when absent
 * @param sentAt when the parcel was sent; null when absent
 * @param modifiedAt when it was changed; null when absent
 */
public record ModifyEscrowLogisticsResponse(
    @Nullable String invoiceNumber, @Nullable Instant sentAt, @Nullable Instant modifiedAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "ModifyEscrowLogisticsResponse[]";
  }
}
