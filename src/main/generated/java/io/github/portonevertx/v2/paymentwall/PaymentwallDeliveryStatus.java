package io.github.portonevertx.v2.paymentwall;

/** The status of a delivery that is reported to Paymentwall. */
public enum PaymentwallDeliveryStatus {
  /** {@code ORDER_PLACED}. */
  ORDER_PLACED,
  /** {@code ORDER_SHIPPED}. */
  ORDER_SHIPPED,
  /** {@code DELIVERED}. */
  DELIVERED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
