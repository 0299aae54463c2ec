package io.github.portonevertx.v1.payments;

/** Who wants a refund; Naver Pay asks. */
public enum Requester {
  /** The buyer. */
  CUSTOMER("customer"),
  /** The shop; what PortOne takes when not told. */
  ADMIN("admin");

  private final String wire;

  Requester(String wire) {
    this.wire = wire;
  }

  /**
   * The value of PortOne's parameter {@code extra.requester}.
   *
   * @return the word
   */
  public String wire() {
    return wire;
  }
}
