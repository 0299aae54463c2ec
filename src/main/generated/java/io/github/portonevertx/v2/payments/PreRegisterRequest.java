package io.github.portonevertx.v2.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.Currency;
import org.jspecify.annotations.Nullable;

/** The amount and currency to register for a payment before its window opens. */
public final class PreRegisterRequest implements Request {
  private final RequestFields fields;

  private PreRegisterRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code payments.preRegister} that sends this request.
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

  /** A builder of {@link PreRegisterRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("payments.preRegister");

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
     * Sets the amount to expect.
     *
     * @param totalAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder totalAmount(long totalAmount) {
      fields.set("totalAmount", totalAmount);
      return this;
    }

    /**
     * Sets the part of the amount that is free of tax.
     *
     * @param taxFreeAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder taxFreeAmount(long taxFreeAmount) {
      fields.set("taxFreeAmount", taxFreeAmount);
      return this;
    }

    /**
     * Sets the currency.
     *
     * @param currency one of PortOne's values
     * @return this
     */
    public Builder currency(Currency currency) {
      fields.set("currency", Arguments.wire(currency, Currency::wire));
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
    public PreRegisterRequest build() {
      return new PreRegisterRequest(fields.copy());
    }
  }
}
