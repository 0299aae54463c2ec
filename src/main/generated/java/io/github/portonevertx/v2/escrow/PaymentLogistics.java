package io.github.portonevertx.v2.escrow;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.SeparatedAddressInput;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The delivery of the goods: carrier, tracking number, times and address. */
public final class PaymentLogistics {
  private final JsonFields fields;

  private PaymentLogistics(JsonFields fields) {
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
    return "PaymentLogistics" + fields;
  }

  /** A builder of {@link PaymentLogistics}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the carrier.
     *
     * @param company one of PortOne's values; required
     * @return this
     */
    public Builder company(PaymentLogisticsCompany company) {
      fields = fields.with("company", Arguments.wire(company, PaymentLogisticsCompany::wire));
      return this;
    }

    /**
     * Sets the tracking number of the parcel.
     *
     * @param invoiceNumber any text that is not blank; required
     * @return this
     */
    public Builder invoiceNumber(String invoiceNumber) {
      fields = fields.with("invoiceNumber", invoiceNumber);
      return this;
    }

    /**
     * Sets when the parcel was sent.
     *
     * @param sentAt a time; required
     * @return this
     */
    public Builder sentAt(Instant sentAt) {
      fields = fields.with("sentAt", Arguments.wire(sentAt, Instant::toString));
      return this;
    }

    /**
     * Sets when the parcel was received.
     *
     * @param receivedAt a time
     * @return this
     */
    public Builder receivedAt(Instant receivedAt) {
      fields = fields.with("receivedAt", Arguments.wire(receivedAt, Instant::toString));
      return this;
    }

    /**
     * Sets the address.
     *
     * @param address built by its builder
     * @return this
     */
    public Builder address(SeparatedAddressInput address) {
      fields = fields.with("address", Arguments.wire(address, SeparatedAddressInput::parameters));
      return this;
    }

    /** {@return the object} */
    public PaymentLogistics build() {
      return new PaymentLogistics(fields);
    }
  }
}
