package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.CashReceiptType;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.SelectedChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cash receipt, issued, cancelled or failed.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; never null
 * @param merchantId PortOne's id of the merchant; null when absent
 * @param storeId PortOne's id of the store; null when absent
 * @param paymentId the id of the payment, chosen by the merchant; never null
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param amount the amount, in the minor unit of the currency; null when absent, as in a status
 *     other than {@code ISSUED} and {@code CANCELLED}
 * @param taxFreeAmount the part of the amount that is free of tax, in the minor unit of the
 *     currency; null when absent, as in a status other than {@code ISSUED} and {@code CANCELLED}
 * @param vatAmount the value-added tax, in the minor unit of the currency; null when absent, as in
 *     a status other than {@code ISSUED} and {@code CANCELLED}
 * @param currency the currency; null when absent, as in a status other than {@code ISSUED} and
 *     {@code CANCELLED}
 * @param orderName the name of what is paid for, as the buyer sees it; null when absent
 * @param isManual whether the receipt was issued by hand; null when absent
 * @param type the kind; null when absent, as in a status other than {@code ISSUED} and {@code
 *     CANCELLED}
 * @param pgReceiptId the PG's id of the receipt; null when absent, as in a status other than {@code
 *     ISSUED} and {@code CANCELLED}
 * @param issueNumber the approval number of the receipt; null when absent, as in a status other
 *     than {@code ISSUED} and {@code CANCELLED}
 * @param url the URL; null when absent, as in a status other than {@code ISSUED} and {@code
 *     CANCELLED}
 * @param issuedAt when it was issued; null when absent, as in a status other than {@code ISSUED}
 *     and {@code CANCELLED}
 * @param cancelledAt when it was cancelled; null when absent, as in a status other than {@code
 *     CANCELLED}
 * @param statusUpdatedAt when the status last changed; null when absent
 */
public record CashReceipt(
    CashReceiptStatus status,
    @Nullable String merchantId,
    @Nullable String storeId,
    String paymentId,
    @Nullable SelectedChannel channel,
    @Nullable Long amount,
    @Nullable Long taxFreeAmount,
    @Nullable Long vatAmount,
    @Nullable Currency currency,
    @Nullable String orderName,
    @Nullable Boolean isManual,
    @Nullable CashReceiptType type,
    @Nullable String pgReceiptId,
    @Nullable String issueNumber,
    @Nullable String url,
    @Nullable Instant issuedAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant statusUpdatedAt) {
  /** Checks that the required fields are present. */
  public CashReceipt {
    Fields.required(status, "status");
    Fields.required(paymentId, "paymentId");
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "CashReceipt[status="
        + status
        + ", merchantId="
        + merchantId
        + ", storeId="
        + storeId
        + ", paymentId="
        + paymentId
        + ", amount="
        + amount
        + ", taxFreeAmount="
        + taxFreeAmount
        + ", vatAmount="
        + vatAmount
        + ", currency="
        + currency
        + ", type="
        + type
        + ", pgReceiptId="
        + pgReceiptId
        + "]";
  }
}
