package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * A product of an order.
 *
 * @param id the id; null when absent
 * @param name the name; null when absent
 * @param tag the tag of the product; null when absent
 * @param code the code; null when absent
 * @param amount the amount, in the minor unit of the currency; null when absent
 * @param quantity the number of pieces; null when absent
 * @param link the URL; null when absent
 */
public record PaymentProduct(
    @Nullable String id,
    @Nullable String name,
    @Nullable String tag,
    @Nullable String code,
    @Nullable Long amount,
    @Nullable Integer quantity,
    @Nullable String link) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentProduct[id=" + id + ", amount=" + amount + "]";
  }
}
