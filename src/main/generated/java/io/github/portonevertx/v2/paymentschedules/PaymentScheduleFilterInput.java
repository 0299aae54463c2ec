package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for scheduled payments, besides their due time. */
public final class PaymentScheduleFilterInput {
  private final JsonFields fields;

  private PaymentScheduleFilterInput(JsonFields fields) {
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
    return "PaymentScheduleFilterInput" + fields;
  }

  /** A builder of {@link PaymentScheduleFilterInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the billing key.
     *
     * @param billingKey which PortOne assigns
     * @return this
     */
    public Builder billingKey(String billingKey) {
      fields = fields.with("billingKey", billingKey);
      return this;
    }

    /**
     * Sets the status.
     *
     * @param status one or more
     * @return this
     */
    public Builder status(List<PaymentScheduleStatusFilter> status) {
      fields = fields.with("status", Arguments.wires(status, PaymentScheduleStatusFilter::wire));
      return this;
    }

    /**
     * Sets whether it is for test payments only.
     *
     * @param isForTest {@code true} if so
     * @return this
     */
    public Builder isForTest(boolean isForTest) {
      fields = fields.with("isForTest", isForTest);
      return this;
    }

    /** {@return the object} */
    public PaymentScheduleFilterInput build() {
      return new PaymentScheduleFilterInput(fields);
    }
  }
}
