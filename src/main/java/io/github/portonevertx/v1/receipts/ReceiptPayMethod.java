package io.github.portonevertx.v1.receipts;

/** How a deal outside PortOne was paid. */
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
