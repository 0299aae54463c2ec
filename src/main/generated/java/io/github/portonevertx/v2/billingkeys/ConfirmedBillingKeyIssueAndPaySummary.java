package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.json.Fields;

/**
 * A billing key that was issued after its approval, and its first payment.
 *
 * @param billingKey the billing key, which PortOne assigns; never null
 * @param paymentId the id of the payment, chosen by the merchant; never null
 */
public record ConfirmedBillingKeyIssueAndPaySummary(String billingKey, String paymentId) {
  /** Checks that the required fields are present. */
  public ConfirmedBillingKeyIssueAndPaySummary {
    Fields.required(billingKey, "billingKey");
    Fields.required(paymentId, "paymentId");
  }
}
