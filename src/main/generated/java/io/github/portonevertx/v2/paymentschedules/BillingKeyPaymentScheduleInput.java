package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.CashReceiptInput;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.CustomerInput;
import io.github.portonevertx.v2.common.Locale;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.common.PaymentProductInput;
import io.github.portonevertx.v2.common.PaymentProductType;
import io.github.portonevertx.v2.common.SeparatedAddressInput;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment that a schedule makes with a billing key. */
public final class BillingKeyPaymentScheduleInput {
  private final JsonFields fields;

  private BillingKeyPaymentScheduleInput(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the fields that are set.
   *
   * @return the values, by PortOne's names
   */
  public Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "BillingKeyPaymentScheduleInput" + fields;
  }

  /** A builder of {@link BillingKeyPaymentScheduleInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the billing key.
     *
     * @param billingKey which PortOne assigns; required
     * @return this
     */
    public Builder billingKey(String billingKey) {
      fields = fields.with("billingKey", billingKey);
      return this;
    }

    /**
     * Sets the key of the channel.
     *
     * @param channelKey any text that is not blank
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields = fields.with("channelKey", channelKey);
      return this;
    }

    /**
     * Sets the name of what is paid for.
     *
     * @param orderName as the buyer sees it; required
     * @return this
     */
    public Builder orderName(String orderName) {
      fields = fields.with("orderName", orderName);
      return this;
    }

    /**
     * Sets the customer.
     *
     * @param customer built by its builder
     * @return this
     */
    public Builder customer(CustomerInput customer) {
      fields = fields.with("customer", Arguments.wire(customer, CustomerInput::parameters));
      return this;
    }

    /**
     * Sets the data that the merchant attached.
     *
     * @param customData as text
     * @return this
     */
    public Builder customData(String customData) {
      fields = fields.with("customData", customData);
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount built by its builder; required
     * @return this
     */
    public Builder amount(PaymentAmountInput amount) {
      fields = fields.with("amount", Arguments.wire(amount, PaymentAmountInput::parameters));
      return this;
    }

    /**
     * Sets the currency.
     *
     * @param currency one of PortOne's values; required
     * @return this
     */
    public Builder currency(Currency currency) {
      fields = fields.with("currency", Arguments.wire(currency, Currency::wire));
      return this;
    }

    /**
     * Sets the number of monthly instalments.
     *
     * @param installmentMonth 0 for one payment
     * @return this
     */
    public Builder installmentMonth(int installmentMonth) {
      fields = fields.with("installmentMonth", installmentMonth);
      return this;
    }

    /**
     * Sets whether the merchant bears the interest of instalments.
     *
     * @param useFreeInterestFromMerchant {@code true} if so
     * @return this
     */
    public Builder useFreeInterestFromMerchant(boolean useFreeInterestFromMerchant) {
      fields = fields.with("useFreeInterestFromMerchant", useFreeInterestFromMerchant);
      return this;
    }

    /**
     * Sets whether points of the card are used.
     *
     * @param useCardPoint {@code true} if so
     * @return this
     */
    public Builder useCardPoint(boolean useCardPoint) {
      fields = fields.with("useCardPoint", useCardPoint);
      return this;
    }

    /**
     * Sets the cash receipt.
     *
     * @param cashReceipt built by its builder
     * @return this
     */
    public Builder cashReceipt(CashReceiptInput cashReceipt) {
      fields =
          fields.with("cashReceipt", Arguments.wire(cashReceipt, CashReceiptInput::parameters));
      return this;
    }

    /**
     * Sets the country.
     *
     * @param country one of PortOne's values
     * @return this
     */
    public Builder country(Country country) {
      fields = fields.with("country", Arguments.wire(country, Country::wire));
      return this;
    }

    /**
     * Sets the URLs that receive the webhooks.
     *
     * @param noticeUrls instead of the one in the console
     * @return this
     */
    public Builder noticeUrls(List<String> noticeUrls) {
      fields = fields.with("noticeUrls", noticeUrls);
      return this;
    }

    /**
     * Sets the products.
     *
     * @param products one or more
     * @return this
     */
    public Builder products(List<PaymentProductInput> products) {
      fields = fields.with("products", Arguments.wires(products, PaymentProductInput::parameters));
      return this;
    }

    /**
     * Sets the number of products.
     *
     * @param productCount 0 or more
     * @return this
     */
    public Builder productCount(int productCount) {
      fields = fields.with("productCount", productCount);
      return this;
    }

    /**
     * Sets the kind of product.
     *
     * @param productType one of PortOne's values
     * @return this
     */
    public Builder productType(PaymentProductType productType) {
      fields = fields.with("productType", Arguments.wire(productType, PaymentProductType::wire));
      return this;
    }

    /**
     * Sets the address of the delivery.
     *
     * @param shippingAddress built by its builder
     * @return this
     */
    public Builder shippingAddress(SeparatedAddressInput shippingAddress) {
      fields =
          fields.with(
              "shippingAddress",
              Arguments.wire(shippingAddress, SeparatedAddressInput::parameters));
      return this;
    }

    /**
     * Sets PortOne's id of the promotion.
     *
     * @param promotionId any text that is not blank
     * @return this
     */
    public Builder promotionId(String promotionId) {
      fields = fields.with("promotionId", promotionId);
      return this;
    }

    /**
     * Sets the language of the buyer.
     *
     * @param locale which Eximbay requires
     * @return this
     */
    public Builder locale(Locale locale) {
      fields = fields.with("locale", Arguments.wire(locale, Locale::wire));
      return this;
    }

    /**
     * Sets the parameters that PortOne passes unchanged to the PG.
     *
     * @param bypass described in the PG's guide
     * @return this
     */
    public Builder bypass(JsonObject bypass) {
      fields = fields.with("bypass", bypass);
      return this;
    }

    /** {@return the object} */
    public BillingKeyPaymentScheduleInput build() {
      return new BillingKeyPaymentScheduleInput(fields);
    }
  }
}
