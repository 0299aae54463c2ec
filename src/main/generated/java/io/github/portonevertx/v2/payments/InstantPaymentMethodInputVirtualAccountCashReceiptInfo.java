package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.CashReceiptInputType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cash receipt of a deposit. */
public final class InstantPaymentMethodInputVirtualAccountCashReceiptInfo {
  private final JsonFields fields;

  private InstantPaymentMethodInputVirtualAccountCashReceiptInfo(JsonFields fields) {
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
    return "InstantPaymentMethodInputVirtualAccountCashReceiptInfo" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInputVirtualAccountCashReceiptInfo}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the kind.
     *
     * @param type one of PortOne's values; required
     * @return this
     */
    public Builder type(CashReceiptInputType type) {
      fields = fields.with("type", Arguments.wire(type, CashReceiptInputType::wire));
      return this;
    }

    /**
     * Sets the number that identifies the customer.
     *
     * @param customerIdentityNumber such as a phone number; required
     * @return this
     */
    public Builder customerIdentityNumber(String customerIdentityNumber) {
      fields = fields.with("customerIdentityNumber", customerIdentityNumber);
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInputVirtualAccountCashReceiptInfo build() {
      return new InstantPaymentMethodInputVirtualAccountCashReceiptInfo(fields);
    }
  }
}
