package io.github.portonevertx.v1.pay;

/** The state of a delivery that is reported to Paymentwall. */
public enum PaymentwallDeliveryStatus {
  /** The order was accepted. */
  ORDER_PLACED("order_placed"),
  /** The goods were handed to the carrier. */
  ORDER_SHIPPED("order_shipped"),
  /** The carrier is delivering the goods. */
  DELIVERING("delivering"),
  /** The recipient has the goods. */
  DELIVERED("delivered");

  private final String wire;

  PaymentwallDeliveryStatus(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code status}} */
  public String wire() {
    return wire;
  }
}
