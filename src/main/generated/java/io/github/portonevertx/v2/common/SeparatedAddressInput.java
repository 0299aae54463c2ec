package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address in its parts, as a request sends it. */
public final class SeparatedAddressInput {
  private final JsonFields fields;

  private SeparatedAddressInput(JsonFields fields) {
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
    return "SeparatedAddressInput" + fields;
  }

  /** A builder of {@link SeparatedAddressInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the first line of the address.
     *
     * @param addressLine1 any text that is not blank; required
     * @return this
     */
    public Builder addressLine1(String addressLine1) {
      fields = fields.with("addressLine1", addressLine1);
      return this;
    }

    /**
     * Sets the second line of the address.
     *
     * @param addressLine2 any text that is not blank; required
     * @return this
     */
    public Builder addressLine2(String addressLine2) {
      fields = fields.with("addressLine2", addressLine2);
      return this;
    }

    /**
     * Sets the city.
     *
     * @param city any text that is not blank
     * @return this
     */
    public Builder city(String city) {
      fields = fields.with("city", city);
      return this;
    }

    /**
     * Sets the province or state.
     *
     * @param province any text that is not blank
     * @return this
     */
    public Builder province(String province) {
      fields = fields.with("province", province);
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

    /** {@return the object} */
    public SeparatedAddressInput build() {
      return new SeparatedAddressInput(fields);
    }
  }
}
