package io.github.portonevertx.v1.naver;

/**
 * The reason for a refund or a return of product orders. The last four are reasons for a return
 * only.
 */
public enum NaverClaimReason {
  /** The goods are sold out. */
  SOLD_OUT("SOLD_OUT"),
  /** The delivery is late. */
  DELAYED_DELIVERY("DELAYED_DELIVERY"),
  /** The buyer is not satisfied with the goods or the service. */
  PRODUCT_UNSATISFIED("PRODUCT_UNSATISFIED"),
  /** The buyer no longer wants the goods. */
  INTENT_CHANGED("INTENT_CHANGED"),
  /** The buyer wants another color or size. */
  COLOR_AND_SIZE("COLOR_AND_SIZE"),
  /** The buyer ordered the wrong goods. */
  WRONG_ORDER("WRONG_ORDER"),
  /** The goods differ from their description. */
  INCORRECT_INFO("INCORRECT_INFO"),
  /** The delivery is missing. */
  DROPPED_DELIVERY("DROPPED_DELIVERY"),
  /** The goods are damaged. */
  BROKEN("BROKEN"),
  /** The wrong goods were delivered. */
  WRONG_DELIVERY("WRONG_DELIVERY"),
  /** Another color or size was delivered. */
  WRONG_OPTION("WRONG_OPTION");

  private final String wire;

  NaverClaimReason(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code reason}} */
  public String wire() {
    return wire;
  }
}
