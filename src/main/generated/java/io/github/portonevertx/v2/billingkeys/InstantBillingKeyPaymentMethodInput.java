package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment method of a billing key to issue. */
public final class InstantBillingKeyPaymentMethodInput {
  private final JsonFields fields;

  private InstantBillingKeyPaymentMethodInput(JsonFields fields) {
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
    return "InstantBillingKeyPaymentMethodInput" + fields;
  }

  /** A builder of {@link InstantBillingKeyPaymentMethodInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the card.
     *
     * @param card built by its builder
     * @return this
     */
    public Builder card(InstantBillingKeyPaymentMethodInputCard card) {
      fields =
          fields.with(
              "card", Arguments.wire(card, InstantBillingKeyPaymentMethodInputCard::parameters));
      return this;
    }

    /** {@return the object} */
    public InstantBillingKeyPaymentMethodInput build() {
      return new InstantBillingKeyPaymentMethodInput(fields);
    }
  }
}
