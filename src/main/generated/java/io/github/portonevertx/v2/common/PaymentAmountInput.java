package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The amounts of a payment to make. */
public final class PaymentAmountInput {
  private final JsonFields fields;

  private PaymentAmountInput(JsonFields fields) {
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
    return "PaymentAmountInput" + fields;
  }

  /** A builder of {@link PaymentAmountInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the whole amount.
     *
     * @param total before discounts; required
     * @return this
     */
    public Builder total(long total) {
      fields = fields.with("total", total);
      return this;
    }

    /**
     * Sets the part of the amount that is free of tax.
     *
     * @param taxFree in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder taxFree(long taxFree) {
      fields = fields.with("taxFree", taxFree);
      return this;
    }

    /**
     * Sets the value-added tax.
     *
     * @param vat one eleventh of the taxable part without it
     * @return this
     */
    public Builder vat(long vat) {
      fields = fields.with("vat", vat);
      return this;
    }

    /** {@return the object} */
    public PaymentAmountInput build() {
      return new PaymentAmountInput(fields);
    }
  }
}
