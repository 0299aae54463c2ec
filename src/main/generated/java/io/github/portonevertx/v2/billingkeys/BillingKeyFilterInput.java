package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.PaymentClientType;
import io.github.portonevertx.v2.common.PgCompany;
import io.github.portonevertx.v2.common.PgProvider;
import io.github.portonevertx.v2.common.PortOneVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for billing keys. */
public final class BillingKeyFilterInput {
  private final JsonFields fields;

  private BillingKeyFilterInput(JsonFields fields) {
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
    return "BillingKeyFilterInput" + fields;
  }

  /** A builder of {@link BillingKeyFilterInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the time that {@code from} and {@code until} refer to.
     *
     * @param timeRangeField one of PortOne's values
     * @return this
     */
    public Builder timeRangeField(BillingKeyTimeRangeField timeRangeField) {
      fields =
          fields.with(
              "timeRangeField", Arguments.wire(timeRangeField, BillingKeyTimeRangeField::wire));
      return this;
    }

    /**
     * Sets the beginning of the time span.
     *
     * @param from a time
     * @return this
     */
    public Builder from(Instant from) {
      fields = fields.with("from", Arguments.wire(from, Instant::toString));
      return this;
    }

    /**
     * Sets the end of the time span.
     *
     * @param until a time
     * @return this
     */
    public Builder until(Instant until) {
      fields = fields.with("until", Arguments.wire(until, Instant::toString));
      return this;
    }

    /**
     * Sets the status.
     *
     * @param status one or more
     * @return this
     */
    public Builder status(List<BillingKeyStatus> status) {
      fields = fields.with("status", Arguments.wires(status, BillingKeyStatus::wire));
      return this;
    }

    /**
     * Sets the ids of the channel groups.
     *
     * @param channelGroupIds one or more
     * @return this
     */
    public Builder channelGroupIds(List<String> channelGroupIds) {
      fields = fields.with("channelGroupIds", channelGroupIds);
      return this;
    }

    /**
     * Sets the merchant's id of the customer.
     *
     * @param customerId any text that is not blank
     * @return this
     */
    public Builder customerId(String customerId) {
      fields = fields.with("customerId", customerId);
      return this;
    }

    /**
     * Sets the kind of device or the API.
     *
     * @param platformType one of PortOne's values
     * @return this
     */
    public Builder platformType(PaymentClientType platformType) {
      fields = fields.with("platformType", Arguments.wire(platformType, PaymentClientType::wire));
      return this;
    }

    /**
     * Sets the text to search for.
     *
     * @param textSearch built by its builder
     * @return this
     */
    public Builder textSearch(BillingKeyTextSearch textSearch) {
      fields =
          fields.with("textSearch", Arguments.wire(textSearch, BillingKeyTextSearch::parameters));
      return this;
    }

    /**
     * Sets the PGs.
     *
     * @param pgProviders one or more
     * @return this
     */
    public Builder pgProviders(List<PgProvider> pgProviders) {
      fields = fields.with("pgProviders", Arguments.wires(pgProviders, PgProvider::wire));
      return this;
    }

    /**
     * Sets the payment companies.
     *
     * @param pgCompanies one or more
     * @return this
     */
    public Builder pgCompanies(List<PgCompany> pgCompanies) {
      fields = fields.with("pgCompanies", Arguments.wires(pgCompanies, PgCompany::wire));
      return this;
    }

    /**
     * Sets the payment methods.
     *
     * @param methods one or more
     * @return this
     */
    public Builder methods(List<BillingKeyPaymentMethodType> methods) {
      fields = fields.with("methods", Arguments.wires(methods, BillingKeyPaymentMethodType::wire));
      return this;
    }

    /**
     * Sets the version of PortOne that made it.
     *
     * @param version one of PortOne's values
     * @return this
     */
    public Builder version(PortOneVersion version) {
      fields = fields.with("version", Arguments.wire(version, PortOneVersion::wire));
      return this;
    }

    /** {@return the object} */
    public BillingKeyFilterInput build() {
      return new BillingKeyFilterInput(fields);
    }
  }
}
