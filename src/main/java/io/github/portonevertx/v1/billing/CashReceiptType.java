package io.github.portonevertx.v1.billing;

/** For whom a cash receipt is issued. */
public enum CashReceiptType {
  /** For a person, who deducts it from income tax. */
  PERSON("person"),
  /** For a company, as proof of expense. */
  COMPANY("company"),
  /** For nobody in particular. */
  ANONYMOUS("anonymous");

  private final String wire;

  CashReceiptType(String wire) {
    this.wire = wire;
  }

  /**
   * The value of PortOne's parameter {@code cash_receipt_type}.
   *
   * @return the word
   */
  public String wire() {
    return wire;
  }
}
