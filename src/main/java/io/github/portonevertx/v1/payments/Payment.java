package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment: one attempt of a buyer to pay for an order, from the opening of the payment window to
 * the last refund.
 *
 * <p>To know whether an order is paid for, compare {@code amount} and {@code currency} with the
 * price of the order in addition to {@link #isPaid()}: the browser chose the amount, not your
 * server.
 *
 * @param impUid PortOne's id of the payment; never null
 * @param merchantUid the shop's order number; never null
 * @param payMethod the payment method, such as {@code card} or {@code vbank}; null when absent
 * @param channel where the buyer paid: {@code pc}, {@code mobile}, or {@code api} for a charge
 *     without a window; null in bodies of 2017
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param embPgProvider the simple-pay service that was opened directly instead of through its own
 *     PG; null otherwise
 * @param pgTid the PG's id of the payment; null until the PG has given one
 * @param pgId the shop's id at the PG; null in bodies of 2018 and before
 * @param sandbox whether it was paid in a test channel, with no money moved; false when absent, as
 *     in bodies before 2026
 * @param escrow whether the money is held in escrow; false when absent
 * @param applyNum the approval number of the card company; null or empty when there is none
 * @param bankCode the standard code of the bank of a transfer; null for other payment methods
 * @param bankName the name of that bank; null for other payment methods
 * @param cardCode the standard code of the card company; null when no card was used
 * @param cardName the name of the card company; null when no card was used
 * @param cardIssuerCode the code of the company that issued the card; null with most PGs
 * @param cardIssuerName the name of the company that issued the card; null with most PGs
 * @param cardPublisherCode the code of the brand or company on the card; null with most PGs
 * @param cardPublisherName the name of the brand or company on the card; null with most PGs
 * @param cardQuota the months of an instalment plan; 0 when paid at once or without a card
 * @param cardNumber the card number with digits masked; null when no card was used or the PG does
 *     not report it
 * @param cardType 0 for a credit card, 1 for a debit card; null when unknown
 * @param vbankCode the standard code of the virtual account's bank; null for other payment methods
 * @param vbankName the name of the virtual account's bank; null for other payment methods
 * @param vbankNum the number of the virtual account; null for other payment methods
 * @param vbankHolder in whose name the virtual account is; null for other payment methods and with
 *     PGs that do not report it
 * @param vbankDate until when the deposit must be made; null for other payment methods
 * @param vbankIssuedAt when the virtual account was issued; null for other payment methods
 * @param name the name of what is paid for, as the buyer sees it; null when absent
 * @param amount the amount of the payment, in the major unit of {@code currency}, before refunds;
 *     never null
 * @param cancelAmount the sum of all refunds so far, in the same unit, zero when there is none;
 *     never null
 * @param currency the code of the currency, such as {@code KRW}; never null
 * @param buyerName the buyer's name; null or empty when not given
 * @param buyerEmail the buyer's email address; null or empty when not given
 * @param buyerTel the buyer's phone number; null or empty when not given
 * @param buyerAddr the buyer's address; null or empty when not given
 * @param buyerPostcode the buyer's postal code; null or empty when not given
 * @param customData the data that the shop attached to the payment, JSON as text; null when none
 * @param userAgent the browser the buyer used, or a placeholder; null when absent
 * @param status the status of the payment, {@link PaymentStatus#CANCELLED} after a partial refund
 *     as well; never null
 * @param startedAt when the payment window was opened; null in bodies of 2018 and before
 * @param paidAt when the money was taken, kept after a refund; null when it was not
 * @param failedAt when the attempt failed; null when it did not
 * @param cancelledAt when money was last refunded; null when none was
 * @param failReason why the attempt failed, a human-readable text; null unless it did
 * @param cancelReason why money was refunded, a human-readable text; null unless it was
 * @param receiptUrl the URL of the sales slip; null with PGs that have none
 * @param cancelHistory the refunds, oldest first; never null, empty when there is none
 * @param depositHistory the deposits into a virtual account that takes any number of them; never
 *     null, empty for all other payments
 * @param cancelReceiptUrls the URLs of the slips of refunds; never null. Deprecated by PortOne: use
 *     {@link #cancelHistory}
 * @param cashReceiptIssued whether a cash receipt was issued; false when absent
 * @param customerUid the shop's id of the billing key used or issued; null without one, and in
 *     bodies of 2020 and before
 * @param customerUidUsage what the billing key was used for, such as {@code issue} or {@code
 *     payment}; null without one
 * @param promotion the promotion that reduced the price; null without one
 */
public record Payment(
    String impUid,
    String merchantUid,
    @Nullable String payMethod,
    @Nullable String channel,
    @Nullable String pgProvider,
    @Nullable String embPgProvider,
    @Nullable String pgTid,
    @Nullable String pgId,
    boolean sandbox,
    boolean escrow,
    @Nullable String applyNum,
    @Nullable String bankCode,
    @Nullable String bankName,
    @Nullable String cardCode,
    @Nullable String cardName,
    @Nullable String cardIssuerCode,
    @Nullable String cardIssuerName,
    @Nullable String cardPublisherCode,
    @Nullable String cardPublisherName,
    int cardQuota,
    @Nullable String cardNumber,
    @Nullable Integer cardType,
    @Nullable String vbankCode,
    @Nullable String vbankName,
    @Nullable String vbankNum,
    @Nullable String vbankHolder,
    @Nullable Instant vbankDate,
    @Nullable Instant vbankIssuedAt,
    @Nullable String name,
    BigDecimal amount,
    BigDecimal cancelAmount,
    String currency,
    @Nullable String buyerName,
    @Nullable String buyerEmail,
    @Nullable String buyerTel,
    @Nullable String buyerAddr,
    @Nullable String buyerPostcode,
    @Nullable String customData,
    @Nullable String userAgent,
    PaymentStatus status,
    @Nullable Instant startedAt,
    @Nullable Instant paidAt,
    @Nullable Instant failedAt,
    @Nullable Instant cancelledAt,
    @Nullable String failReason,
    @Nullable String cancelReason,
    @Nullable String receiptUrl,
    List<PaymentCancel> cancelHistory,
    List<VbankDeposit> depositHistory,
    List<String> cancelReceiptUrls,
    boolean cashReceiptIssued,
    @Nullable String customerUid,
    @Nullable String customerUidUsage,
    @Nullable Promotion promotion) {

  /**
   * Checks the fields that every decision about money needs: ids, amounts, currency and status. An
   * absent cancel_amount is not treated as zero, because refunded money would then look refundable.
   * Treats a null list as empty.
   */
  public Payment {
    Fields.required(impUid, "imp_uid");
    Fields.required(merchantUid, "merchant_uid");
    Fields.required(amount, "amount");
    Fields.required(cancelAmount, "cancel_amount");
    Fields.required(currency, "currency");
    Fields.required(status, "status");
    cancelHistory = Fields.list(cancelHistory);
    depositHistory = Fields.list(depositHistory);
    cancelReceiptUrls = Fields.list(cancelReceiptUrls);
  }

  /**
   * Returns the state of this payment, which is what it means for its order.
   *
   * @return never {@link PaymentState#PAID} when anything was refunded, the status is unknown or an
   *     amount is less than 0
   */
  public PaymentState state() {
    if (amount.signum() < 0 || cancelAmount.signum() < 0) {
      return PaymentState.UNKNOWN;
    }
    return switch (status.wire()) {
      case "paid" -> cancelAmount.signum() == 0 ? PaymentState.PAID : refundedState();
      case "cancelled" -> refundedState();
      case "ready" -> waitsForDeposit() ? PaymentState.AWAITING_DEPOSIT : PaymentState.WINDOW_OPEN;
      case "failed" -> PaymentState.FAILED;
      default -> PaymentState.UNKNOWN;
    };
  }

  private PaymentState refundedState() {
    return cancelAmount.compareTo(amount) >= 0
        ? PaymentState.CANCELLED
        : PaymentState.PARTIALLY_CANCELLED;
  }

  /**
   * Returns whether a deposit is awaited: an issued account has a number, and a barcode is issued
   * immediately.
   */
  private boolean waitsForDeposit() {
    return (vbankNum != null && !vbankNum.isEmpty()) || "cvs".equals(payMethod);
  }

  /**
   * Returns whether the money was taken and nothing was refunded. False after any refund, although
   * {@link #paidAt} stays set.
   *
   * @return true in the state {@link PaymentState#PAID}
   */
  public boolean isPaid() {
    return state() == PaymentState.PAID;
  }

  /**
   * Returns whether the payment was refunded in full.
   *
   * <p>The status alone does not show this. PortOne has one status, {@link PaymentStatus#CANCELLED
   * cancelled}, for full and partial refunds, and sets it with the first refund, however small;
   * only the sum of the refunds shows whether a part remains.
   *
   * @return true in the state {@link PaymentState#CANCELLED}
   */
  public boolean isFullyCancelled() {
    return state() == PaymentState.CANCELLED;
  }

  /**
   * Returns whether the payment was refunded in part. Its status is {@link PaymentStatus#CANCELLED
   * cancelled}, as after a full refund, but the shop keeps the rest and may refund it later.
   *
   * @return true in the state {@link PaymentState#PARTIALLY_CANCELLED}
   */
  public boolean isPartiallyCancelled() {
    return state() == PaymentState.PARTIALLY_CANCELLED;
  }

  /**
   * Returns the amount that can still be refunded. In the state {@link PaymentState#UNKNOWN} the
   * time of payment decides whether money was taken, so that an unknown status does not hide a paid
   * amount.
   *
   * @return the amount less the refunds so far, in the major unit of the currency; zero, never
   *     less, when no money was taken or none is left
   */
  public BigDecimal refundable() {
    return tookMoney()
        ? amount.subtract(cancelAmount.max(BigDecimal.ZERO)).max(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  boolean tookMoney() {
    return switch (state()) {
      case PAID, PARTIALLY_CANCELLED, CANCELLED -> true;
      case UNKNOWN -> paidAt != null;
      case FAILED, WINDOW_OPEN, AWAITING_DEPOSIT -> false;
    };
  }

  /** Returns a text with ids, status and amounts, without data of the buyer. */
  @Override
  public String toString() {
    return "Payment[impUid="
        + impUid
        + ", merchantUid="
        + merchantUid
        + ", status="
        + status
        + ", amount="
        + amount
        + ", currency="
        + currency
        + ", cancelAmount="
        + cancelAmount
        + "]";
  }
}
