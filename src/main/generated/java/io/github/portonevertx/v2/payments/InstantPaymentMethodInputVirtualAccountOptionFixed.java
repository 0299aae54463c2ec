package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number of a fixed virtual account, or its id at the PG. */
public final class InstantPaymentMethodInputVirtualAccountOptionFixed {
  private final JsonFields fields;

  private InstantPaymentMethodInputVirtualAccountOptionFixed(JsonFields fields) {
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
    return "InstantPaymentMethodInputVirtualAccountOptionFixed" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInputVirtualAccountOptionFixed}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the id under which the PG keeps the account.
     *
     * @param pgAccountId any text that is not blank
     * @return this
     */
    public Builder pgAccountId(String pgAccountId) {
      fields = fields.with("pgAccountId", pgAccountId);
      return this;
    }

    /**
     * Sets the number of the bank account.
     *
     * @param accountNumber any text that is not blank
     * @return this
     */
    public Builder accountNumber(String accountNumber) {
      fields = fields.with("accountNumber", accountNumber);
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInputVirtualAccountOptionFixed build() {
      return new InstantPaymentMethodInputVirtualAccountOptionFixed(fields);
    }
  }
}
