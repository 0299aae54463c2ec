package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.CardCredential;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The card to charge. */
public final class InstantPaymentMethodInputCard {
  private final JsonFields fields;

  private InstantPaymentMethodInputCard(JsonFields fields) {
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
    return "InstantPaymentMethodInputCard" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInputCard}. */
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

    /**
     * Sets the number of monthly instalments.
     *
     * @param installmentMonth 0 for one payment
     * @return this
     */
    public Builder installmentMonth(int installmentMonth) {
      fields = fields.with("installmentMonth", installmentMonth);
      return this;
    }

    /**
     * Sets whether an instalment plan without interest is used.
     *
     * @param useFreeInstallmentPlan {@code true} if so
     * @return this
     */
    public Builder useFreeInstallmentPlan(boolean useFreeInstallmentPlan) {
      fields = fields.with("useFreeInstallmentPlan", useFreeInstallmentPlan);
      return this;
    }

    /**
     * Sets whether the merchant bears the interest of instalments.
     *
     * @param useFreeInterestFromMerchant {@code true} if so
     * @return this
     */
    public Builder useFreeInterestFromMerchant(boolean useFreeInterestFromMerchant) {
      fields = fields.with("useFreeInterestFromMerchant", useFreeInterestFromMerchant);
      return this;
    }

    /**
     * Sets whether points of the card are used.
     *
     * @param useCardPoint {@code true} if so
     * @return this
     */
    public Builder useCardPoint(boolean useCardPoint) {
      fields = fields.with("useCardPoint", useCardPoint);
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInputCard build() {
      return new InstantPaymentMethodInputCard(fields);
    }
  }
}
