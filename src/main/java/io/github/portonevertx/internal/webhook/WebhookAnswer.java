package io.github.portonevertx.internal.webhook;

import io.github.portonevertx.metrics.WebhookOutcome;
import java.util.Locale;

/**
 * The answer to a webhook.
 *
 * @param status the HTTP status
 * @param outcome what became of the webhook, for the metrics
 * @param reason the reason for a refusal; {@link #NO_REASON} otherwise
 */
public record WebhookAnswer(int status, WebhookOutcome outcome, String reason) {
  private static final String NO_REASON = "none";

  /** Returns an answer that is no refusal. */
  public static WebhookAnswer of(int status, WebhookOutcome outcome) {
    return new WebhookAnswer(status, outcome, NO_REASON);
  }

  /** Returns the answer to a refused webhook. */
  public static WebhookAnswer refused(Refusal refusal) {
    return new WebhookAnswer(
        refusal.status(), WebhookOutcome.REFUSED, refusal.name().toLowerCase(Locale.ROOT));
  }
}
