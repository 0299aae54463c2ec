package io.github.portonevertx.v2.payments;

import io.github.portonevertx.v2.common.CashReceiptType;
import io.github.portonevertx.v2.common.Currency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cash receipt of a payment.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; null when absent
 * @param type the kind; null when absent
 * @param pgReceiptId the PG's id of the receipt; null when absent
 * @param issueNumber the approval number of the receipt; null when absent
 * @param totalAmount the whole amount, in the minor unit of the currency; null when absent
 * @param taxFreeAmount the part of the amount that is free of tax, in the minor unit of the
 *     currency; null when absent
 * @param currency the currency; null when absent
 * @param url the URL; null when absent
 * @param issuedAt when it was issued; null when absent
 * @param cancelledAt when it was cancelled; null when absent, as in a status other than {@code
 *     CANCELLED}
 */
public record PaymentCashReceipt(
    @Nullable PaymentCashReceiptStatus status,
    @Nullable CashReceiptType type,
    @Nullable String pgReceiptId,
    @Nullable String issueNumber,
    @Nullable Long totalAmount,
    @Nullable Long taxFreeAmount,
    @Nullable Currency currency,
    @Nullable String url,
    @Nullable Instant issuedAt,
    @Nullable Instant cancelledAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentCashReceipt[status="
        + status
        + ", type="
        + type
        + ", pgReceiptId="
        + pgReceiptId
        + ", totalAmount="
        + totalAmount
        + ", taxFreeAmount="
        + taxFreeAmount
        + ", currency="
        + currency
        + "]";
  }
}
