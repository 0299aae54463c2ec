package io.github.portonevertx.internal.events;

import io.github.portonevertx.metrics.WebhookOutcome;

/** The outcome of a lookup, and the HTTP status of the answer to its webhook. */
public enum Outcome {
  /** The application has handled the payment's state. */
  HANDLED(200, WebhookOutcome.HANDLED),
  /** The payment is in the state that was handled before. */
  REPEATED(200, WebhookOutcome.REPEATED),
  /** The payment is not for this application, or its state is no event. */
  IGNORED(200, WebhookOutcome.IGNORED),
  /** The notification has no text that can be a payment's id. */
  NO_ID(400, WebhookOutcome.REFUSED),
  /**
   * PortOne answered that there is no such payment: it was forged, or is not visible to the key.
   */
  UNKNOWN_PAYMENT(404, WebhookOutcome.REFUSED),
  /** The application failed to handle it, or it cannot be verified that it is for it. */
  NOT_HANDLED(500, WebhookOutcome.NOT_HANDLED),
  /** PortOne or the inbox could not be asked, or too many payments are being asked for. */
  NOT_ASKED(503, WebhookOutcome.NOT_ASKED);

  private final int status;
  private final WebhookOutcome reported;

  Outcome(int status, WebhookOutcome reported) {
    this.status = status;
    this.reported = reported;
  }

  /** Returns the HTTP status; after a 5xx PortOne may resend the webhook. */
  public int status() {
    return status;
  }

  /** Returns the outcome in metrics. */
  public WebhookOutcome reported() {
    return reported;
  }

  /**
   * Returns whether nothing remains to be done for the state. No other outcome is final: a 404 may
   * come from a gateway or a lagging replica, and the next query may find the payment.
   */
  public boolean isSettled() {
    return this == HANDLED || this == REPEATED || this == IGNORED;
  }
}
