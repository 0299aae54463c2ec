package io.github.portonevertx.v2.payments;

/** The time by which payments are sorted. */
public enum PaymentSortBy {
  /** {@code REQUESTED_AT}. */
  REQUESTED_AT,
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
