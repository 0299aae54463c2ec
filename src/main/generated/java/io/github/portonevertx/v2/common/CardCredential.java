package io.github.portonevertx.v2.common;

import io.github.portonevertx.internal.values.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of a card, as a request sends it. */
public final class CardCredential {
  private final JsonFields fields;

  private CardCredential(JsonFields fields) {
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
    return "CardCredential" + fields;
  }

  /** A builder of {@link CardCredential}. */
  public static final class Builder {
    private JsonFields fields = JsonFields.empty();

    private Builder() {}

    /**
     * Sets the card number.
     *
     * @param number any text that is not blank; required
     * @return this
     */
    public Builder number(String number) {
      fields = fields.with("number", number);
      return this;
    }

    /**
     * Sets the year in which the card expires.
     *
     * @param expiryYear two digits; required
     * @return this
     */
    public Builder expiryYear(String expiryYear) {
      fields = fields.with("expiryYear", expiryYear);
      return this;
    }

    /**
     * Sets the month in which the card expires.
     *
     * @param expiryMonth two digits; required
     * @return this
     */
    public Builder expiryMonth(String expiryMonth) {
      fields = fields.with("expiryMonth", expiryMonth);
      return this;
    }

    /**
     * Sets the holder's date of birth as yyMMdd.
     *
     * @param birthOrBusinessRegistrationNumber or the business registration number of a company
     *     card
     * @return this
     */
    public Builder birthOrBusinessRegistrationNumber(String birthOrBusinessRegistrationNumber) {
      fields = fields.with("birthOrBusinessRegistrationNumber", birthOrBusinessRegistrationNumber);
      return this;
    }

    /**
     * Sets the first two digits of the card's PIN.
     *
     * @param passwordTwoDigits any text that is not blank
     * @return this
     */
    public Builder passwordTwoDigits(String passwordTwoDigits) {
      fields = fields.with("passwordTwoDigits", passwordTwoDigits);
      return this;
    }

    /** {@return the object} */
    public CardCredential build() {
      return new CardCredential(fields);
    }
  }
}
