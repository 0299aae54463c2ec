package io.github.portonevertx.v1.billing;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.ProductType;
import java.math.BigDecimal;

/**
 * The setters shared by the builders of charges without the buyer.
 *
 * @param <B> the builder
 */
public abstract sealed class ChargeBuilder<B extends ChargeBuilder<B>>
    permits AgainRequest.Builder, OnetimeRequest.Builder, PlannedCharge.Builder {
  final RequestFields fields;

  ChargeBuilder(String action) {
    fields = new RequestFields(action);
  }

  abstract B self();

  /**
   * Sets the order number, which must be unused.
   *
   * @param merchantUid up to 40 characters
   * @return this
   */
  public B merchantUid(String merchantUid) {
    fields.set("merchant_uid", merchantUid);
    return self();
  }

  /**
   * Sets the amount to charge.
   *
   * @param amount in the major unit of the currency, more than 0
   * @return this
   */
  public B amount(BigDecimal amount) {
    fields.set("amount", amount);
    return self();
  }

  /**
   * Sets the name of what is paid for, as the buyer sees it.
   *
   * @param name up to 40 characters
   * @return this
   */
  public B name(String name) {
    fields.set("name", name);
    return self();
  }

  /**
   * Sets the currency; KRW by default.
   *
   * @param currency its code, such as {@code USD}
   * @return this
   */
  public B currency(String currency) {
    fields.set("currency", currency);
    return self();
  }

  /**
   * Sets the part of the amount that is free of value-added tax.
   *
   * @param taxFree in the major unit of the currency; may be 0
   * @return this
   */
  public B taxFree(BigDecimal taxFree) {
    fields.set("tax_free", taxFree);
    return self();
  }

  /**
   * Sets the value-added tax of the amount, with some PGs; the PG computes it by default.
   *
   * @param vatAmount in the major unit of the currency; may be 0
   * @return this
   */
  public B vatAmount(BigDecimal vatAmount) {
    fields.set("vat_amount", vatAmount);
    return self();
  }

  /**
   * Sets the buyer.
   *
   * @param buyer those of its fields that are to be sent
   * @return this
   */
  public B buyer(Buyer buyer) {
    fields.setAll("buyer_name", Arguments.wire(buyer, Buyer::parameters));
    return self();
  }

  /**
   * Sets the number of monthly instalments.
   *
   * @param cardQuota months; 0 charges at once
   * @return this
   */
  public B cardQuota(int cardQuota) {
    fields.set("card_quota", cardQuota);
    return self();
  }

  /**
   * Sets whether the merchant pays the interest of instalments.
   *
   * @param interestFreeByMerchant {@code false} by default
   * @return this
   */
  public B interestFreeByMerchant(boolean interestFreeByMerchant) {
    fields.set("interest_free_by_merchant", interestFreeByMerchant);
    return self();
  }

  /**
   * Sets whether the buyer's card points are used first.
   *
   * @param useCardPoint {@code false} by default
   * @return this
   */
  public B useCardPoint(boolean useCardPoint) {
    fields.set("use_card_point", useCardPoint);
    return self();
  }

  /**
   * Sets data of the merchant that queries of the payment return.
   *
   * @param customData such as JSON as text
   * @return this
   */
  public B customData(String customData) {
    fields.set("custom_data", customData);
    return self();
  }

  /**
   * Sets the address of the webhook, instead of that of the console.
   *
   * @param noticeUrl the URL
   * @return this
   */
  public B noticeUrl(String noticeUrl) {
    fields.set("notice_url", noticeUrl);
    return self();
  }

  /**
   * Sets the IP address of the buyer's browser, which Paymentwall requires.
   *
   * @param browserIp the address
   * @return this
   */
  public B browserIp(String browserIp) {
    fields.set("browser_ip", browserIp);
    return self();
  }

  /**
   * Sets the type of the product, which KSNET requires.
   *
   * @param productType goods or content
   * @return this
   */
  public B productType(ProductType productType) {
    fields.set("product_type", Arguments.wire(productType, ProductType::wire));
    return self();
  }

  /**
   * Sets the promotion that reduces the price.
   *
   * @param promotionId PortOne's id of the promotion
   * @return this
   */
  public B promotionId(String promotionId) {
    fields.set("promotion_id", promotionId);
    return self();
  }

  /**
   * Sets fields that are passed to the PG unchanged.
   *
   * @param bypass a JSON object as text
   * @return this
   */
  public B bypass(String bypass) {
    fields.set("bypass", bypass);
    return self();
  }
}
