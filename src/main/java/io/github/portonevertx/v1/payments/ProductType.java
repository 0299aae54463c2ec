package io.github.portonevertx.v1.payments;

/** What is sold, where a PG wants to know. */
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
   * The value of PortOne's parameter {@code product_type}.
   *
   * @return the word
   */
  public String wire() {
    return wire;
  }
}
