package io.github.portonevertx.v2.cashreceipts;

import org.jspecify.annotations.Nullable;

/**
 * A cash receipt that was issued.
 *
 * @param issueNumber the approval number of the receipt; null when absent
 * @param url the URL; null when absent
 * @param pgReceiptId the PG's id of the receipt; null when absent
 */
public record CashReceiptSummary(
    @Nullable String issueNumber, @Nullable String url, @Nullable String pgReceiptId) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "CashReceiptSummary[pgReceiptId=" + pgReceiptId + "]";
  }
}
