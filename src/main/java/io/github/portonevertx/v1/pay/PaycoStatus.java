package io.github.portonevertx.v1.pay;

import io.github.portonevertx.internal.arguments.Arguments;

/**
 * How far an order is, as PAYCO is told.
 *
 * <p>Not an enum: a word that PortOne adds later is kept as it came.
 *
 * @param status the word PortOne uses; never null
 */
public record PaycoStatus(String status) {
  /** The goods are on their way. */
  public static final PaycoStatus DELIVERY_START = new PaycoStatus("DELIVERY_START");

  /** The buyer keeps the goods. */
  public static final PaycoStatus PURCHASE_DECISION = new PaycoStatus("PURCHASE_DECISION");

  /** The order is off. Spelt with one L, unlike the status of a payment. */
  public static final PaycoStatus CANCELED = new PaycoStatus("CANCELED");

  /** Refuses one without what PortOne calls {@code status}. */
  public PaycoStatus {
    Arguments.required(status, "status");
  }

  /** The word itself. */
  @Override
  public String toString() {
    return status;
  }
}
