package io.github.portonevertx.v2.billingkeys;

/** The field of billing keys in which a text is searched. */
public enum BillingKeyTextSearchField {
  /** {@code CARD_BIN}. */
  CARD_BIN,
  /** {@code CARD_NUMBER}. */
  CARD_NUMBER,
  /** {@code PG_MERCHANT_ID}. */
  PG_MERCHANT_ID,
  /** {@code CUSTOMER_NAME}. */
  CUSTOMER_NAME,
  /** {@code CUSTOMER_EMAIL}. */
  CUSTOMER_EMAIL,
  /** {@code CUSTOMER_PHONE_NUMBER}. */
  CUSTOMER_PHONE_NUMBER,
  /** {@code CUSTOMER_ADDRESS}. */
  CUSTOMER_ADDRESS,
  /** {@code CUSTOMER_ZIPCODE}. */
  CUSTOMER_ZIPCODE,
  /** {@code USER_AGENT}. */
  USER_AGENT,
  /** {@code BILLING_KEY}. */
  BILLING_KEY,
  /** {@code CHANNEL_GROUP_NAME}. */
  CHANNEL_GROUP_NAME;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
