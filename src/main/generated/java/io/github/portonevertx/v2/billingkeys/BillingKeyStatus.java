package io.github.portonevertx.v2.billingkeys;

/** A status by which a query selects billing keys. */
public enum BillingKeyStatus {
  /** {@code ISSUED}. */
  ISSUED,
  /** {@code DELETED}. */
  DELETED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
