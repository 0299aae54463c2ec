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
 * The event of a refund of a part of the payment.
 *
 * @param id the id; never null
 * @param paymentId the id of the payment, chosen by the merchant; never null
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
 * @param webhooks the webhooks that were sent; empty when absent
 * @param requestedAt when it was requested; null when absent
 * @param createdAt when it was created; null when absent
 * @param orderName the name of what is paid for, as the buyer sees it; null when absent
 * @param totalAmount the amounts of the payment; never null
 * @param currency the currency; never null
 * @param customer the customer; null when absent
 * @param isCulturalExpense whether the payment counts as a cultural expense; null when absent
 * @param escrow the escrow of the payment; null when absent
 * @param products the products; empty when absent
 * @param productCount the number of products; null when absent
 * @param customData the data that the merchant attached, as text; null when absent
 * @param country the country; null when absent
 * @param pgTxId the PG's id of the payment; null when absent
 * @param cashReceipt the cash receipt; null when absent
 * @param cashReceiptIssuanceStatus whether a cash receipt was issued, which may be so without its
 *     details; null when absent
 * @param receiptUrl the URL of the sales slip; null when absent
 * @param cancellation the refund; null when absent
 * @param promotionId PortOne's id of the promotion; null when absent
 * @param eventAmount the amount of the event, negative for a refund, in the minor unit of the
 *     currency
 * @param origin the environment in which the buyer paid; null when absent
 */
public record PartialCancelledPaymentEvent(
    String id,
    String paymentId,
    String transactionId,
    @Nullable String merchantId,
    @Nullable String storeId,
    @Nullable PaymentMethod method,
    @Nullable SelectedChannel channel,
    @Nullable ChannelGroupSummary channelGroup,
    @Nullable PortOneVersion version,
    @Nullable String scheduleId,
    List<PaymentWebhook> webhooks,
    @Nullable Instant requestedAt,
    @Nullable Instant createdAt,
    @Nullable String orderName,
    PaymentAmount totalAmount,
    Currency currency,
    @Nullable Customer customer,
    @Nullable Boolean isCulturalExpense,
    @Nullable PaymentEscrow escrow,
    List<PaymentProduct> products,
    @Nullable Integer productCount,
    @Nullable String customData,
    @Nullable Country country,
    @Nullable String pgTxId,
    @Nullable PaymentCashReceipt cashReceipt,
    @Nullable CashReceiptIssuanceStatus cashReceiptIssuanceStatus,
    @Nullable String receiptUrl,
    @Nullable PaymentCancellation cancellation,
    @Nullable String promotionId,
    long eventAmount,
    @Nullable PaymentOrigin origin)
    implements PaymentEvent {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public PartialCancelledPaymentEvent {
    Fields.required(id, "id");
    Fields.required(paymentId, "paymentId");
    Fields.required(transactionId, "transactionId");
    webhooks = Fields.list(webhooks);
    Fields.required(totalAmount, "totalAmount");
    Fields.required(currency, "currency");
    products = Fields.list(products);
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PartialCancelledPaymentEvent[id="
        + id
        + ", paymentId="
        + paymentId
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
        + ", totalAmount="
        + totalAmount
        + ", currency="
        + currency
        + ", country="
        + country
        + ", pgTxId="
        + pgTxId
        + ", cashReceiptIssuanceStatus="
        + cashReceiptIssuanceStatus
        + ", promotionId="
        + promotionId
        + ", eventAmount="
        + eventAmount
        + "]";
  }
}
