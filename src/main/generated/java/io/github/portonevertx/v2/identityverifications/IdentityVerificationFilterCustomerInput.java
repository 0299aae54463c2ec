package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.Gender;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions for the persons in a query for identity verifications. */
public final class IdentityVerificationFilterCustomerInput {
  private final JsonFields fields;

  private IdentityVerificationFilterCustomerInput(JsonFields fields) {
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
    return "IdentityVerificationFilterCustomerInput" + fields;
  }

  /** A builder of {@link IdentityVerificationFilterCustomerInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

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
     * Sets the year of birth.
     *
     * @param birthYear four digits
     * @return this
     */
    public Builder birthYear(String birthYear) {
      fields = fields.with("birthYear", birthYear);
      return this;
    }

    /**
     * Sets the month of birth.
     *
     * @param birthMonth two digits
     * @return this
     */
    public Builder birthMonth(String birthMonth) {
      fields = fields.with("birthMonth", birthMonth);
      return this;
    }

    /**
     * Sets the day of birth.
     *
     * @param birthDay two digits
     * @return this
     */
    public Builder birthDay(String birthDay) {
      fields = fields.with("birthDay", birthDay);
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

    /**
     * Sets the gender.
     *
     * @param gender one of PortOne's values
     * @return this
     */
    public Builder gender(Gender gender) {
      fields = fields.with("gender", Arguments.wire(gender, Gender::wire));
      return this;
    }

    /** {@return the object} */
    public IdentityVerificationFilterCustomerInput build() {
      return new IdentityVerificationFilterCustomerInput(fields);
    }
  }
}
