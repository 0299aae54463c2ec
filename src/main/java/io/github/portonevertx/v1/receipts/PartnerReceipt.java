package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.internal.values.JsonFields;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sub-merchant's share of a sales slip. Every method gives a changed copy. */
public final class PartnerReceipt {
  private final JsonFields part;

  private PartnerReceipt(JsonFields part) {
    this.part = part;
  }

  /**
   * Begins with what every share has.
   *
   * @param businessRegistrationNumber of the sub-merchant
   * @param companyName its name
   * @param amount its share, in the major unit, more than 0
   * @return the value
   */
  public static PartnerReceipt of(
      String businessRegistrationNumber, String companyName, BigDecimal amount) {
    return new PartnerReceipt(
        JsonFields.empty()
            .with("business_registration_number", businessRegistrationNumber)
            .with("company_name", companyName)
            .with("amount", amount));
  }

  /**
   * Says how much of the share is free of tax.
   *
   * @param amount the part on which no value-added tax is due
   * @return a copy
   */
  public PartnerReceipt taxFree(BigDecimal amount) {
    return new PartnerReceipt(part.with("tax_free", amount));
  }

  /**
   * Says how much of the share is value-added tax.
   *
   * @param amount the tax
   * @return a copy
   */
  public PartnerReceipt vatAmount(BigDecimal amount) {
    return new PartnerReceipt(part.with("vat_amount", amount));
  }

  Map<String, @Nullable Object> values() {
    return part.values();
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return "PartnerReceipt" + part;
  }
}
