package io.github.portonevertx.v2.reconciliation;

/** The result of a reconciliation. */
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
