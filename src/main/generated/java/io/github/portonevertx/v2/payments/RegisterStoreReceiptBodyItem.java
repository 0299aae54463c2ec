package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import io.github.portonevertx.v2.common.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sub-merchant's share of a sales slip. */
public final class RegisterStoreReceiptBodyItem {
  private final JsonFields fields;

  private RegisterStoreReceiptBodyItem(JsonFields fields) {
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
    return "RegisterStoreReceiptBodyItem" + fields;
  }

  /** A builder of {@link RegisterStoreReceiptBodyItem}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the business registration number of the sub-merchant.
     *
     * @param storeBusinessRegistrationNumber any text that is not blank; required
     * @return this
     */
    public Builder storeBusinessRegistrationNumber(String storeBusinessRegistrationNumber) {
      fields = fields.with("storeBusinessRegistrationNumber", storeBusinessRegistrationNumber);
      return this;
    }

    /**
     * Sets the name of the store.
     *
     * @param storeName any text that is not blank; required
     * @return this
     */
    public Builder storeName(String storeName) {
      fields = fields.with("storeName", storeName);
      return this;
    }

    /**
     * Sets the whole amount.
     *
     * @param totalAmount in the minor unit of the currency; may be 0; required
     * @return this
     */
    public Builder totalAmount(long totalAmount) {
      fields = fields.with("totalAmount", totalAmount);
      return this;
    }

    /**
     * Sets the part of the amount that is free of tax.
     *
     * @param taxFreeAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder taxFreeAmount(long taxFreeAmount) {
      fields = fields.with("taxFreeAmount", taxFreeAmount);
      return this;
    }

    /**
     * Sets the value-added tax.
     *
     * @param vatAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder vatAmount(long vatAmount) {
      fields = fields.with("vatAmount", vatAmount);
      return this;
    }

    /**
     * Sets the value of the goods without tax.
     *
     * @param supplyAmount in the minor unit of the currency; may be 0
     * @return this
     */
    public Builder supplyAmount(long supplyAmount) {
      fields = fields.with("supplyAmount", supplyAmount);
      return this;
    }

    /**
     * Sets the currency.
     *
     * @param currency one of PortOne's values; required
     * @return this
     */
    public Builder currency(Currency currency) {
      fields = fields.with("currency", Arguments.wire(currency, Currency::wire));
      return this;
    }

    /** {@return the object} */
    public RegisterStoreReceiptBodyItem build() {
      return new RegisterStoreReceiptBodyItem(fields);
    }
  }
}
