package io.github.portonevertx.v2.paymentsessions;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colors of a checkout page to create, such as {@code #1a73e8}. */
public final class PaymentSessionColorsInput {
  private final JsonFields fields;

  private PaymentSessionColorsInput(JsonFields fields) {
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
    return "PaymentSessionColorsInput" + fields;
  }

  /** A builder of {@link PaymentSessionColorsInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the main color.
     *
     * @param primary such as #1a73e8
     * @return this
     */
    public Builder primary(String primary) {
      fields = fields.with("primary", primary);
      return this;
    }

    /**
     * Sets the main color under the pointer.
     *
     * @param primaryHover any text that is not blank
     * @return this
     */
    public Builder primaryHover(String primaryHover) {
      fields = fields.with("primaryHover", primaryHover);
      return this;
    }

    /**
     * Sets the light variant of the main color.
     *
     * @param primaryLight any text that is not blank
     * @return this
     */
    public Builder primaryLight(String primaryLight) {
      fields = fields.with("primaryLight", primaryLight);
      return this;
    }

    /** {@return the object} */
    public PaymentSessionColorsInput build() {
      return new PaymentSessionColorsInput(fields);
    }
  }
}
