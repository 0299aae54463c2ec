package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.Nullable;

/**
 * A payment by mobile phone bill.
 *
 * @param phoneNumber the phone number; null when absent
 */
public record PaymentMethodMobile(@Nullable String phoneNumber) implements PaymentMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentMethodMobile[]";
  }
}
