package io.github.portonevertx.v2.paymentwall;

/** The kind of goods in a delivery that is reported to Paymentwall. */
public enum PaymentwallDeliveryType {
  /** {@code DIGITAL}. */
  DIGITAL,
  /** {@code PHYSICAL}. */
  PHYSICAL;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
