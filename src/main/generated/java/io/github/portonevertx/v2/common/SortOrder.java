package io.github.portonevertx.v2.common;

/** A direction of sorting: ascending or descending. */
public enum SortOrder {
  /** From the newest to the oldest. */
  DESC,
  /** From the oldest to the newest. */
  ASC;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
