package io.github.portonevertx.v2.payments;

import io.github.portonevertx.v2.common.Bank;
import org.jspecify.annotations.Nullable;

/**
 * A payment by bank transfer.
 *
 * @param bank the bank; null when absent
 * @param accountNumber the number of the buyer's account; null when absent
 */
public record PaymentMethodTransfer(@Nullable Bank bank, @Nullable String accountNumber)
    implements PaymentMethod, PaymentMethodEasyPayMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentMethodTransfer[bank=" + bank + "]";
  }
}
