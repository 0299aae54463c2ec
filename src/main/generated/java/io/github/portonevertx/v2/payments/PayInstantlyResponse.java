package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;

/**
 * A payment without a payment window that was made or started.
 *
 * @param payment the payment; never null
 */
public record PayInstantlyResponse(InstantPaymentSummary payment) {
  /** Checks that the required fields are present. */
  public PayInstantlyResponse {
    Fields.required(payment, "payment");
  }
}
