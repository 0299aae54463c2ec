package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a buyer to pay for an order, from the opening of the payment window to the last
 * refund.
 *
 * <p>To know whether an order is paid for, compare {@code amount} and {@code currency} with what
 * the order costs, beside {@link #isPaid()}: the browser chose the amount, not your server.
 *
 * @param impUid PortOne's id of the payment; never null
 * @param merchantUid the shop's order number; never null
 * @param payMethod the way of paying, such as {@code card} or {@code vbank}; null when absent
 * @param channel where the buyer paid: {@code pc}, {@code mobile}, or {@code api} for a charge
 *     without a window; null in bodies of 2017
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param embPgProvider the simple-pay service that was opened directly, not through its own PG;
 *     null otherwise
 * @param pgTid the PG's id of the payment; null until the PG has given one
 * @param pgId the shop's id at the PG; null in bodies of 2018 and before
 * @param sandbox whether it was paid in a test channel, with no money moved; false when absent, as
 *     in bodies before 2026
 * @param escrow whether the money is held in escrow; false when absent
 * @param applyNum the approval number of the card company; null or empty when there is none
 * @param bankCode the standard code of the bank of a transfer; null for other ways of paying
 * @param bankName the name of that bank; null for other ways of paying
 * @param cardCode the standard code of the card company; null when no card was used
 * @param cardName the name of the card company; null when no card was used
 * @param cardIssuerCode the code of the company that issued the card; null with most PGs
 * @param cardIssuerName the name of the company that issued the card; null with most PGs
 * @param cardPublisherCode the code of the brand or company on the card; null with most PGs
 * @param cardPublisherName the name of the brand or company on the card; null with most PGs
 * @param cardQuota the months of an instalment plan; 0 when paid at once or without a card
 * @param cardNumber the card number with digits masked; null when no card was used or the PG does
 *     not tell
 * @param cardType 0 for a credit card, 1 for a debit card; null when unknown
 * @param vbankCode the standard code of the virtual account's bank; null for other ways of paying
 * @param vbankName the name of the virtual account's bank; null for other ways of paying
 * @param vbankNum the number of the virtual account; null for other ways of paying
 * @param vbankHolder in whose name the virtual account is; null for other ways of paying and with
 *     PGs that do not tell
 * @param vbankDate until when the deposit must be made; null for other ways of paying
 * @param vbankIssuedAt when the virtual account was issued; null for other ways of paying
 * @param name what is paid for, as the buyer reads it; null when absent
 * @param amount what the payment is over, in the major unit of {@code currency}, refunds not taken
 *     off; never null
 * @param cancelAmount the sum of all refunds so far, in the same unit, zero when there is none;
 *     never null
 * @param currency the code of the currency, such as {@code KRW}; never null
 * @param buyerName the buyer's name; null or empty when not given
 * @param buyerEmail the buyer's mail address; null or empty when not given
 * @param buyerTel the buyer's phone number; null or empty when not given
 * @param buyerAddr the buyer's address; null or empty when not given
 * @param buyerPostcode the buyer's postal code; null or empty when not given
 * @param customData what the shop attached to the payment, JSON as text; null when nothing
 * @param userAgent the browser the buyer used, or a placeholder; null when absent
 * @param status how far the payment has come, {@link PaymentStatus#CANCELLED} after a partial
 *     refund as well; never null
 * @param startedAt when the payment window was opened; null in bodies of 2018 and before
 * @param paidAt when the money was taken, kept after a refund; null when it was not
 * @param failedAt when the attempt failed; null when it did not
 * @param cancelledAt when money was last given back; null when none was
 * @param failReason why the attempt failed, a text for people; null unless it did
 * @param cancelReason why money was given back, a text for people; null unless it was
 * @param receiptUrl where the buyer can see the slip; null with PGs that have none
 * @param cancelHistory the refunds, oldest first; never null, empty when there is none
 * @param depositHistory the deposits into a virtual account that takes any number of them; never
 *     null, empty for all other payments
 * @param cancelReceiptUrls where the buyer can see the slips of refunds; never null, and better
 *     taken from {@link #cancelHistory}, since PortOne gives this list up
 * @param cashReceiptIssued whether a cash receipt was issued; false when absent
 * @param customerUid the shop's id of the billing key used or issued; null without one, and in
 *     bodies of 2020 and before
 * @param customerUidUsage what the billing key was used for, such as {@code issue} or {@code
 *     payment}; null without one
 * @param promotion the promotion that made the payment cheaper; null without one
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
   * Refuses a payment without what every decision about money needs: its ids, its amounts, its
   * currency, its status. Above all an absent cancel_amount is not taken for zero, or money that
   * was given back would look refundable. A list that is null counts as empty.
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
   * What this payment means for its order.
   *
   * @return never {@link PaymentState#PAID} when anything was given back, the status is unknown or
   *     an amount is less than 0
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

  /** An account has a number once it is issued; a barcode is issued at once. */
  private boolean waitsForDeposit() {
    return (vbankNum != null && !vbankNum.isEmpty()) || "cvs".equals(payMethod);
  }

  /**
   * Whether the money was taken and all of it is still there. False after any refund, although
   * {@link #paidAt} stays set.
   *
   * @return true in the state {@link PaymentState#PAID}
   */
  public boolean isPaid() {
    return state() == PaymentState.PAID;
  }

  /**
   * Whether all the money was given back.
   *
   * <p>The status alone cannot tell. PortOne has one word, {@link PaymentStatus#CANCELLED
   * cancelled}, for a payment of which anything was given back, and sets it with the first refund,
   * however small; only the sum of the refunds says whether something is left.
   *
   * @return true in the state {@link PaymentState#CANCELLED}
   */
  public boolean isFullyCancelled() {
    return state() == PaymentState.CANCELLED;
  }

  /**
   * Whether only a part of the money was given back. Such a payment reads {@link
   * PaymentStatus#CANCELLED cancelled} like one refunded in full, and yet the shop keeps the rest,
   * and may refund that as well.
   *
   * @return true in the state {@link PaymentState#PARTIALLY_CANCELLED}
   */
  public boolean isPartiallyCancelled() {
    return state() == PaymentState.PARTIALLY_CANCELLED;
  }

  /**
   * What can still be given back. In the state {@link PaymentState#UNKNOWN} the time of payment
   * says whether money was taken, so that an unknown status does not hide a paid amount.
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

  /** Ids, status and amounts: enough to find the payment, nothing about the person who paid. */
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
