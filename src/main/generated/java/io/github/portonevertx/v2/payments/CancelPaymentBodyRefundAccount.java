package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.Bank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank account that receives a refund. */
public final class CancelPaymentBodyRefundAccount {
  private final JsonFields fields;

  private CancelPaymentBodyRefundAccount(JsonFields fields) {
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
    return "CancelPaymentBodyRefundAccount" + fields;
  }

  /** A builder of {@link CancelPaymentBodyRefundAccount}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the bank.
     *
     * @param bank one of PortOne's values; required
     * @return this
     */
    public Builder bank(Bank bank) {
      fields = fields.with("bank", Arguments.wire(bank, Bank::wire));
      return this;
    }

    /**
     * Sets the number of the bank account.
     *
     * @param number any text that is not blank; required
     * @return this
     */
    public Builder number(String number) {
      fields = fields.with("number", number);
      return this;
    }

    /**
     * Sets the name of the account's holder.
     *
     * @param holderName any text that is not blank; required
     * @return this
     */
    public Builder holderName(String holderName) {
      fields = fields.with("holderName", holderName);
      return this;
    }

    /**
     * Sets the phone number of the account's holder.
     *
     * @param holderPhoneNumber which Smartro requires
     * @return this
     */
    public Builder holderPhoneNumber(String holderPhoneNumber) {
      fields = fields.with("holderPhoneNumber", holderPhoneNumber);
      return this;
    }

    /** {@return the object} */
    public CancelPaymentBodyRefundAccount build() {
      return new CancelPaymentBodyRefundAccount(fields);
    }
  }
}
