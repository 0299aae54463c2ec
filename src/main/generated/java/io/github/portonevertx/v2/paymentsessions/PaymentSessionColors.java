package io.github.portonevertx.v2.paymentsessions;

import org.jspecify.annotations.Nullable;

/**
 * The colors of a hosted checkout page, such as {@code #1a73e8}.
 *
 * @param primary the main color, such as #1a73e8; null when absent
 * @param primaryHover the main color under the pointer; null when absent
 * @param primaryLight the light variant of the main color; null when absent
 */
public record PaymentSessionColors(
    @Nullable String primary, @Nullable String primaryHover, @Nullable String primaryLight) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentSessionColors[]";
  }
}
