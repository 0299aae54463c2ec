package io.github.portonevertx.v1.naver;

import org.jspecify.annotations.Nullable;

/**
 * Where a product order goes.
 *
 * @param base the address to the house; null when absent
 * @param detail the rest of it; null when there is none
 * @param postcode the postal code; null when absent
 * @param tel1 a phone number; null when absent
 * @param tel2 another one; null when there is none
 * @param name who gets it; null when absent
 */
public record NaverAddress(
    @Nullable String base,
    @Nullable String detail,
    @Nullable String postcode,
    @Nullable String tel1,
    @Nullable String tel2,
    @Nullable String name) {
  /** Shows nothing: all of it is personal. */
  @Override
  public String toString() {
    return "NaverAddress[]";
  }
}
