package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The data of a card, on its way to PortOne.
 *
 * @param number with or without hyphens
 * @param expiry the last month the card can be used in
 * @param birth the holder's birthday as six digits, or the ten digits of a company's registration
 *     number; null where the PG does not want it
 * @param pwd2Digit the first two digits of the card's password; null where the PG does not want
 *     them
 * @param cvc the digits on the back of the card; null where the PG does not want them
 */
public record Card(
    String number,
    YearMonth expiry,
    @Nullable String birth,
    @Nullable String pwd2Digit,
    @Nullable String cvc) {

  /** Refuses a card without number or expiry. */
  public Card {
    Arguments.required(number, "number");
    Arguments.required(expiry, "expiry");
  }

  /**
   * A card with what every PG needs.
   *
   * @param number with or without hyphens
   * @param expiry the last month the card can be used in
   * @return the card
   */
  public static Card of(String number, YearMonth expiry) {
    return new Card(number, expiry, null, null, null);
  }

  /**
   * The same card with its holder's birthday.
   *
   * @param birth six digits, or the ten of a company's registration number
   * @return a copy
   */
  public Card birth(String birth) {
    return new Card(number, expiry, Arguments.required(birth, "birth"), pwd2Digit, cvc);
  }

  /**
   * The same card with the start of its password.
   *
   * @param pwd2Digit the first two digits
   * @return a copy
   */
  public Card pwd2Digit(String pwd2Digit) {
    return new Card(number, expiry, birth, Arguments.required(pwd2Digit, "pwd_2digit"), cvc);
  }

  /**
   * The same card with the digits on its back.
   *
   * @param cvc the digits
   * @return a copy
   */
  public Card cvc(String cvc) {
    return new Card(number, expiry, birth, pwd2Digit, Arguments.required(cvc, "cvc"));
  }

  Call addTo(Call call) {
    return call.with("card_number", number)
        .with("expiry", expiry.toString())
        .withIfPresent("birth", birth)
        .withIfPresent("pwd_2digit", pwd2Digit)
        .withIfPresent("cvc", cvc);
  }

  /** Nothing of the card. */
  @Override
  public String toString() {
    return "Card[]";
  }
}
