package io.github.portonevertx.v1.payments;

/** The party that requests a refund, for Naver Pay. */
public enum Requester {
  /** The buyer. */
  CUSTOMER("customer"),
  /** The shop; PortOne's default. */
  ADMIN("admin");

  private final String wire;

  Requester(String wire) {
    this.wire = wire;
  }

  /**
   * Returns the value of PortOne's parameter {@code extra.requester}.
   *
   * @return the value
   */
  public String wire() {
    return wire;
  }
}
