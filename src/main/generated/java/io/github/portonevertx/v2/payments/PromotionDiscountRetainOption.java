package io.github.portonevertx.v2.payments;

/** The rule for the discount of a promotion after a partial refund. */
public enum PromotionDiscountRetainOption {
  /** The discount stays. */
  RETAIN,
  /** The discount is released. */
  RELEASE;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
