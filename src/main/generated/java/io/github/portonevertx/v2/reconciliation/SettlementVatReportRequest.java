package io.github.portonevertx.v2.reconciliation;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import org.jspecify.annotations.Nullable;

/** A query for a report on value-added tax by date of settlement. */
public final class SettlementVatReportRequest implements Request {
  private final RequestFields fields;

  private SettlementVatReportRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code reconciliation.settlementVatReport} that sends this request.
   *
   * @return the call, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link SettlementVatReportRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("reconciliation.settlementVatReport");

    private Builder() {}

    /**
     * Sets the dates to report on.
     *
     * @param dateRange built by its builder; required
     * @return this
     */
    public Builder dateRange(DateRange dateRange) {
      fields.set("dateRange", Arguments.wire(dateRange, DateRange::parameters));
      return this;
    }

    /**
     * Sets the entries to include.
     *
     * @param filter built by its builder
     * @return this
     */
    public Builder filter(PaymentReconciliationSettlementSummaryFilterInput filter) {
      fields.set(
          "filter",
          Arguments.wire(filter, PaymentReconciliationSettlementSummaryFilterInput::parameters));
      return this;
    }

    /**
     * Sets a parameter that PortOne has but this version of the library does not know.
     *
     * @param name PortOne's name of the parameter
     * @param value its value
     * @return this
     */
    public Builder unchecked(String name, @Nullable Object value) {
      fields.unchecked(name, value);
      return this;
    }

    /** {@return the request} */
    public SettlementVatReportRequest build() {
      return new SettlementVatReportRequest(fields.copy());
    }
  }
}
