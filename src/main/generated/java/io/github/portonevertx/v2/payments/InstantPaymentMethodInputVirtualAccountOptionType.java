package io.github.portonevertx.v2.payments;

/** The kind of a virtual account to issue. */
public enum InstantPaymentMethodInputVirtualAccountOptionType {
  /** {@code NORMAL}. */
  NORMAL,
  /** {@code FIXED}. */
  FIXED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
