package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;

/**
 * A payment, and its position in the listing.
 *
 * @param payment the payment; never null
 * @param cursor the position of the entry, to continue after it; never null
 */
public record PaymentWithCursor(Payment payment, String cursor) {
  /** Checks that the required fields are present. */
  public PaymentWithCursor {
    Fields.required(payment, "payment");
    Fields.required(cursor, "cursor");
  }
}
