package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment in cash at a convenience store.
 *
 * @param convenienceStoreBrand the brand of the store; null when absent
 * @param confirmationNumber the number that the buyer shows at the store; null when absent
 * @param receiptNumber the number of the receipt; null when absent
 * @param paymentDeadline until when the buyer must pay; null when absent
 */
public record PaymentMethodConvenienceStore(
    @Nullable ConvenienceStoreBrand convenienceStoreBrand,
    @Nullable String confirmationNumber,
    @Nullable String receiptNumber,
    @Nullable Instant paymentDeadline)
    implements PaymentMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentMethodConvenienceStore[convenienceStoreBrand=" + convenienceStoreBrand + "]";
  }
}
