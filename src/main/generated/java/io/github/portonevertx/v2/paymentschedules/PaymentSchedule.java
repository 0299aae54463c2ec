package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.Customer;
import io.github.portonevertx.v2.common.PaymentProduct;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled payment by billing key.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; never null
 * @param id PortOne's id of the schedule; never null
 * @param merchantId PortOne's id of the merchant; null when absent
 * @param storeId PortOne's id of the store; null when absent
 * @param paymentId the id of the payment that is scheduled, chosen by the merchant; never null
 * @param billingKey the billing key, which PortOne assigns; never null
 * @param orderName the name of what is paid for, as the buyer sees it; null when absent
 * @param isCulturalExpense whether the payment counts as a cultural expense; null when absent
 * @param isEscrow whether the money is held in escrow; null when absent
 * @param customer the customer; null when absent
 * @param customData the data that the merchant attached, as text; null when absent
 * @param totalAmount the whole amount, in the minor unit of the currency
 * @param taxFreeAmount the part of the amount that is free of tax, in the minor unit of the
 *     currency; null when absent
 * @param vatAmount the value-added tax, in the minor unit of the currency; null when absent
 * @param currency the currency; never null
 * @param installmentMonth the number of monthly instalments, 0 for one payment; null when absent
 * @param noticeUrls the URLs that receive the webhooks, instead of the one in the console; empty
 *     when absent
 * @param products the products; empty when absent
 * @param createdAt when it was created; null when absent
 * @param timeToPay when the payment is due; null when absent
 * @param startedAt when the charge was started; null when absent, as in a status other than {@code
 *     STARTED}, {@code SUCCEEDED}, {@code FAILED} and {@code PENDING}
 * @param completedAt when it was completed; null when absent, as in a status other than {@code
 *     SUCCEEDED}, {@code FAILED} and {@code PENDING}
 * @param revokedAt when it was revoked; null when absent, as in a status other than {@code REVOKED}
 */
public record PaymentSchedule(
    PaymentScheduleStatus status,
    String id,
    @Nullable String merchantId,
    @Nullable String storeId,
    String paymentId,
    String billingKey,
    @Nullable String orderName,
    @Nullable Boolean isCulturalExpense,
    @Nullable Boolean isEscrow,
    @Nullable Customer customer,
    @Nullable String customData,
    long totalAmount,
    @Nullable Long taxFreeAmount,
    @Nullable Long vatAmount,
    Currency currency,
    @Nullable Integer installmentMonth,
    List<String> noticeUrls,
    List<PaymentProduct> products,
    @Nullable Instant createdAt,
    @Nullable Instant timeToPay,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant revokedAt) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public PaymentSchedule {
    Fields.required(status, "status");
    Fields.required(id, "id");
    Fields.required(paymentId, "paymentId");
    Fields.required(billingKey, "billingKey");
    Fields.required(currency, "currency");
    noticeUrls = Fields.list(noticeUrls);
    products = Fields.list(products);
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentSchedule[status="
        + status
        + ", id="
        + id
        + ", merchantId="
        + merchantId
        + ", storeId="
        + storeId
        + ", paymentId="
        + paymentId
        + ", billingKey="
        + billingKey
        + ", totalAmount="
        + totalAmount
        + ", taxFreeAmount="
        + taxFreeAmount
        + ", vatAmount="
        + vatAmount
        + ", currency="
        + currency
        + "]";
  }
}
