package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.Bank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The virtual account to issue. */
public final class InstantPaymentMethodInputVirtualAccount {
  private final JsonFields fields;

  private InstantPaymentMethodInputVirtualAccount(JsonFields fields) {
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
    return "InstantPaymentMethodInputVirtualAccount" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInputVirtualAccount}. */
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
     * Sets the due time of the deposit.
     *
     * @param expiry built by its builder; required
     * @return this
     */
    public Builder expiry(InstantPaymentMethodInputVirtualAccountExpiry expiry) {
      fields =
          fields.with(
              "expiry",
              Arguments.wire(expiry, InstantPaymentMethodInputVirtualAccountExpiry::parameters));
      return this;
    }

    /**
     * Sets the kind of account.
     *
     * @param option built by its builder; required
     * @return this
     */
    public Builder option(InstantPaymentMethodInputVirtualAccountOption option) {
      fields =
          fields.with(
              "option",
              Arguments.wire(option, InstantPaymentMethodInputVirtualAccountOption::parameters));
      return this;
    }

    /**
     * Sets the cash receipt.
     *
     * @param cashReceipt built by its builder
     * @return this
     */
    public Builder cashReceipt(InstantPaymentMethodInputVirtualAccountCashReceiptInfo cashReceipt) {
      fields =
          fields.with(
              "cashReceipt",
              Arguments.wire(
                  cashReceipt, InstantPaymentMethodInputVirtualAccountCashReceiptInfo::parameters));
      return this;
    }

    /**
     * Sets the name of the account's holder.
     *
     * @param remitteeName as the buyer sees it
     * @return this
     */
    public Builder remitteeName(String remitteeName) {
      fields = fields.with("remitteeName", remitteeName);
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInputVirtualAccount build() {
      return new InstantPaymentMethodInputVirtualAccount(fields);
    }
  }
}
