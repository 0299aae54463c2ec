package io.github.portonevertx.v1.naver;

/** The method of a delivery to the buyer or of a return. */
public enum NaverDeliveryMethod {
  /** By a carrier, to the buyer. */
  DELIVERY("DELIVERY"),
  /** By a carrier with a Goodsflow waybill, to the buyer. */
  GOODSFLOW("GDFW_ISSUE_SVC"),
  /** The buyer collects the goods. */
  VISIT_RECEIPT("VISIT_RECEIPT"),
  /** By the shop itself, to the buyer. */
  DIRECT_DELIVERY("DIRECT_DELIVERY"),
  /** By a courier on the same day, to the buyer. */
  QUICK_SERVICE("QUICK_SVC"),
  /** Without a delivery. */
  NOTHING("NOTHING"),
  /** Back by the carrier that the shop has appointed. */
  RETURN_DESIGNATED("RETURN_DESIGNATED"),
  /** Back by a carrier. */
  RETURN_DELIVERY("RETURN_DELIVERY"),
  /** Back by the buyer, who chooses the carrier. */
  RETURN_INDIVIDUAL("RETURN_INDIVIDUAL");

  private final String wire;

  NaverDeliveryMethod(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code delivery_method}} */
  public String wire() {
    return wire;
  }
}
