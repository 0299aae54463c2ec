package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment method of a payment without a payment window: a card or a virtual account. */
public final class InstantPaymentMethodInput {
  private final JsonFields fields;

  private InstantPaymentMethodInput(JsonFields fields) {
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
    return "InstantPaymentMethodInput" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the card.
     *
     * @param card built by its builder
     * @return this
     */
    public Builder card(InstantPaymentMethodInputCard card) {
      fields = fields.with("card", Arguments.wire(card, InstantPaymentMethodInputCard::parameters));
      return this;
    }

    /**
     * Sets the virtual account.
     *
     * @param virtualAccount built by its builder
     * @return this
     */
    public Builder virtualAccount(InstantPaymentMethodInputVirtualAccount virtualAccount) {
      fields =
          fields.with(
              "virtualAccount",
              Arguments.wire(virtualAccount, InstantPaymentMethodInputVirtualAccount::parameters));
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInput build() {
      return new InstantPaymentMethodInput(fields);
    }
  }
}
