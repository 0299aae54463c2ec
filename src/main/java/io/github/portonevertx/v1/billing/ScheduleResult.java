package io.github.portonevertx.v1.billing;

import io.github.portonevertx.v1.payments.PaymentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A planned, executed or cancelled charge of a billing key.
 *
 * <p>{@link #scheduleStatus()} reports whether it was attempted, not whether money was taken: an
 * {@linkplain ScheduleStatus#EXECUTED executed} charge may have {@linkplain #isPaid() failed}.
 *
 * @param customerUid the shop's id of the billing key; null when absent
 * @param merchantUid the order number the charge is made for; null when absent
 * @param impUid PortOne's id of the payment; null until the charge was made
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param pgId the shop's id at the PG; null when absent
 * @param customerId the customer's id at a PG that requires one; null otherwise
 * @param scheduleAt when the charge is due; null when PortOne has no time
 * @param executedAt when the charge was made; null until it was
 * @param revokedAt when the charge was cancelled; null unless it was
 * @param amount the amount, in the major unit of {@code currency}; null when absent
 * @param currency the code of the currency, such as {@code KRW}; null when PortOne does not say,
 *     which means KRW
 * @param name the name of what is paid for, as the buyer sees it; null when absent
 * @param buyerName the buyer's name; null when not given
 * @param buyerEmail the buyer's email address; null when not given
 * @param buyerTel the buyer's phone number; null when not given
 * @param buyerAddr the buyer's address; null when not given
 * @param buyerPostcode the buyer's postal code; null when not given
 * @param customData the data that the shop attached to the charge; null when none
 * @param scheduleStatus the status of the charge; null when absent
 * @param paymentStatus the status of the payment; null until the charge was made
 * @param failReason why the charge failed, a human-readable text; null unless it did
 * @param promotionId PortOne's id of the promotion to be used; null without one
 */
public record ScheduleResult(
    @Nullable String customerUid,
    @Nullable String merchantUid,
    @Nullable String impUid,
    @Nullable String pgProvider,
    @Nullable String pgId,
    @Nullable String customerId,
    @Nullable Instant scheduleAt,
    @Nullable Instant executedAt,
    @Nullable Instant revokedAt,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String name,
    @Nullable String buyerName,
    @Nullable String buyerEmail,
    @Nullable String buyerTel,
    @Nullable String buyerAddr,
    @Nullable String buyerPostcode,
    @Nullable String customData,
    @Nullable ScheduleStatus scheduleStatus,
    @Nullable PaymentStatus paymentStatus,
    @Nullable String failReason,
    @Nullable String promotionId) {

  /**
   * Returns whether the charge was made, the money was taken and nothing was refunded.
   *
   * @return true when the status of the payment is {@code paid}
   */
  public boolean isPaid() {
    return PaymentStatus.PAID.equals(paymentStatus);
  }

  /** Returns a text with ids, statuses and the amount, without data of the buyer. */
  @Override
  public String toString() {
    return "ScheduleResult[merchantUid="
        + merchantUid
        + ", impUid="
        + impUid
        + ", scheduleStatus="
        + scheduleStatus
        + ", paymentStatus="
        + paymentStatus
        + ", scheduleAt="
        + scheduleAt
        + ", amount="
        + amount
        + ", currency="
        + currency
        + "]";
  }
}
