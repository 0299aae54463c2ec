package io.github.portonevertx.v2.paymentsessions;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product of a checkout session to create. */
public final class PaymentSessionProductInput {
  private final JsonFields fields;

  private PaymentSessionProductInput(JsonFields fields) {
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
    return "PaymentSessionProductInput" + fields;
  }

  /** A builder of {@link PaymentSessionProductInput}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the id.
     *
     * @param id any text that is not blank
     * @return this
     */
    public Builder id(String id) {
      fields = fields.with("id", id);
      return this;
    }

    /**
     * Sets the name.
     *
     * @param name any text that is not blank; required
     * @return this
     */
    public Builder name(String name) {
      fields = fields.with("name", name);
      return this;
    }

    /**
     * Sets the code.
     *
     * @param code any text that is not blank
     * @return this
     */
    public Builder code(String code) {
      fields = fields.with("code", code);
      return this;
    }

    /**
     * Sets the price of one piece.
     *
     * @param unitPrice in the minor unit of the currency; may be 0; required
     * @return this
     */
    public Builder unitPrice(long unitPrice) {
      fields = fields.with("unitPrice", unitPrice);
      return this;
    }

    /**
     * Sets the number of pieces.
     *
     * @param quantity 0 or more; required
     * @return this
     */
    public Builder quantity(int quantity) {
      fields = fields.with("quantity", quantity);
      return this;
    }

    /**
     * Sets the first day.
     *
     * @param startDate a date
     * @return this
     */
    public Builder startDate(LocalDate startDate) {
      fields = fields.with("startDate", Arguments.wire(startDate, LocalDate::toString));
      return this;
    }

    /**
     * Sets the last day.
     *
     * @param endDate a date
     * @return this
     */
    public Builder endDate(LocalDate endDate) {
      fields = fields.with("endDate", Arguments.wire(endDate, LocalDate::toString));
      return this;
    }

    /**
     * Sets the URL.
     *
     * @param url any text that is not blank
     * @return this
     */
    public Builder url(String url) {
      fields = fields.with("url", url);
      return this;
    }

    /**
     * Sets the type of the category for Naver Pay.
     *
     * @param nPayCategoryType any text that is not blank
     * @return this
     */
    public Builder nPayCategoryType(String nPayCategoryType) {
      fields = fields.with("nPayCategoryType", nPayCategoryType);
      return this;
    }

    /**
     * Sets the id of the category for Naver Pay.
     *
     * @param nPayCategoryId any text that is not blank
     * @return this
     */
    public Builder nPayCategoryId(String nPayCategoryId) {
      fields = fields.with("nPayCategoryId", nPayCategoryId);
      return this;
    }

    /**
     * Sets the id of the product for Naver Pay.
     *
     * @param nPayUid any text that is not blank
     * @return this
     */
    public Builder nPayUid(String nPayUid) {
      fields = fields.with("nPayUid", nPayUid);
      return this;
    }

    /** {@return the object} */
    public PaymentSessionProductInput build() {
      return new PaymentSessionProductInput(fields);
    }
  }
}
