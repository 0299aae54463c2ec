package io.github.portonevertx.v1.receipts;

/** The purpose of a cash receipt. */
public enum ReceiptType {
  /** For a person, who deducts it from income tax. */
  PERSON("person"),
  /** For a company, as proof of expense. */
  COMPANY("company");

  private final String wire;

  ReceiptType(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code type}} */
  public String wire() {
    return wire;
  }
}
