package io.github.portonevertx.v2.billingkeys;

/** The time of a billing key that a time span refers to. */
public enum BillingKeyTimeRangeField {
  /** {@code REQUESTED_AT}. */
  REQUESTED_AT,
  /** {@code ISSUED_AT}. */
  ISSUED_AT,
  /** {@code DELETED_AT}. */
  DELETED_AT,
  /** {@code STATUS_TIMESTAMP}. */
  STATUS_TIMESTAMP;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
