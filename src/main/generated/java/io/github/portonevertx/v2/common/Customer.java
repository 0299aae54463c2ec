package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * A customer of the merchant.
 *
 * @param id the merchant's id of the customer; null when absent
 * @param name the name; null when absent
 * @param birthYear the year of birth, four digits; null when absent
 * @param birthMonth the month of birth, two digits; null when absent
 * @param birthDay the day of birth, two digits; null when absent
 * @param gender the gender; null when absent
 * @param email the email address; null when absent
 * @param phoneNumber the phone number; null when absent
 * @param address the address; null when absent
 * @param zipcode the postal code; null when absent
 */
public record Customer(
    @Nullable String id,
    @Nullable String name,
    @Nullable String birthYear,
    @Nullable String birthMonth,
    @Nullable String birthDay,
    @Nullable Gender gender,
    @Nullable String email,
    @Nullable String phoneNumber,
    @Nullable Address address,
    @Nullable String zipcode) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "Customer[]";
  }
}
