package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text to search for in one field of payments. */
public final class PaymentTextSearch {
  private final JsonFields fields;

  private PaymentTextSearch(JsonFields fields) {
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
    return "PaymentTextSearch" + fields;
  }

  /** A builder of {@link PaymentTextSearch}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the field to search in.
     *
     * @param field one of PortOne's values; required
     * @return this
     */
    public Builder field(PaymentTextSearchField field) {
      fields = fields.with("field", Arguments.wire(field, PaymentTextSearchField::wire));
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
    public PaymentTextSearch build() {
      return new PaymentTextSearch(fields);
    }
  }
}
