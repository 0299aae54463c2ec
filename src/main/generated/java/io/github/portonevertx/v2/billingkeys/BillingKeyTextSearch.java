package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text to search for in one field of billing keys. */
public final class BillingKeyTextSearch {
  private final JsonFields fields;

  private BillingKeyTextSearch(JsonFields fields) {
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
    return "BillingKeyTextSearch" + fields;
  }

  /** A builder of {@link BillingKeyTextSearch}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the field to search in.
     *
     * @param field one of PortOne's values; required
     * @return this
     */
    public Builder field(BillingKeyTextSearchField field) {
      fields = fields.with("field", Arguments.wire(field, BillingKeyTextSearchField::wire));
      return this;
    }

    /**
     * Sets the text.
     *
     * @param value any text that is not blank; required
     * @return this
     */
    public Builder value(String value) {
      fields = fields.with("value", value);
      return this;
    }

    /** {@return the object} */
    public BillingKeyTextSearch build() {
      return new BillingKeyTextSearch(fields);
    }
  }
}
