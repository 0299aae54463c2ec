package io.github.portonevertx.v2.paymentsessions;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms that the buyer must accept in a checkout session to create. */
public final class PaymentSessionAgreementInput {
  private final JsonFields fields;

  private PaymentSessionAgreementInput(JsonFields fields) {
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
    return "PaymentSessionAgreementInput" + fields;
  }

  /** A builder of {@link PaymentSessionAgreementInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

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
     * Sets the URL.
     *
     * @param url any text that is not blank; required
     * @return this
     */
    public Builder url(String url) {
      fields = fields.with("url", url);
      return this;
    }

    /** {@return the object} */
    public PaymentSessionAgreementInput build() {
      return new PaymentSessionAgreementInput(fields);
    }
  }
}
