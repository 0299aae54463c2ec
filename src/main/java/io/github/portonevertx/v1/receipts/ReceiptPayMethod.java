package io.github.portonevertx.v1.receipts;

/** The payment method of a sale outside PortOne. */
public enum ReceiptPayMethod {
  /** A bank transfer. */
  TRANS("trans"),
  /** A deposit to a virtual account. */
  VBANK("vbank");

  private final String wire;

  ReceiptPayMethod(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code pay_method}} */
  public String wire() {
    return wire;
  }
}
