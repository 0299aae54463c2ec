package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.ChannelGroupSummary;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.Customer;
import io.github.portonevertx.v2.common.PaymentProduct;
import io.github.portonevertx.v2.common.PortOneVersion;
import io.github.portonevertx.v2.common.SelectedChannel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment, from the opening of its window to its last refund.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; never null
 * @param id the id of the payment, chosen by the merchant; never null
 * @param transactionId PortOne's id of the attempt; for a V1 payment its {@code imp_uid}; never
 *     null
 * @param merchantId PortOne's id of the merchant; null when absent
 * @param storeId PortOne's id of the store; null when absent
 * @param method the payment method; null when absent
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param channelGroup the channel group of smart routing; null when absent
 * @param version the version of PortOne that made it; null when absent
 * @param scheduleId PortOne's id of the schedule that made the payment; null when absent
 * @param billingKey the billing key, which PortOne assigns; null when absent
 * @param webhooks the webhooks that were sent; empty when absent
 * @param requestedAt when it was requested; null when absent
 * @param updatedAt when it last changed; null when absent
 * @param statusChangedAt when the status last changed; null when absent
 * @param orderName the name of what is paid for, as the buyer sees it; null when absent
 * @param amount the amounts of the payment; never null
 * @param currency the currency; never null
 * @param customer the customer; null when absent
 * @param origin the environment in which the buyer paid; null when absent
 * @param promotionId PortOne's id of the promotion; null when absent
 * @param isCulturalExpense whether the payment counts as a cultural expense; null when absent
 * @param escrow the escrow of the payment; null when absent
 * @param products the products; empty when absent
 * @param productCount the number of products; null when absent
 * @param customData the data that the merchant attached, as text; null when absent
 * @param country the country; null when absent
 * @param paidAt when the money was taken; null when absent, as in a status other than {@code PAID},
 *     {@code PARTIAL_CANCELLED} and {@code CANCELLED}
 * @param pgTxId the PG's id of the payment; null when absent, as in a status other than {@code
 *     PAY_PENDING}, {@code VIRTUAL_ACCOUNT_ISSUED}, {@code PAID}, {@code PARTIAL_CANCELLED} and
 *     {@code CANCELLED}
 * @param pgResponse the answer of the PG, as text; null when absent, as in a status other than
 *     {@code PAID}
 * @param cashReceipt the cash receipt; null when absent, as in a status other than {@code PAID},
 *     {@code PARTIAL_CANCELLED} and {@code CANCELLED}
 * @param cashReceiptIssuanceStatus whether a cash receipt was issued, which may be so without its
 *     details; null when absent, as in a status other than {@code PAID}, {@code PARTIAL_CANCELLED}
 *     and {@code CANCELLED}
 * @param receiptUrl the URL of the sales slip; null when absent, as in a status other than {@code
 *     PAID}, {@code PARTIAL_CANCELLED} and {@code CANCELLED}
 * @param disputes the disputes about the payment; empty when absent, as in a status other than
 *     {@code PAID}
 * @param cancellations the refunds, succeeded, requested and failed; empty when absent, as in a
 *     status other than {@code PAID}, {@code PARTIAL_CANCELLED} and {@code CANCELLED}
 * @param cancelledAt when money was last refunded; null when absent, as in a status other than
 *     {@code PARTIAL_CANCELLED} and {@code CANCELLED}
 * @param failedAt when it failed; null when absent, as in a status other than {@code FAILED}
 * @param failure the reason of the failure; null when absent, as in a status other than {@code
 *     FAILED}
 */
public record Payment(
    PaymentStatus status,
    String id,
    String transactionId,
    @Nullable String merchantId,
    @Nullable String storeId,
    @Nullable PaymentMethod method,
    @Nullable SelectedChannel channel,
    @Nullable ChannelGroupSummary channelGroup,
    @Nullable PortOneVersion version,
    @Nullable String scheduleId,
    @Nullable String billingKey,
    List<PaymentWebhook> webhooks,
    @Nullable Instant requestedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant statusChangedAt,
    @Nullable String orderName,
    PaymentAmount amount,
    Currency currency,
    @Nullable Customer customer,
    @Nullable PaymentOrigin origin,
    @Nullable String promotionId,
    @Nullable Boolean isCulturalExpense,
    @Nullable PaymentEscrow escrow,
    List<PaymentProduct> products,
    @Nullable Integer productCount,
    @Nullable String customData,
    @Nullable Country country,
    @Nullable Instant paidAt,
    @Nullable String pgTxId,
    @Nullable String pgResponse,
    @Nullable PaymentCashReceipt cashReceipt,
    @Nullable CashReceiptIssuanceStatus cashReceiptIssuanceStatus,
    @Nullable String receiptUrl,
    List<Dispute> disputes,
    List<PaymentCancellation> cancellations,
    @Nullable Instant cancelledAt,
    @Nullable Instant failedAt,
    @Nullable PaymentFailure failure)
    implements PaymentChecks {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public Payment {
    Fields.required(status, "status");
    Fields.required(id, "id");
    Fields.required(transactionId, "transactionId");
    webhooks = Fields.list(webhooks);
    Fields.required(amount, "amount");
    Fields.required(currency, "currency");
    products = Fields.list(products);
    disputes = Fields.list(disputes);
    cancellations = Fields.list(cancellations);
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "Payment[status="
        + status
        + ", id="
        + id
        + ", transactionId="
        + transactionId
        + ", merchantId="
        + merchantId
        + ", storeId="
        + storeId
        + ", version="
        + version
        + ", scheduleId="
        + scheduleId
        + ", billingKey="
        + billingKey
        + ", amount="
        + amount
        + ", currency="
        + currency
        + ", promotionId="
        + promotionId
        + ", country="
        + country
        + ", pgTxId="
        + pgTxId
        + ", cashReceiptIssuanceStatus="
        + cashReceiptIssuanceStatus
        + "]";
  }
}
