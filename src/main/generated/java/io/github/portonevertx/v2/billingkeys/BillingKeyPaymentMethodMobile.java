package io.github.portonevertx.v2.billingkeys;

import org.jspecify.annotations.Nullable;

/**
 * A mobile phone bill as the payment method of a billing key.
 *
 * @param phoneNumber the phone number; null when absent
 */
public record BillingKeyPaymentMethodMobile(@Nullable String phoneNumber)
    implements BillingKeyPaymentMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "BillingKeyPaymentMethodMobile[]";
  }
}
