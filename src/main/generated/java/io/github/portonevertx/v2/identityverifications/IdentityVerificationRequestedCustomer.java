package io.github.portonevertx.v2.identityverifications;

import org.jspecify.annotations.Nullable;

/**
 * The person whose identity is to be verified, as the merchant requested it.
 *
 * @param id the id; null when absent
 * @param name the name; null when absent
 * @param phoneNumber the phone number; null when absent
 * @param birthYear the year of birth, four digits; null when absent
 * @param birthMonth the month of birth, two digits; null when absent
 * @param birthDay the day of birth, two digits; null when absent
 */
public record IdentityVerificationRequestedCustomer(
    @Nullable String id,
    @Nullable String name,
    @Nullable String phoneNumber,
    @Nullable String birthYear,
    @Nullable String birthMonth,
    @Nullable String birthDay) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "IdentityVerificationRequestedCustomer[]";
  }
}
