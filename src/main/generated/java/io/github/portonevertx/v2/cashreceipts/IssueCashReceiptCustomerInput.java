package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer that a cash receipt is issued to. */
public final class IssueCashReceiptCustomerInput {
  private final JsonFields fields;

  private IssueCashReceiptCustomerInput(JsonFields fields) {
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
    return "IssueCashReceiptCustomerInput" + fields;
  }

  /** A builder of {@link IssueCashReceiptCustomerInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the number that identifies the person.
     *
     * @param identityNumber any text that is not blank; required
     * @return this
     */
    public Builder identityNumber(String identityNumber) {
      fields = fields.with("identityNumber", identityNumber);
      return this;
    }

    /**
     * Sets the kind of that number.
     *
     * @param identityNumberType one of PortOne's values
     * @return this
     */
    public Builder identityNumberType(
        IssueCashReceiptCustomerInputIdentityNumberType identityNumberType) {
      fields =
          fields.with(
              "identityNumberType",
              Arguments.wire(
                  identityNumberType, IssueCashReceiptCustomerInputIdentityNumberType::wire));
      return this;
    }

    /**
     * Sets the name.
     *
     * @param name any text that is not blank
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the email address.
     *
     * @param email any text that is not blank
     * @return this
     */
    public Builder email(String email) {
      fields = fields.with("email", email);
      return this;
    }

    /**
     * Sets the phone number.
     *
     * @param phoneNumber any text that is not blank
     * @return this
     */
    public Builder phoneNumber(String phoneNumber) {
      fields = fields.with("phoneNumber", phoneNumber);
      return this;
    }

    /** {@return the object} */
    public IssueCashReceiptCustomerInput build() {
      return new IssueCashReceiptCustomerInput(fields);
    }
  }
}
