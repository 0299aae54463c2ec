package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * An address in its parts.
 *
 * @param oneLine the address in one line; null when absent
 * @param addressLine1 the first line of the address; null when absent
 * @param addressLine2 the second line of the address; null when absent
 * @param city the city; null when absent
 * @param province the province or state; null when absent
 * @param country the country; null when absent
 */
public record SeparatedAddress(
    @Nullable String oneLine,
    @Nullable String addressLine1,
    @Nullable String addressLine2,
    @Nullable String city,
    @Nullable String province,
    @Nullable Country country)
    implements Address {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "SeparatedAddress[country=" + country + "]";
  }
}
