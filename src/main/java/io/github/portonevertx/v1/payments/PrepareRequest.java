package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;

/**
 * The amount to register for an order before its payment.
 *
 * <p>{@link #toCall()} is the call of {@code prepare.create}; an update has the same parameters.
 */
public final class PrepareRequest implements Request {
  private final RequestFields fields;

  private PrepareRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link PrepareRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("prepare.create");

    private Builder() {}

    /**
     * Sets the order number.
     *
     * @param merchantUid up to 40 characters
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount in the major unit of the currency, more than 0
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the currency. Without it, the registered amount applies to any currency.
     *
     * @param currency its code, such as {@code KRW}
     * @return this
     */
    public Builder currency(String currency) {
      fields.set("currency", currency);
      return this;
    }

    /** {@return the request} */
    public PrepareRequest build() {
      return new PrepareRequest(fields.copy());
    }
  }
}
