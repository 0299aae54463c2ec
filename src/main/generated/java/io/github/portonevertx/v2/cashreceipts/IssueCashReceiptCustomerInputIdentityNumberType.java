package io.github.portonevertx.v2.cashreceipts;

/** The kind of number that identifies a customer. */
public enum IssueCashReceiptCustomerInputIdentityNumberType {
  /** {@code PHONE}. */
  PHONE,
  /** {@code CARD}. */
  CARD,
  /** {@code BUSINESS}. */
  BUSINESS;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
