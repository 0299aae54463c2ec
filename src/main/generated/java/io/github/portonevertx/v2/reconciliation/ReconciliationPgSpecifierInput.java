package io.github.portonevertx.v2.reconciliation;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merchant's id at a PG, as a query sends it. */
public final class ReconciliationPgSpecifierInput {
  private final JsonFields fields;

  private ReconciliationPgSpecifierInput(JsonFields fields) {
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
    return "ReconciliationPgSpecifierInput" + fields;
  }

  /** A builder of {@link ReconciliationPgSpecifierInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the merchant's id at the PG.
     *
     * @param pgMerchantId any text that is not blank; required
     * @return this
     */
    public Builder pgMerchantId(String pgMerchantId) {
      fields = fields.with("pgMerchantId", pgMerchantId);
      return this;
    }

    /**
     * Sets the PG.
     *
     * @param pgProvider one of PortOne's values; required
     * @return this
     */
    public Builder pgProvider(ReconciliationPgProvider pgProvider) {
      fields =
          fields.with("pgProvider", Arguments.wire(pgProvider, ReconciliationPgProvider::wire));
      return this;
    }

    /** {@return the object} */
    public ReconciliationPgSpecifierInput build() {
      return new ReconciliationPgSpecifierInput(fields);
    }
  }
}
