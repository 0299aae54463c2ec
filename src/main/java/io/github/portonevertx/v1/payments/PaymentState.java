package io.github.portonevertx.v1.payments;

/**
 * The state of a payment with respect to its order. PortOne's status alone does not show it: {@code
 * ready} is an open window or an account that waits for money, {@code cancelled} a refund in full
 * or in part.
 *
 * <p>Ordered from the state that says least about an order with several payments to the one that
 * says most.
 */
public enum PaymentState {
  /** The attempt failed; some PGs may still approve it later. */
  FAILED,
  /** The payment window was opened; most such attempts are never finished. */
  WINDOW_OPEN,
  /** The payment was refunded in full. */
  CANCELLED,
  /** PortOne uses a status that this library does not know, or an amount is less than 0. */
  UNKNOWN,
  /**
   * A virtual account or a barcode waits for the buyer's money, an account until {@link
   * Payment#vbankDate()}.
   */
  AWAITING_DEPOSIT,
  /** A part of the payment was refunded; the shop keeps the rest. */
  PARTIALLY_CANCELLED,
  /** The money was taken and nothing was refunded. */
  PAID
}
