package io.github.portonevertx.v2.payments;

/** A payment method by which a query selects payments. */
public enum PaymentMethodType {
  /** {@code CARD}. */
  CARD,
  /** {@code TRANSFER}. */
  TRANSFER,
  /** {@code VIRTUAL_ACCOUNT}. */
  VIRTUAL_ACCOUNT,
  /** {@code GIFT_CERTIFICATE}. */
  GIFT_CERTIFICATE,
  /** {@code MOBILE}. */
  MOBILE,
  /** {@code EASY_PAY}. */
  EASY_PAY,
  /** {@code CONVENIENCE_STORE}. */
  CONVENIENCE_STORE,
  /** {@code CRYPTO}. */
  CRYPTO;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
