package io.github.portonevertx.v2.common;

/** The kind of a product: physical or digital. */
public enum PaymentProductType {
  /** {@code PHYSICAL}. */
  PHYSICAL,
  /** {@code DIGITAL}. */
  DIGITAL;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
