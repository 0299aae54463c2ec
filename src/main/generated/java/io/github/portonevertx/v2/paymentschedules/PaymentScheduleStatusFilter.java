package io.github.portonevertx.v2.paymentschedules;

/** The status of scheduled payments to include. */
public enum PaymentScheduleStatusFilter {
  /** {@code SCHEDULED}. */
  SCHEDULED,
  /** {@code STARTED}. */
  STARTED,
  /** {@code SUCCEEDED}. */
  SUCCEEDED,
  /** {@code FAILED}. */
  FAILED,
  /** {@code REVOKED}. */
  REVOKED,
  /** {@code PENDING}. */
  PENDING;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
