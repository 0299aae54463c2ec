package io.github.portonevertx.v2.billingkeys;

/** A payment method by which a query selects billing keys. */
public enum BillingKeyPaymentMethodType {
  /** {@code CARD}. */
  CARD,
  /** {@code MOBILE}. */
  MOBILE,
  /** {@code EASY_PAY}. */
  EASY_PAY,
  /** {@code TRANSFER}. */
  TRANSFER;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
