package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.Nullable;

/**
 * The sales slip to which sub-merchants were added.
 *
 * @param receiptUrl the URL of the sales slip; null when absent
 */
public record RegisterStoreReceiptResponse(@Nullable String receiptUrl) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "RegisterStoreReceiptResponse[]";
  }
}
