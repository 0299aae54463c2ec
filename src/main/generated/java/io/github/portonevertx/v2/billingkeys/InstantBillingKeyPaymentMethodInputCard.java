package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.CardCredential;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The card of a billing key to issue. */
public final class InstantBillingKeyPaymentMethodInputCard {
  private final JsonFields fields;

  private InstantBillingKeyPaymentMethodInputCard(JsonFields fields) {
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
    return "InstantBillingKeyPaymentMethodInputCard" + fields;
  }

  /** A builder of {@link InstantBillingKeyPaymentMethodInputCard}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the data of the card.
     *
     * @param credential built by its builder; required
     * @return this
     */
    public Builder credential(CardCredential credential) {
      fields = fields.with("credential", Arguments.wire(credential, CardCredential::parameters));
      return this;
    }

    /** {@return the object} */
    public InstantBillingKeyPaymentMethodInputCard build() {
      return new InstantBillingKeyPaymentMethodInputCard(fields);
    }
  }
}
