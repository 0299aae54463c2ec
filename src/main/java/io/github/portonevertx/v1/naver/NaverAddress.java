package io.github.portonevertx.v1.naver;

import org.jspecify.annotations.Nullable;

/**
 * The shipping address of a product order.
 *
 * @param base the street address; null when absent
 * @param detail the rest of it; null when there is none
 * @param postcode the postal code; null when absent
 * @param tel1 a phone number; null when absent
 * @param tel2 a second phone number; null when there is none
 * @param name the recipient; null when absent
 */
public record NaverAddress(
    @Nullable String base,
    @Nullable String detail,
    @Nullable String postcode,
    @Nullable String tel1,
    @Nullable String tel2,
    @Nullable String name) {
  /** Returns a text without any field, as all are personal data. */
  @Override
  public String toString() {
    return "NaverAddress[]";
  }
}
