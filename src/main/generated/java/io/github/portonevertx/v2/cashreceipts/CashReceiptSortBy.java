package io.github.portonevertx.v2.cashreceipts;

/** The time by which cash receipts are sorted. */
public enum CashReceiptSortBy {
  /** {@code ISSUED_AT}. */
  ISSUED_AT,
  /** {@code CANCELLED_AT}. */
  CANCELLED_AT,
  /** {@code STATUS_UPDATED_AT}. */
  STATUS_UPDATED_AT;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
