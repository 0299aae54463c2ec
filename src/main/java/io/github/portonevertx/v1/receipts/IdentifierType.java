package io.github.portonevertx.v1.receipts;

/** The kind of number that a cash receipt is issued to. */
public enum IdentifierType {
  /** A resident registration number. */
  PERSON("person"),
  /** A business registration number. */
  BUSINESS("business"),
  /** A phone number. */
  PHONE("phone"),
  /** The number of a receipt card. */
  TAXCARD("taxcard");

  private final String wire;

  IdentifierType(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code identifier_type}} */
  public String wire() {
    return wire;
  }
}
