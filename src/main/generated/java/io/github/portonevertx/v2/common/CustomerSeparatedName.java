package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a customer in two parts. */
public final class CustomerSeparatedName {
  private final JsonFields fields;

  private CustomerSeparatedName(JsonFields fields) {
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
    return "CustomerSeparatedName" + fields;
  }

  /** A builder of {@link CustomerSeparatedName}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the given name.
     *
     * @param first any text that is not blank; required
     * @return this
     */
    public Builder first(String first) {
      fields = fields.with("first", first);
      return this;
    }

    /**
     * Sets the family name.
     *
     * @param last any text that is not blank; required
     * @return this
     */
    public Builder last(String last) {
      fields = fields.with("last", last);
      return this;
    }

    /** {@return the object} */
    public CustomerSeparatedName build() {
      return new CustomerSeparatedName(fields);
    }
  }
}
