package io.github.portonevertx.v1.pay;

/** The kind of goods in a delivery that is reported to Paymentwall. */
public enum PaymentwallDeliveryType {
  /** Goods that are shipped. */
  PHYSICAL("physical"),
  /** Goods that are transferred over a network. */
  DIGITAL("digital");

  private final String wire;

  PaymentwallDeliveryType(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code type}} */
  public String wire() {
    return wire;
  }
}
