package io.github.portonevertx.v2.cashreceipts;

/**
 * The status of cash receipts to include. {@link #FAILED} stands for the status {@code
 * ISSUE_FAILED} of a receipt.
 */
public enum CashReceiptStatusFilter {
  /** {@code ISSUED}. */
  ISSUED,
  /** {@code CANCELLED}. */
  CANCELLED,
  /** {@code FAILED}. */
  FAILED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
