package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.internal.json.Fields;

/**
 * The result of issuing a cash receipt.
 *
 * @param cashReceipt the cash receipt; never null
 */
public record IssueCashReceiptResponse(CashReceiptSummary cashReceipt) {
  /** Checks that the required fields are present. */
  public IssueCashReceiptResponse {
    Fields.required(cashReceipt, "cashReceipt");
  }
}
