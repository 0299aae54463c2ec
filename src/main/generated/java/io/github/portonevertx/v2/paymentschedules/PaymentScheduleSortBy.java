package io.github.portonevertx.v2.paymentschedules;

/** The time by which schedules are sorted. */
public enum PaymentScheduleSortBy {
  /** {@code CREATED_AT}. */
  CREATED_AT,
  /** {@code TIME_TO_PAY}. */
  TIME_TO_PAY,
  /** {@code COMPLETED_AT}. */
  COMPLETED_AT,
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
