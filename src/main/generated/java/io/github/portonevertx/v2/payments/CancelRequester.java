package io.github.portonevertx.v2.payments;

/** The party that requests a refund. */
public enum CancelRequester {
  /** The buyer. */
  CUSTOMER,
  /** The shop. */
  ADMIN;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
