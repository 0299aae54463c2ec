package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;

/**
 * A payment that was made by charging a billing key.
 *
 * @param payment the payment; never null
 */
public record PayWithBillingKeyResponse(BillingKeyPaymentSummary payment) {
  /** Checks that the required fields are present. */
  public PayWithBillingKeyResponse {
    Fields.required(payment, "payment");
  }
}
