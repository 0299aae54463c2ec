package io.github.portonevertx.v2.payments;

/** The status of the cash receipts of payments to include. */
public enum PaymentCashReceiptStatusFilter {
  /** {@code ISSUED}. */
  ISSUED,
  /** {@code CANCELLED}. */
  CANCELLED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
