package io.github.portonevertx.v1.naver;

/** The reason for the suspension of a return. */
public enum NaverHoldReason {
  /** The fee for the return has not been paid. */
  RETURN_DELIVERY_FEE("RETURN_DELIVERYFEE"),
  /** Other costs have not been paid; the spelling of the value is Naver's. */
  EXTRA_FEE("EXTRAFEEE"),
  /** Neither the fee for the return nor other costs have been paid. */
  RETURN_DELIVERY_AND_EXTRA_FEE("RETURN_DELIVERYFEE_AND_EXTRAFEEE"),
  /** The returned goods have not arrived. */
  RETURN_PRODUCT_NOT_DELIVERED("RETURN_PRODUCT_NOT_DELIVERED"),
  /** Another reason. */
  ETC("ETC");

  private final String wire;

  NaverHoldReason(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code reason}} */
  public String wire() {
    return wire;
  }
}
