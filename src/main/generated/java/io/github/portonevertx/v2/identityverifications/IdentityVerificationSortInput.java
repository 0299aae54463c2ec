package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.SortOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sort order of a query for identity verifications. */
public final class IdentityVerificationSortInput {
  private final JsonFields fields;

  private IdentityVerificationSortInput(JsonFields fields) {
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
    return "IdentityVerificationSortInput" + fields;
  }

  /** A builder of {@link IdentityVerificationSortInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the time to sort by.
     *
     * @param by one of PortOne's values
     * @return this
     */
    public Builder by(IdentityVerificationSortBy by) {
      fields = fields.with("by", Arguments.wire(by, IdentityVerificationSortBy::wire));
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
    public IdentityVerificationSortInput build() {
      return new IdentityVerificationSortInput(fields);
    }
  }
}
