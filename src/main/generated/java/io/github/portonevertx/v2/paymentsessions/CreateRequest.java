package io.github.portonevertx.v2.paymentsessions;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.CheckoutPaymentMethod;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkout session to create: a hosted page on which a buyer makes a payment. */
public final class CreateRequest implements Request {
  private final RequestFields fields;

  private CreateRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code paymentSessions.create} that sends this request.
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

  /** A builder of {@link CreateRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("paymentSessions.create");

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
     * Sets the key of the checkout profile.
     *
     * @param profileKey any text that is not blank; required
     * @return this
     */
    public Builder profileKey(String profileKey) {
      fields.set("profileKey", profileKey);
      return this;
    }

    /**
     * Sets the payment method.
     *
     * @param paymentMethod one of PortOne's values
     * @return this
     */
    public Builder paymentMethod(CheckoutPaymentMethod paymentMethod) {
      fields.set("paymentMethod", Arguments.wire(paymentMethod, CheckoutPaymentMethod::wire));
      return this;
    }

    /**
     * Sets the country.
     *
     * @param country one of PortOne's values; required
     * @return this
     */
    public Builder country(Country country) {
      fields.set("country", Arguments.wire(country, Country::wire));
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
     * Sets the whole amount.
     *
     * @param totalAmount in the minor unit of the currency; may be 0; required
     * @return this
     */
    public Builder totalAmount(long totalAmount) {
      fields.set("totalAmount", totalAmount);
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
     * Sets the URL to which the buyer returns.
     *
     * @param redirectUrl any text that is not blank
     * @return this
     */
    public Builder redirectUrl(String redirectUrl) {
      fields.set("redirectUrl", redirectUrl);
      return this;
    }

    /**
     * Sets the products.
     *
     * @param products one or more
     * @return this
     */
    public Builder products(List<PaymentSessionProductInput> products) {
      fields.set("products", Arguments.wires(products, PaymentSessionProductInput::parameters));
      return this;
    }

    /**
     * Sets the customer's name.
     *
     * @param customerName any text that is not blank
     * @return this
     */
    public Builder customerName(String customerName) {
      fields.set("customerName", customerName);
      return this;
    }

    /**
     * Sets the customer's email address.
     *
     * @param customerEmail any text that is not blank
     * @return this
     */
    public Builder customerEmail(String customerEmail) {
      fields.set("customerEmail", customerEmail);
      return this;
    }

    /**
     * Sets the name of the store.
     *
     * @param storeName any text that is not blank
     * @return this
     */
    public Builder storeName(String storeName) {
      fields.set("storeName", storeName);
      return this;
    }

    /**
     * Sets the terms that the buyer must accept.
     *
     * @param agreements one or more
     * @return this
     */
    public Builder agreements(List<PaymentSessionAgreementInput> agreements) {
      fields.set(
          "agreements", Arguments.wires(agreements, PaymentSessionAgreementInput::parameters));
      return this;
    }

    /**
     * Sets the URL of an image of the order.
     *
     * @param orderImageUrl any text that is not blank
     * @return this
     */
    public Builder orderImageUrl(String orderImageUrl) {
      fields.set("orderImageUrl", orderImageUrl);
      return this;
    }

    /**
     * Sets the data to attach.
     *
     * @param customData visible to everybody with the id of the session
     * @return this
     */
    public Builder customData(String customData) {
      fields.set("customData", customData);
      return this;
    }

    /**
     * Sets the colors of the page.
     *
     * @param colors built by its builder
     * @return this
     */
    public Builder colors(PaymentSessionColorsInput colors) {
      fields.set("colors", Arguments.wire(colors, PaymentSessionColorsInput::parameters));
      return this;
    }

    /**
     * Sets the lifetime of the session in seconds.
     *
     * @param ttlSeconds 0 or more
     * @return this
     */
    public Builder ttlSeconds(long ttlSeconds) {
      fields.set("ttlSeconds", ttlSeconds);
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
    public CreateRequest build() {
      return new CreateRequest(fields.copy());
    }
  }
}
