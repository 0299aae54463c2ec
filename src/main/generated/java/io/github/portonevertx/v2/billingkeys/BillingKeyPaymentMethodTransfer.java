package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.Bank;
import org.jspecify.annotations.Nullable;

/**
 * A bank account as the payment method of a billing key.
 *
 * @param bank the bank; null when absent
 * @param accountNumber the number of the bank account; null when absent
 */
public record BillingKeyPaymentMethodTransfer(@Nullable Bank bank, @Nullable String accountNumber)
    implements BillingKeyPaymentMethod, BillingKeyPaymentMethodEasyPayMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "BillingKeyPaymentMethodTransfer[bank=" + bank + "]";
  }
}
