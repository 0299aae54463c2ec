package io.github.portonevertx.v2.paymentsessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product of a checkout session.
 *
 * @param id the id; null when absent
 * @param name the name; null when absent
 * @param code the code; null when absent
 * @param unitPrice the price of one piece, in the minor unit of the currency; null when absent
 * @param quantity the number of pieces; null when absent
 * @param startDate the first day; null when absent
 * @param endDate the last day; null when absent
 * @param url the URL; null when absent
 * @param nPayCategoryType the type of the category for Naver Pay; null when absent
 * @param nPayCategoryId the id of the category for Naver Pay; null when absent
 * @param nPayUid the id of the product for Naver Pay; null when absent
 */
public record PaymentSessionProduct(
    @Nullable String id,
    @Nullable String name,
    @Nullable String code,
    @Nullable Long unitPrice,
    @Nullable Integer quantity,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String url,
    @Nullable String nPayCategoryType,
    @Nullable String nPayCategoryId,
    @Nullable String nPayUid) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentSessionProduct[id=" + id + ", unitPrice=" + unitPrice + "]";
  }
}
