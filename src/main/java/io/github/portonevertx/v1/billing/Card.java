package io.github.portonevertx.v1.billing;

import io.github.portonevertx.internal.arguments.Arguments;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a card, as a request sends it to PortOne. A card without number or expiry is rejected
 * when the request is sent.
 *
 * @param number with or without hyphens
 * @param expiry the last month in which the card is valid
 * @param birth the holder's birthday as six digits, or the ten digits of a company's registration
 *     number; null where the PG does not require it
 * @param pwd2Digit the first two digits of the card's password; null where the PG does not require
 *     them
 * @param cvc the digits on the back of the card; null where the PG does not require them
 */
public record Card(
    @Nullable String number,
    @Nullable YearMonth expiry,
    @Nullable String birth,
    @Nullable String pwd2Digit,
    @Nullable String cvc) {

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the fields by the names of PortOne's parameters: number and expiry, and the others. */
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    parameters.put("card_number", number);
    parameters.put("expiry", Arguments.month(expiry));
    put(parameters, "birth", birth);
    put(parameters, "pwd_2digit", pwd2Digit);
    put(parameters, "cvc", cvc);
    return parameters;
  }

  private static void put(
      Map<String, @Nullable Object> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  /** {@return a text without any field} */
  @Override
  public String toString() {
    return "Card[]";
  }

  /** A builder of {@link Card}. */
  public static final class Builder {
    private @Nullable String number;
    private @Nullable YearMonth expiry;
    private @Nullable String birth;
    private @Nullable String pwd2Digit;
    private @Nullable String cvc;

    private Builder() {}

    /**
     * Sets the number.
     *
     * @param number with or without hyphens
     * @return this
     */
    public Builder number(@Nullable String number) {
      this.number = number;
      return this;
    }

    /**
     * Sets the last month in which the card is valid.
     *
     * @param expiry the month
     * @return this
     */
    public Builder expiry(@Nullable YearMonth expiry) {
      this.expiry = expiry;
      return this;
    }

    /**
     * Sets the holder's birthday.
     *
     * @param birth six digits, or the ten of a company's registration number
     * @return this
     */
    public Builder birth(@Nullable String birth) {
      this.birth = birth;
      return this;
    }

    /**
     * Sets the start of the card's password.
     *
     * @param pwd2Digit the first two digits
     * @return this
     */
    public Builder pwd2Digit(@Nullable String pwd2Digit) {
      this.pwd2Digit = pwd2Digit;
      return this;
    }

    /**
     * Sets the digits on the back of the card.
     *
     * @param cvc the digits
     * @return this
     */
    public Builder cvc(@Nullable String cvc) {
      this.cvc = cvc;
      return this;
    }

    /** {@return the card} */
    public Card build() {
      return new Card(number, expiry, birth, pwd2Digit, cvc);
    }
  }
}
