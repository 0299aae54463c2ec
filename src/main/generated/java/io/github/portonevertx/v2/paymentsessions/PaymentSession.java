package io.github.portonevertx.v2.paymentsessions;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.CheckoutPaymentMethod;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkout session: a hosted page on which a buyer makes a payment.
 *
 * @param id PortOne's id of the session; never null
 * @param storeId PortOne's id of the store; null when absent
 * @param paymentId the id of the payment, chosen by the merchant; never null
 * @param profileKey the key of the checkout profile; null when absent
 * @param paymentMethod the payment method; null when absent
 * @param country the country; null when absent
 * @param currency the currency; never null
 * @param totalAmount the whole amount, in the minor unit of the currency
 * @param orderName the name of what is paid for, as the buyer sees it; null when absent
 * @param redirectUrl the URL to which the buyer returns; null when absent
 * @param products the products; empty when absent
 * @param customerName the customer's name; null when absent
 * @param customerEmail the customer's email address; null when absent
 * @param storeName the name of the store; null when absent
 * @param agreements the terms that the buyer must accept; empty when absent
 * @param orderImageUrl the URL of an image of the order; null when absent
 * @param customData the data that the merchant attached, visible to everybody with the id of the
 *     session; null when absent
 * @param colors the colors of the page; null when absent
 * @param createdAt when it was created; null when absent
 * @param expiresAt when it expires; null when absent
 */
public record PaymentSession(
    String id,
    @Nullable String storeId,
    String paymentId,
    @Nullable String profileKey,
    @Nullable CheckoutPaymentMethod paymentMethod,
    @Nullable Country country,
    Currency currency,
    long totalAmount,
    @Nullable String orderName,
    @Nullable String redirectUrl,
    List<PaymentSessionProduct> products,
    @Nullable String customerName,
    @Nullable String customerEmail,
    @Nullable String storeName,
    List<PaymentSessionAgreement> agreements,
    @Nullable String orderImageUrl,
    @Nullable String customData,
    @Nullable PaymentSessionColors colors,
    @Nullable Instant createdAt,
    @Nullable Instant expiresAt) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public PaymentSession {
    Fields.required(id, "id");
    Fields.required(paymentId, "paymentId");
    Fields.required(currency, "currency");
    products = Fields.list(products);
    agreements = Fields.list(agreements);
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentSession[id="
        + id
        + ", storeId="
        + storeId
        + ", paymentId="
        + paymentId
        + ", profileKey="
        + profileKey
        + ", paymentMethod="
        + paymentMethod
        + ", country="
        + country
        + ", currency="
        + currency
        + ", totalAmount="
        + totalAmount
        + "]";
  }
}
