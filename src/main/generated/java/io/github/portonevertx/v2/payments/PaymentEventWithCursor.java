package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;

/**
 * An event of a payment, and its position in the listing.
 *
 * @param paymentEvent the event; never null
 * @param cursor the position of the entry, to continue after it; never null
 */
public record PaymentEventWithCursor(PaymentEvent paymentEvent, String cursor) {
  /** Checks that the required fields are present. */
  public PaymentEventWithCursor {
    Fields.required(paymentEvent, "paymentEvent");
    Fields.required(cursor, "cursor");
  }
}
