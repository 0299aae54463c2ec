package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parcel of an escrow payment. */
public final class EscrowParcel {
  private final JsonFields fields;

  private EscrowParcel(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "EscrowParcel" + fields;
  }

  /** A builder of {@link EscrowParcel}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the carrier.
     *
     * @param company the PG's code of the carrier; required
     * @return this
     */
    public Builder company(String company) {
      fields = fields.with("company", company);
      return this;
    }

    /**
     * Sets the tracking number.
     *
     * @param invoice the number; required
     * @return this
     */
    public Builder invoice(String invoice) {
      fields = fields.with("invoice", invoice);
      return this;
    }

    /**
     * Sets the time at which the parcel was sent.
     *
     * @param sentAt in whole seconds; required
     * @return this
     */
    public Builder sentAt(Instant sentAt) {
      fields = fields.with("sent_at", Arguments.wire(sentAt, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets the day of arrival, which Kiwoompay ({@code daou}) requires.
     *
     * @param receivingAt the day in Korea
     * @return this
     */
    public Builder receivingAt(LocalDate receivingAt) {
      fields = fields.with("receiving_at", Arguments.day(receivingAt));
      return this;
    }

    /**
     * Sets the destination.
     *
     * @param address in one line
     * @return this
     */
    public Builder address(String address) {
      fields = fields.with("address", address);
      return this;
    }

    /** {@return the parcel} */
    public EscrowParcel build() {
      return new EscrowParcel(fields);
    }
  }
}
