package io.github.portonevertx.v2.payments;

/** The time of a payment that a time span refers to. */
public enum PaymentTimestampType {
  /** {@code CREATED_AT}. */
  CREATED_AT,
  /** {@code STATUS_CHANGED_AT}. */
  STATUS_CHANGED_AT;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
