package io.github.portonevertx.v1.pay;

import io.github.portonevertx.internal.arguments.Arguments;

/**
 * The state of an order, as it is reported to PAYCO.
 *
 * <p>Not an enum: a value that PortOne adds later is kept unchanged.
 *
 * @param status PortOne's value; never null
 */
public record PaycoStatus(String status) {
  /** The delivery has started. */
  public static final PaycoStatus DELIVERY_START = new PaycoStatus("DELIVERY_START");

  /** The buyer has accepted the goods. */
  public static final PaycoStatus PURCHASE_DECISION = new PaycoStatus("PURCHASE_DECISION");

  /** The order is cancelled. Spelt with one L, unlike the status of a payment. */
  public static final PaycoStatus CANCELED = new PaycoStatus("CANCELED");

  /** Checks that the value is present. */
  public PaycoStatus {
    Arguments.required(status, "status");
  }

  /** {@return PortOne's value} */
  @Override
  public String toString() {
    return status;
  }
}
