package io.github.portonevertx.v2.payments;

import io.github.portonevertx.v2.common.Card;
import org.jspecify.annotations.Nullable;

/**
 * The card of a payment.
 *
 * @param card the card; null when absent
 * @param approvalNumber the approval number; null when absent
 * @param installment the instalment plan; null when absent
 * @param pointUsed whether points of the card were used; null when absent
 */
public record PaymentMethodCard(
    @Nullable Card card,
    @Nullable String approvalNumber,
    @Nullable PaymentInstallment installment,
    @Nullable Boolean pointUsed)
    implements PaymentMethod, PaymentMethodEasyPayMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentMethodCard[]";
  }
}
