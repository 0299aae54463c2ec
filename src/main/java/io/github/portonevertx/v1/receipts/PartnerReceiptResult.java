package io.github.portonevertx.v1.receipts;

import org.jspecify.annotations.Nullable;

/**
 * What came of adding shares of sub-merchants to a sales slip.
 *
 * @param receiptUrl where the slip can be seen; null when the PG gives no link
 */
public record PartnerReceiptResult(@Nullable String receiptUrl) {
  /** Leaves out the link to the slip. */
  @Override
  public String toString() {
    return "PartnerReceiptResult[]";
  }
}
