package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.json.Fields;

/**
 * A billing key that was issued after its approval.
 *
 * @param billingKey the billing key, which PortOne assigns; never null
 */
public record ConfirmedBillingKeySummary(String billingKey) {
  /** Checks that the required fields are present. */
  public ConfirmedBillingKeySummary {
    Fields.required(billingKey, "billingKey");
  }
}
