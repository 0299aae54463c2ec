package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cash receipt to issue with a payment. */
public final class CashReceiptInput {
  private final JsonFields fields;

  private CashReceiptInput(JsonFields fields) {
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
    return "CashReceiptInput" + fields;
  }

  /** A builder of {@link CashReceiptInput}. */
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
     * @param customerIdentityNumber such as a phone number
     * @return this
     */
    public Builder customerIdentityNumber(String customerIdentityNumber) {
      fields = fields.with("customerIdentityNumber", customerIdentityNumber);
      return this;
    }

    /** {@return the object} */
    public CashReceiptInput build() {
      return new CashReceiptInput(fields);
    }
  }
}
