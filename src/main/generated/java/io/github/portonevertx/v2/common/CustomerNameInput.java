package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a customer, either whole or in two parts. */
public final class CustomerNameInput {
  private final JsonFields fields;

  private CustomerNameInput(JsonFields fields) {
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
    return "CustomerNameInput" + fields;
  }

  /** A builder of {@link CustomerNameInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the whole name.
     *
     * @param full any text that is not blank
     * @return this
     */
    public Builder full(String full) {
      fields = fields.with("full", full);
      return this;
    }

    /**
     * Sets the name in two parts.
     *
     * @param separated built by its builder
     * @return this
     */
    public Builder separated(CustomerSeparatedName separated) {
      fields =
          fields.with("separated", Arguments.wire(separated, CustomerSeparatedName::parameters));
      return this;
    }

    /** {@return the object} */
    public CustomerNameInput build() {
      return new CustomerNameInput(fields);
    }
  }
}
