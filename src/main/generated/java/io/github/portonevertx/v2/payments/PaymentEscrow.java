package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The escrow of a payment: its status and its delivery.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; null when absent
 * @param company the carrier; null when absent, as in a status other than {@code REGISTERED},
 *     {@code DELIVERED}, {@code CONFIRMED}, {@code REJECTED}, {@code CANCELLED} and {@code
 *     REJECT_CONFIRMED}
 * @param invoiceNumber the tracking number of the parcel; null when absent, as in a status other
 *     than {@code REGISTERED}, {@code DELIVERED}, {@code CONFIRMED}, {@code REJECTED}, {@code
 *     CANCELLED} and {@code REJECT_CONFIRMED}
 * @param sentAt when the parcel was sent; null when absent, as in a status other than {@code
 *     REGISTERED}, {@code DELIVERED}, {@code CONFIRMED}, {@code REJECTED}, {@code CANCELLED} and
 *     {@code REJECT_CONFIRMED}
 * @param appliedAt when the delivery was registered; null when absent, as in a status other than
 *     {@code REGISTERED}, {@code DELIVERED}, {@code CONFIRMED}, {@code REJECTED}, {@code CANCELLED}
 *     and {@code REJECT_CONFIRMED}
 * @param isAutomaticallyConfirmed whether the purchase was confirmed automatically; null when
 *     absent, as in a status other than {@code CONFIRMED}
 */
public record PaymentEscrow(
    @Nullable PaymentEscrowStatus status,
    @Nullable String company,
    @Nullable String invoiceNumber,
    @Nullable Instant sentAt,
    @Nullable Instant appliedAt,
    @Nullable Boolean isAutomaticallyConfirmed) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentEscrow[status=" + status + "]";
  }
}
