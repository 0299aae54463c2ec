package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.internal.json.Fields;

/**
 * The cash receipt that was issued.
 *
 * @param cashReceipt the cash receipt; never null
 */
public record IssueCashReceiptResponse(CashReceiptSummary cashReceipt) {
  /** Checks that the required fields are present. */
  public IssueCashReceiptResponse {
    Fields.required(cashReceipt, "cashReceipt");
  }
}
