package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer of the merchant, as a request sends it. */
public final class CustomerInput {
  private final JsonFields fields;

  private CustomerInput(JsonFields fields) {
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
    return "CustomerInput" + fields;
  }

  /** A builder of {@link CustomerInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the merchant's id of the customer.
     *
     * @param id any text that is not blank
     * @return this
     */
    public Builder id(String id) {
      fields = fields.with("id", id);
      return this;
    }

    /**
     * Sets the name.
     *
     * @param name built by its builder
     * @return this
     */
    public Builder name(CustomerNameInput name) {
      fields = fields.with("name", Arguments.wire(name, CustomerNameInput::parameters));
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
     * Sets the country.
     *
     * @param country one of PortOne's values
     * @return this
     */
    public Builder country(Country country) {
      fields = fields.with("country", Arguments.wire(country, Country::wire));
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

    /**
     * Sets the address.
     *
     * @param address built by its builder
     * @return this
     */
    public Builder address(SeparatedAddressInput address) {
      fields = fields.with("address", Arguments.wire(address, SeparatedAddressInput::parameters));
      return this;
    }

    /**
     * Sets the postal code.
     *
     * @param zipcode any text that is not blank
     * @return this
     */
    public Builder zipcode(String zipcode) {
      fields = fields.with("zipcode", zipcode);
      return this;
    }

    /**
     * Sets the business registration number.
     *
     * @param businessRegistrationNumber any text that is not blank
     * @return this
     */
    public Builder businessRegistrationNumber(String businessRegistrationNumber) {
      fields = fields.with("businessRegistrationNumber", businessRegistrationNumber);
      return this;
    }

    /** {@return the object} */
    public CustomerInput build() {
      return new CustomerInput(fields);
    }
  }
}
