package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.CashReceiptType;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.common.PaymentProductType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cash receipt to issue. */
public final class IssueRequest implements Request {
  private final RequestFields fields;

  private IssueRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code cashReceipts.issue} that sends this request.
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

  /** A builder of {@link IssueRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("cashReceipts.issue");

    private Builder() {}

    /**
     * Sets the id of the payment.
     *
     * @param paymentId for a deal outside PortOne a new one; required
     * @return this
     */
    public Builder paymentId(String paymentId) {
      fields.set("paymentId", paymentId);
      return this;
    }

    /**
     * Sets the key of the channel.
     *
     * @param channelKey any text that is not blank; required
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channelKey", channelKey);
      return this;
    }

    /**
     * Sets the kind.
     *
     * @param type one of PortOne's values; required
     * @return this
     */
    public Builder type(CashReceiptType type) {
      fields.set("type", Arguments.wire(type, CashReceiptType::wire));
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
     * Sets the customer.
     *
     * @param customer built by its builder; required
     * @return this
     */
    public Builder customer(IssueCashReceiptCustomerInput customer) {
      fields.set("customer", Arguments.wire(customer, IssueCashReceiptCustomerInput::parameters));
      return this;
    }

    /**
     * Sets when the customer paid.
     *
     * @param paidAt a time
     * @return this
     */
    public Builder paidAt(Instant paidAt) {
      fields.set("paidAt", Arguments.wire(paidAt, Instant::toString));
      return this;
    }

    /**
     * Sets the business registration number.
     *
     * @param businessRegistrationNumber any text that is not blank
     * @return this
     */
    public Builder businessRegistrationNumber(String businessRegistrationNumber) {
      fields.set("businessRegistrationNumber", businessRegistrationNumber);
      return this;
    }

    /**
     * Sets the payment method.
     *
     * @param paymentMethod one of PortOne's values
     * @return this
     */
    public Builder paymentMethod(IssueCashReceiptPaymentMethodType paymentMethod) {
      fields.set(
          "paymentMethod", Arguments.wire(paymentMethod, IssueCashReceiptPaymentMethodType::wire));
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
    public IssueRequest build() {
      return new IssueRequest(fields.copy());
    }
  }
}
