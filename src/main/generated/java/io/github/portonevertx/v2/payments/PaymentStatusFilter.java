package io.github.portonevertx.v2.payments;

/**
 * The status of payments to include. {@link #PENDING} stands for the status {@code PAY_PENDING} of
 * a payment.
 */
public enum PaymentStatusFilter {
  /** {@code READY}. */
  READY,
  /** {@code PENDING}. */
  PENDING,
  /** {@code VIRTUAL_ACCOUNT_ISSUED}. */
  VIRTUAL_ACCOUNT_ISSUED,
  /** {@code PAID}. */
  PAID,
  /** {@code FAILED}. */
  FAILED,
  /** {@code PARTIAL_CANCELLED}. */
  PARTIAL_CANCELLED,
  /** {@code CANCELLED}. */
  CANCELLED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
