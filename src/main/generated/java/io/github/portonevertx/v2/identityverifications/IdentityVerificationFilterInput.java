package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.PgCompany;
import io.github.portonevertx.v2.common.PgProvider;
import io.github.portonevertx.v2.common.PortOneVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for identity verifications. */
public final class IdentityVerificationFilterInput {
  private final JsonFields fields;

  private IdentityVerificationFilterInput(JsonFields fields) {
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
    return "IdentityVerificationFilterInput" + fields;
  }

  /** A builder of {@link IdentityVerificationFilterInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the time that {@code from} and {@code until} refer to.
     *
     * @param timeRangeField one of PortOne's values
     * @return this
     */
    public Builder timeRangeField(IdentityVerificationTimeRangeField timeRangeField) {
      fields =
          fields.with(
              "timeRangeField",
              Arguments.wire(timeRangeField, IdentityVerificationTimeRangeField::wire));
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
     * Sets the id of the identity verification.
     *
     * @param identityVerificationId chosen by the merchant
     * @return this
     */
    public Builder identityVerificationId(String identityVerificationId) {
      fields = fields.with("identityVerificationId", identityVerificationId);
      return this;
    }

    /**
     * Sets the id of the attempt.
     *
     * @param identityVerificationTxId any text that is not blank
     * @return this
     */
    public Builder identityVerificationTxId(String identityVerificationTxId) {
      fields = fields.with("identityVerificationTxId", identityVerificationTxId);
      return this;
    }

    /**
     * Sets whether a test channel was used.
     *
     * @param isTest {@code true} if so
     * @return this
     */
    public Builder isTest(boolean isTest) {
      fields = fields.with("isTest", isTest);
      return this;
    }

    /**
     * Sets the statuses.
     *
     * @param statuses one or more
     * @return this
     */
    public Builder statuses(List<IdentityVerificationStatusFilter> statuses) {
      fields =
          fields.with(
              "statuses", Arguments.wires(statuses, IdentityVerificationStatusFilter::wire));
      return this;
    }

    /**
     * Sets the PG's id of the payment.
     *
     * @param pgTxId any text that is not blank
     * @return this
     */
    public Builder pgTxId(String pgTxId) {
      fields = fields.with("pgTxId", pgTxId);
      return this;
    }

    /**
     * Sets the merchant's id at the PG.
     *
     * @param pgMerchantId any text that is not blank
     * @return this
     */
    public Builder pgMerchantId(String pgMerchantId) {
      fields = fields.with("pgMerchantId", pgMerchantId);
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
     * Sets the mobile carriers.
     *
     * @param carriers one or more
     * @return this
     */
    public Builder carriers(List<Carrier> carriers) {
      fields = fields.with("carriers", Arguments.wires(carriers, Carrier::wire));
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

    /**
     * Sets the customer.
     *
     * @param customer built by its builder
     * @return this
     */
    public Builder customer(IdentityVerificationFilterCustomerInput customer) {
      fields =
          fields.with(
              "customer",
              Arguments.wire(customer, IdentityVerificationFilterCustomerInput::parameters));
      return this;
    }

    /** {@return the object} */
    public IdentityVerificationFilterInput build() {
      return new IdentityVerificationFilterInput(fields);
    }
  }
}
