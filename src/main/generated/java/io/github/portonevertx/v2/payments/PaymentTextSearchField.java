package io.github.portonevertx.v2.payments;

/** The field of payments in which a text is searched. */
public enum PaymentTextSearchField {
  /** {@code ALL}. */
  ALL,
  /** {@code PAYMENT_ID}. */
  PAYMENT_ID,
  /** {@code TX_ID}. */
  TX_ID,
  /** {@code SCHEDULE_ID}. */
  SCHEDULE_ID,
  /** {@code FAIL_REASON}. */
  FAIL_REASON,
  /** {@code CARD_ISSUER}. */
  CARD_ISSUER,
  /** {@code CARD_ACQUIRER}. */
  CARD_ACQUIRER,
  /** {@code CARD_BIN}. */
  CARD_BIN,
  /** {@code CARD_NUMBER}. */
  CARD_NUMBER,
  /** {@code CARD_APPROVAL_NUMBER}. */
  CARD_APPROVAL_NUMBER,
  /** {@code CARD_RECEIPT_NAME}. */
  CARD_RECEIPT_NAME,
  /** {@code CARD_INSTALLMENT}. */
  CARD_INSTALLMENT,
  /** {@code TRANS_BANK}. */
  TRANS_BANK,
  /** {@code VIRTUAL_ACCOUNT_HOLDER_NAME}. */
  VIRTUAL_ACCOUNT_HOLDER_NAME,
  /** {@code VIRTUAL_ACCOUNT_BANK}. */
  VIRTUAL_ACCOUNT_BANK,
  /** {@code VIRTUAL_ACCOUNT_NUMBER}. */
  VIRTUAL_ACCOUNT_NUMBER,
  /** {@code PG_MERCHANT_ID}. */
  PG_MERCHANT_ID,
  /** {@code PG_TX_ID}. */
  PG_TX_ID,
  /** {@code PG_RECEIPT_ID}. */
  PG_RECEIPT_ID,
  /** {@code RECEIPT_APPROVAL_NUMBER}. */
  RECEIPT_APPROVAL_NUMBER,
  /** {@code PG_CANCELLATION_ID}. */
  PG_CANCELLATION_ID,
  /** {@code CANCEL_REASON}. */
  CANCEL_REASON,
  /** {@code ORDER_NAME}. */
  ORDER_NAME,
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
  /** {@code PROMOTION_ID}. */
  PROMOTION_ID,
  /** {@code GIFT_CERTIFICATION_APPROVAL_NUMBER}. */
  GIFT_CERTIFICATION_APPROVAL_NUMBER;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
