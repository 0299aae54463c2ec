package io.github.portonevertx.v1.payments;

/**
 * What a payment means for its order. PortOne's status word alone does not say it: {@code ready} is
 * an open window or an account that waits for money, {@code cancelled} a refund in full or in part.
 *
 * <p>Listed from what says the least of an order with several payments to what says the most.
 */
public enum PaymentState {
  /** The attempt came to nothing; some PGs approve it later all the same. */
  FAILED,
  /** The payment window was opened; most such attempts are never finished. */
  WINDOW_OPEN,
  /** All the money was given back. */
  CANCELLED,
  /** PortOne uses a status that this library does not know, or an amount is less than 0. */
  UNKNOWN,
  /**
   * A virtual account or a barcode waits for the buyer's money, an account until {@link
   * Payment#vbankDate()}.
   */
  AWAITING_DEPOSIT,
  /** A part of the money was given back; the shop keeps the rest. */
  PARTIALLY_CANCELLED,
  /** The money was taken and all of it is there. */
  PAID
}
