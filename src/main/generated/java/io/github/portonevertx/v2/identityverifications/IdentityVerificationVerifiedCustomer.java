package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.v2.common.Gender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person whose identity was verified.
 *
 * @param id the id; null when absent
 * @param name the name; null when absent
 * @param operator the mobile carrier; null when absent
 * @param phoneNumber the phone number; null when absent
 * @param birthDate the date of birth; null when absent
 * @param gender the gender; null when absent
 * @param isForeigner whether the person is a foreigner; null when absent
 * @param ci the identity code that is the same at every merchant; null when absent
 * @param di the identity code that is specific to the merchant; null when absent
 */
public record IdentityVerificationVerifiedCustomer(
    @Nullable String id,
    @Nullable String name,
    @Nullable IdentityVerificationOperator operator,
    @Nullable String phoneNumber,
    @Nullable LocalDate birthDate,
    @Nullable Gender gender,
    @Nullable Boolean isForeigner,
    @Nullable String ci,
    @Nullable String di) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "IdentityVerificationVerifiedCustomer[]";
  }
}
