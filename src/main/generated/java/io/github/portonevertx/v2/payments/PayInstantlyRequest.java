package io.github.portonevertx.v2.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.CustomerInput;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.common.PaymentProductInput;
import io.github.portonevertx.v2.common.PaymentProductType;
import io.github.portonevertx.v2.common.SeparatedAddressInput;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment to make without a payment window. */
public final class PayInstantlyRequest implements Request {
  private final RequestFields fields;

  private PayInstantlyRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code payments.payInstantly} that sends this request.
   *
   * @return the call, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link PayInstantlyRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("payments.payInstantly");

    private Builder() {}

    /**
     * Sets the id of the payment.
     *
     * @param paymentId chosen by the merchant; required
     * @return this
     */
    public Builder paymentId(String paymentId) {
      fields.set("paymentId", paymentId);
      return this;
    }

    /**
     * Sets the key of the channel.
     *
     * @param channelKey any text that is not blank
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channelKey", channelKey);
      return this;
    }

    /**
     * Sets the id of a channel group of smart routing.
     *
     * @param channelGroupId instead of a channel
     * @return this
     */
    public Builder channelGroupId(String channelGroupId) {
      fields.set("channelGroupId", channelGroupId);
      return this;
    }

    /**
     * Sets the payment method.
     *
     * @param method built by its builder; required
     * @return this
     */
    public Builder method(InstantPaymentMethodInput method) {
      fields.set("method", Arguments.wire(method, InstantPaymentMethodInput::parameters));
      return this;
    }

    /**
     * Sets the name of what is paid for.
     *
     * @param orderName as the buyer sees it; required
     * @return this
     */
    public Builder orderName(String orderName) {
      fields.set("orderName", orderName);
      return this;
    }

    /**
     * Sets whether the payment counts as a cultural expense.
     *
     * @param isCulturalExpense {@code true} if so
     * @return this
     */
    public Builder isCulturalExpense(boolean isCulturalExpense) {
      fields.set("isCulturalExpense", isCulturalExpense);
      return this;
    }

    /**
     * Sets whether the money is held in escrow.
     *
     * @param isEscrow {@code true} if so
     * @return this
     */
    public Builder isEscrow(boolean isEscrow) {
      fields.set("isEscrow", isEscrow);
      return this;
    }

    /**
     * Sets the customer.
     *
     * @param customer built by its builder
     * @return this
     */
    public Builder customer(CustomerInput customer) {
      fields.set("customer", Arguments.wire(customer, CustomerInput::parameters));
      return this;
    }

    /**
     * Sets the data that the merchant attached.
     *
     * @param customData as text
     * @return this
     */
    public Builder customData(String customData) {
      fields.set("customData", customData);
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount built by its builder; required
     * @return this
     */
    public Builder amount(PaymentAmountInput amount) {
      fields.set("amount", Arguments.wire(amount, PaymentAmountInput::parameters));
      return this;
    }

    /**
     * Sets the currency.
     *
     * @param currency one of PortOne's values; required
     * @return this
     */
    public Builder currency(Currency currency) {
      fields.set("currency", Arguments.wire(currency, Currency::wire));
      return this;
    }

    /**
     * Sets the country.
     *
     * @param country one of PortOne's values
     * @return this
     */
    public Builder country(Country country) {
      fields.set("country", Arguments.wire(country, Country::wire));
      return this;
    }

    /**
     * Sets the URLs that receive the webhooks.
     *
     * @param noticeUrls instead of the one in the console
     * @return this
     */
    public Builder noticeUrls(List<String> noticeUrls) {
      fields.set("noticeUrls", noticeUrls);
      return this;
    }

    /**
     * Sets the products.
     *
     * @param products one or more
     * @return this
     */
    public Builder products(List<PaymentProductInput> products) {
      fields.set("products", Arguments.wires(products, PaymentProductInput::parameters));
      return this;
    }

    /**
     * Sets the number of products.
     *
     * @param productCount 0 or more
     * @return this
     */
    public Builder productCount(int productCount) {
      fields.set("productCount", productCount);
      return this;
    }

    /**
     * Sets the kind of product.
     *
     * @param productType one of PortOne's values
     * @return this
     */
    public Builder productType(PaymentProductType productType) {
      fields.set("productType", Arguments.wire(productType, PaymentProductType::wire));
      return this;
    }

    /**
     * Sets the address of the delivery.
     *
     * @param shippingAddress built by its builder
     * @return this
     */
    public Builder shippingAddress(SeparatedAddressInput shippingAddress) {
      fields.set(
          "shippingAddress", Arguments.wire(shippingAddress, SeparatedAddressInput::parameters));
      return this;
    }

    /**
     * Sets PortOne's id of the promotion.
     *
     * @param promotionId any text that is not blank
     * @return this
     */
    public Builder promotionId(String promotionId) {
      fields.set("promotionId", promotionId);
      return this;
    }

    /**
     * Sets the parameters that PortOne passes unchanged to the PG.
     *
     * @param bypass described in the PG's guide
     * @return this
     */
    public Builder bypass(JsonObject bypass) {
      fields.set("bypass", bypass);
      return this;
    }

    /**
     * Sets whether PortOne sends no webhook when the call succeeds.
     *
     * @param skipWebhook {@code true} if so
     * @return this
     */
    public Builder skipWebhook(boolean skipWebhook) {
      fields.set("skipWebhook", skipWebhook);
      return this;
    }

    /**
     * Sets a parameter that PortOne has but this version of the library does not know.
     *
     * @param name PortOne's name of the parameter
     * @param value its value
     * @return this
     */
    public Builder unchecked(String name, @Nullable Object value) {
      fields.unchecked(name, value);
      return this;
    }

    /** {@return the request} */
    public PayInstantlyRequest build() {
      return new PayInstantlyRequest(fields.copy());
    }
  }
}
