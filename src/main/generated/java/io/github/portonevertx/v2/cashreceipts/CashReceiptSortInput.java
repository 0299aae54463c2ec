package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.SortOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sort order of a query for cash receipts. */
public final class CashReceiptSortInput {
  private final JsonFields fields;

  private CashReceiptSortInput(JsonFields fields) {
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
    return "CashReceiptSortInput" + fields;
  }

  /** A builder of {@link CashReceiptSortInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the time to sort by.
     *
     * @param by one of PortOne's values
     * @return this
     */
    public Builder by(CashReceiptSortBy by) {
      fields = fields.with("by", Arguments.wire(by, CashReceiptSortBy::wire));
      return this;
    }

    /**
     * Sets the direction of the order.
     *
     * @param order one of PortOne's values
     * @return this
     */
    public Builder order(SortOrder order) {
      fields = fields.with("order", Arguments.wire(order, SortOrder::wire));
      return this;
    }

    /** {@return the object} */
    public CashReceiptSortInput build() {
      return new CashReceiptSortInput(fields);
    }
  }
}
