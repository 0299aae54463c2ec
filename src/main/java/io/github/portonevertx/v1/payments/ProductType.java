package io.github.portonevertx.v1.payments;

/** The type of the product, for PGs that require it. */
public enum ProductType {
  /** Goods that are sent. */
  REAL("real"),
  /** Content that is not. */
  DIGITAL("digital");

  private final String wire;

  ProductType(String wire) {
    this.wire = wire;
  }

  /**
   * Returns the value of PortOne's parameter {@code product_type}.
   *
   * @return the value
   */
  public String wire() {
    return wire;
  }
}
