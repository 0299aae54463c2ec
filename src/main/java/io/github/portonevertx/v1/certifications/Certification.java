package io.github.portonevertx.v1.certifications;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The result of an identity verification, with the data of the person.
 *
 * <p>Which parts are filled depends on the provider and on what your contract with it includes.
 *
 * @param impUid PortOne's id of the verification; never null
 * @param merchantUid the shop's number for it; null when the shop gave none
 * @param pgTid the provider's id of it; null when absent
 * @param pgProvider PortOne's name for the provider; null when absent
 * @param name the person's name; null when absent
 * @param gender {@code male} or {@code female}; null with providers that do not report it
 * @param birth midnight in Korea at the start of the person's birthday; null when absent. Prefer
 *     {@link #dateOfBirth()}
 * @param birthday the birthday as text like {@code 1991-11-11}; null when absent
 * @param foreigner whether the person is not a Korean citizen; also false when your contract does
 *     not include this field, so prefer {@code foreignerV2}
 * @param phone the person's phone number; null unless the carriers have approved it for your shop
 * @param carrier the phone company, such as {@code SKT} or {@code KT_MVNO}; null unless the
 *     carriers have approved it
 * @param certified whether the person was verified; false when absent
 * @param certifiedAt when the person was verified; null when they were not
 * @param uniqueKey the CI: the same for one person in all Korean services; null when absent
 * @param uniqueInSite the DI: the same for one person in your service; null with some providers
 * @param origin the page that started the verification; null when absent
 * @param foreignerV2 whether the person is not a Korean citizen; null when your contract does not
 *     include this field
 */
public record Certification(
    String impUid,
    @Nullable String merchantUid,
    @Nullable String pgTid,
    @Nullable String pgProvider,
    @Nullable String name,
    @Nullable String gender,
    @Nullable Instant birth,
    @Nullable String birthday,
    boolean foreigner,
    @Nullable String phone,
    @Nullable String carrier,
    boolean certified,
    @Nullable Instant certifiedAt,
    @Nullable String uniqueKey,
    @Nullable String uniqueInSite,
    @Nullable String origin,
    @Nullable Boolean foreignerV2) {
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** Checks that the id is present. */
  public Certification {
    Fields.required(impUid, "imp_uid");
  }

  /**
   * Returns the date of birth, from {@code birthday} or, if that is absent or not a date, from
   * {@code birth} in the time zone of Korea.
   *
   * @return the date; null when PortOne reports neither
   */
  public @Nullable LocalDate dateOfBirth() {
    if (birthday != null) {
      try {
        return LocalDate.parse(birthday);
      } catch (DateTimeParseException notADate) {
        // The text may have an older form; the other field has the same date.
        return bornAt();
      }
    }
    return bornAt();
  }

  private @Nullable LocalDate bornAt() {
    return birth == null ? null : LocalDate.ofInstant(birth, KOREA);
  }

  /** Returns a text with ids and the outcome, without data of the person. */
  @Override
  public String toString() {
    return "Certification[impUid="
        + impUid
        + ", certified="
        + certified
        + ", certifiedAt="
        + certifiedAt
        + "]";
  }
}
