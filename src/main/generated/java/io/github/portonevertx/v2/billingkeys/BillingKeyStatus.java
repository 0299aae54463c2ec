package io.github.portonevertx.v2.billingkeys;

/** The status of billing keys to include. */
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
