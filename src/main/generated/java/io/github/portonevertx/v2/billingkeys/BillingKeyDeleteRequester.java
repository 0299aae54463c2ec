package io.github.portonevertx.v2.billingkeys;

/** The party that requests the deletion of a billing key. */
public enum BillingKeyDeleteRequester {
  /** {@code CUSTOMER}. */
  CUSTOMER,
  /** {@code ADMIN}. */
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
