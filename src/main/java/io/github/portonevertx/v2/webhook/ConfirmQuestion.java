package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.arguments.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * PortOne's confirm request, sent before it approves a payment: whether the payment may be
 * approved. The payment is not made yet, so its content is valid for this decision only.
 *
 * <p>PortOne does not state the currency: 1000 may be 1,000 won, 1,000 yen or 10.00 dollars. An
 * application that sells in several currencies must know that of the order.
 *
 * @param paymentId the id of the payment, chosen by the merchant
 * @param transactionId PortOne's id of the attempt
 * @param totalAmount what the buyer is about to pay, in the minor unit of the currency
 * @param storeId the store; null when PortOne does not state it
 */
public record ConfirmQuestion(
    String paymentId, String transactionId, long totalAmount, @Nullable String storeId)
    implements WebhookEvent {
  static final String TYPE = "Transaction.Confirm";

  /** Checks that the ids are present. */
  public ConfirmQuestion {
    Arguments.required(paymentId, "paymentId");
    Arguments.required(transactionId, "transactionId");
  }

  @Override
  public String type() {
    return TYPE;
  }
}
