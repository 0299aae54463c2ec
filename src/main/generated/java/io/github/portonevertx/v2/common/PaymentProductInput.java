package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product of an order, as a request sends it. */
public final class PaymentProductInput {
  private final JsonFields fields;

  private PaymentProductInput(JsonFields fields) {
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
    return "PaymentProductInput" + fields;
  }

  /** A builder of {@link PaymentProductInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the id.
     *
     * @param id any text that is not blank; required
     * @return this
     */
    public Builder id(String id) {
      fields = fields.with("id", id);
      return this;
    }

    /**
     * Sets the name.
     *
     * @param name any text that is not blank; required
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the tag of the product.
     *
     * @param tag any text that is not blank
     * @return this
     */
    public Builder tag(String tag) {
      fields = fields.with("tag", tag);
      return this;
    }

    /**
     * Sets the code.
     *
     * @param code any text that is not blank
     * @return this
     */
    public Builder code(String code) {
      fields = fields.with("code", code);
      return this;
    }

    /**
     * Sets the amount.
     *
     * @param amount in the minor unit of the currency; may be 0; required
     * @return this
     */
    public Builder amount(long amount) {
      fields = fields.with("amount", amount);
      return this;
    }

    /**
     * Sets the number of pieces.
     *
     * @param quantity 0 or more; required
     * @return this
     */
    public Builder quantity(int quantity) {
      fields = fields.with("quantity", quantity);
      return this;
    }

    /**
     * Sets the URL.
     *
     * @param link any text that is not blank
     * @return this
     */
    public Builder link(String link) {
      fields = fields.with("link", link);
      return this;
    }

    /** {@return the object} */
    public PaymentProductInput build() {
      return new PaymentProductInput(fields);
    }
  }
}
