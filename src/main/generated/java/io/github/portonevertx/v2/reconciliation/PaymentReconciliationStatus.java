package io.github.portonevertx.v2.reconciliation;

/** The result of reconciling a transaction with the data of the PG. */
public enum PaymentReconciliationStatus {
  /** {@code MATCHED}. */
  MATCHED,
  /** {@code NOT_MATCHED}. */
  NOT_MATCHED,
  /** {@code INCOMPARABLE}. */
  INCOMPARABLE,
  /** {@code NOT_COLLECTED}. */
  NOT_COLLECTED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
