package io.github.portonevertx.v2.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of a payment.
 *
 * @param paymentStatus the status that the webhook reported; null when absent
 * @param id PortOne's id of the webhook; null when absent
 * @param status the status
 * @param url the URL that receives it; null when absent
 * @param isAsync whether the webhook was sent in the background; null when absent
 * @param currentExecutionCount the number of attempts so far; null when absent
 * @param maxExecutionCount the greatest number of attempts; null when absent
 * @param trigger the cause; null when absent
 * @param request the request that was sent; null when absent
 * @param response the response that was received; null when absent
 * @param triggeredAt when it was sent first; null when absent
 */
public record PaymentWebhook(
    @Nullable PaymentWebhookPaymentStatus paymentStatus,
    @Nullable String id,
    @Nullable PaymentWebhookStatus status,
    @Nullable String url,
    @Nullable Boolean isAsync,
    @Nullable Integer currentExecutionCount,
    @Nullable Integer maxExecutionCount,
    @Nullable PaymentWebhookTrigger trigger,
    @Nullable PaymentWebhookDelivery request,
    @Nullable PaymentWebhookResponse response,
    @Nullable Instant triggeredAt) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentWebhook[paymentStatus="
        + paymentStatus
        + ", id="
        + id
        + ", status="
        + status
        + ", trigger="
        + trigger
        + "]";
  }
}
