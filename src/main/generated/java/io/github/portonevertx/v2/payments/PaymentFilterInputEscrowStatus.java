package io.github.portonevertx.v2.payments;

/** The status of the escrow of payments to include. */
public enum PaymentFilterInputEscrowStatus {
  /** {@code REGISTERED}. */
  REGISTERED,
  /** {@code DELIVERED}. */
  DELIVERED,
  /** {@code CONFIRMED}. */
  CONFIRMED,
  /** {@code REJECTED}. */
  REJECTED,
  /** {@code CANCELLED}. */
  CANCELLED,
  /** {@code REJECT_CONFIRMED}. */
  REJECT_CONFIRMED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
