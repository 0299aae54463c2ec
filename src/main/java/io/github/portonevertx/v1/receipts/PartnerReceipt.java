package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.internal.values.JsonFields;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sub-merchant's share of a sales slip. */
public final class PartnerReceipt {
  private final JsonFields fields;

  private PartnerReceipt(JsonFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the fields that are set, by the names of PortOne's parameters} */
  public Map<String, @Nullable Object> parameters() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return "PartnerReceipt" + fields;
  }

  /** A builder of {@link PartnerReceipt}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the business registration number of the sub-merchant.
     *
     * @param businessRegistrationNumber the number; required
     * @return this
     */
    public Builder businessRegistrationNumber(String businessRegistrationNumber) {
      fields = fields.with("business_registration_number", businessRegistrationNumber);
      return this;
    }

    /**
     * Sets the name of the sub-merchant.
     *
     * @param companyName the name; required
     * @return this
     */
    public Builder companyName(String companyName) {
      fields = fields.with("company_name", companyName);
      return this;
    }

    /**
     * Sets the amount of the share.
     *
     * @param amount in the major unit, more than 0; required
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields = fields.with("amount", amount);
      return this;
    }

    /**
     * Sets the part of the share that is free of value-added tax.
     *
     * @param taxFree in the major unit; may be 0
     * @return this
     */
    public Builder taxFree(BigDecimal taxFree) {
      fields = fields.with("tax_free", taxFree);
      return this;
    }

    /**
     * Sets the value-added tax in the share.
     *
     * @param vatAmount in the major unit; may be 0
     * @return this
     */
    public Builder vatAmount(BigDecimal vatAmount) {
      fields = fields.with("vat_amount", vatAmount);
      return this;
    }

    /** {@return the share} */
    public PartnerReceipt build() {
      return new PartnerReceipt(fields);
    }
  }
}
