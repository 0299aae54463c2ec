package io.github.portonevertx.v2.reconciliation;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions for the settlements that a report includes. */
public final class PaymentReconciliationSettlementSummaryFilterInput {
  private final JsonFields fields;

  private PaymentReconciliationSettlementSummaryFilterInput(JsonFields fields) {
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
    return "PaymentReconciliationSettlementSummaryFilterInput" + fields;
  }

  /** A builder of {@link PaymentReconciliationSettlementSummaryFilterInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the merchant's ids at the PGs.
     *
     * @param pgSpecifiers one or more
     * @return this
     */
    public Builder pgSpecifiers(List<ReconciliationPgSpecifierInput> pgSpecifiers) {
      fields =
          fields.with(
              "pgSpecifiers",
              Arguments.wires(pgSpecifiers, ReconciliationPgSpecifierInput::parameters));
      return this;
    }

    /**
     * Sets PortOne's ids of the stores.
     *
     * @param storeIds one or more
     * @return this
     */
    public Builder storeIds(List<String> storeIds) {
      fields = fields.with("storeIds", storeIds);
      return this;
    }

    /** {@return the object} */
    public PaymentReconciliationSettlementSummaryFilterInput build() {
      return new PaymentReconciliationSettlementSummaryFilterInput(fields);
    }
  }
}
