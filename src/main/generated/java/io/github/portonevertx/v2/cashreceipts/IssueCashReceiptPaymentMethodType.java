package io.github.portonevertx.v2.cashreceipts;

/** The payment method that a cash receipt is for. */
public enum IssueCashReceiptPaymentMethodType {
  /** {@code TRANSFER}. */
  TRANSFER,
  /** {@code VIRTUAL_ACCOUNT}. */
  VIRTUAL_ACCOUNT;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
