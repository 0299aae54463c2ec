package io.github.portonevertx.v2.checkoutprofiles;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.Country;
import io.github.portonevertx.v2.common.Currency;
import org.jspecify.annotations.Nullable;

/** A query for the payment methods that a checkout profile offers for a payment. */
public final class EvaluateRequest implements Request {
  private final RequestFields fields;

  private EvaluateRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code checkoutProfiles.evaluate} that sends this request.
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

  /** A builder of {@link EvaluateRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("checkoutProfiles.evaluate");

    private Builder() {}

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
     * Sets the amount.
     *
     * @param amount in the minor unit of the currency; may be 0; required
     * @return this
     */
    public Builder amount(long amount) {
      fields.set("amount", amount);
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
    public EvaluateRequest build() {
      return new EvaluateRequest(fields.copy());
    }
  }
}
