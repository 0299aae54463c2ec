package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.internal.values.JsonFields;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of goods in a parcel, for Welcome. */
public final class EscrowProduct {
  private final JsonFields fields;

  private EscrowProduct(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "EscrowProduct" + fields;
  }

  /** A builder of {@link EscrowProduct}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the shop's id of the goods.
     *
     * @param id the id; required
     * @return this
     */
    public Builder id(String id) {
      fields = fields.with("id", id);
      return this;
    }

    /**
     * Sets the name of the goods.
     *
     * @param name the name; required
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the price of one item.
     *
     * @param amount in the major unit of the currency, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields = fields.with("amount", amount);
      return this;
    }

    /**
     * Sets a code of the goods.
     *
     * @param code the code
     * @return this
     */
    public Builder code(String code) {
      fields = fields.with("code", code);
      return this;
    }

    /**
     * Sets the currency of the price.
     *
     * @param currency {@code KRW} when it is not set
     * @return this
     */
    public Builder currency(String currency) {
      fields = fields.with("currency", currency);
      return this;
    }

    /**
     * Sets the number of items.
     *
     * @param quantity 1 when it is not set
     * @return this
     */
    public Builder quantity(int quantity) {
      fields = fields.with("quantity", quantity);
      return this;
    }

    /**
     * Sets a tag of the goods.
     *
     * @param tag the tag
     * @return this
     */
    public Builder tag(String tag) {
      fields = fields.with("tag", tag);
      return this;
    }

    /** {@return the product} */
    public EscrowProduct build() {
      return new EscrowProduct(fields);
    }
  }
}
