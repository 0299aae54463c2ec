package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;

/**
 * The webhook that was sent again.
 *
 * @param webhook the webhook; never null
 */
public record ResendWebhookResponse(PaymentWebhook webhook) {
  /** Checks that the required fields are present. */
  public ResendWebhookResponse {
    Fields.required(webhook, "webhook");
  }
}
