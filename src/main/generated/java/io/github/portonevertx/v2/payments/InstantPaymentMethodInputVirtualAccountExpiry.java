package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The due time of a deposit, either a number of hours or a time. */
public final class InstantPaymentMethodInputVirtualAccountExpiry {
  private final JsonFields fields;

  private InstantPaymentMethodInputVirtualAccountExpiry(JsonFields fields) {
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
    return "InstantPaymentMethodInputVirtualAccountExpiry" + fields;
  }

  /** A builder of {@link InstantPaymentMethodInputVirtualAccountExpiry}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the number of hours until the deposit must be made.
     *
     * @param validHours 0 or more
     * @return this
     */
    public Builder validHours(int validHours) {
      fields = fields.with("validHours", validHours);
      return this;
    }

    /**
     * Sets until when the deposit must be made.
     *
     * @param dueDate a time
     * @return this
     */
    public Builder dueDate(Instant dueDate) {
      fields = fields.with("dueDate", Arguments.wire(dueDate, Instant::toString));
      return this;
    }

    /** {@return the object} */
    public InstantPaymentMethodInputVirtualAccountExpiry build() {
      return new InstantPaymentMethodInputVirtualAccountExpiry(fields);
    }
  }
}
