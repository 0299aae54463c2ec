package io.github.portonevertx.v1.receipts;

import org.jspecify.annotations.Nullable;

/**
 * The result of adding shares of sub-merchants to a sales slip.
 *
 * @param receiptUrl the URL of the slip; null when the PG provides none
 */
public record PartnerReceiptResult(@Nullable String receiptUrl) {
  /** Returns a text without the URL. */
  @Override
  public String toString() {
    return "PartnerReceiptResult[]";
  }
}
