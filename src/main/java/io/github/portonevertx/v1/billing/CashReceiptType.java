package io.github.portonevertx.v1.billing;

/** The type of the recipient of a cash receipt. */
public enum CashReceiptType {
  /** For a person, who deducts it from income tax. */
  PERSON("person"),
  /** For a company, as proof of expense. */
  COMPANY("company"),
  /** Without a recipient. */
  ANONYMOUS("anonymous");

  private final String wire;

  CashReceiptType(String wire) {
    this.wire = wire;
  }

  /**
   * Returns the value of PortOne's parameter {@code cash_receipt_type}.
   *
   * @return the value
   */
  public String wire() {
    return wire;
  }
}
