package io.github.portonevertx.v2.payments;

/**
 * The state of a payment with respect to its order.
 *
 * <p>Ordered from the state that says least about an order with several payments to the one that
 * says most.
 */
public enum PaymentState {
  /** The attempt failed; another attempt under the same payment id may succeed. */
  FAILED,
  /** The payment window was opened; most such attempts are never finished. */
  WINDOW_OPEN,
  /** The payment was refunded in full. */
  CANCELLED,
  /** PortOne uses a status that this library does not know, or an amount is less than 0. */
  UNKNOWN,
  /** The PG has not decided yet. */
  PENDING,
  /** A virtual account waits for the buyer's deposit. */
  AWAITING_DEPOSIT,
  /** A part of the payment was refunded; the shop keeps the rest. */
  PARTIALLY_CANCELLED,
  /** The money was taken and nothing was refunded. */
  PAID
}
