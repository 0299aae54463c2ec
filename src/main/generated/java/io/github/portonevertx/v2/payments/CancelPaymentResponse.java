package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;

/**
 * The refund that was made or requested.
 *
 * @param cancellation the refund; never null
 */
public record CancelPaymentResponse(PaymentCancellation cancellation) {
  /** Checks that the required fields are present. */
  public CancelPaymentResponse {
    Fields.required(cancellation, "cancellation");
  }
}
