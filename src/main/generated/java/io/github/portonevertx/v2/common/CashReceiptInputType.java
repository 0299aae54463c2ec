package io.github.portonevertx.v2.common;

/** The kind of a cash receipt to issue. */
public enum CashReceiptInputType {
  /** {@code PERSONAL}. */
  PERSONAL,
  /** {@code CORPORATE}. */
  CORPORATE,
  /** No receipt is issued. */
  NO_RECEIPT;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
