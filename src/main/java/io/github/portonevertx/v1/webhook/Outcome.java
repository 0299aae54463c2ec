package io.github.portonevertx.v1.webhook;

/** The outcome of a notification, and the HTTP status of its answer. */
enum Outcome {
  /** The application has handled the payment's state. */
  HANDLED(200),
  /** The payment is in the state that was handled before. */
  REPEATED(200),
  /** The notification has no text that can be a payment's id. */
  NO_ID(400),
  /** PortOne answered that there is no such payment: it was forged, or is one of a test channel. */
  UNKNOWN_PAYMENT(404),
  /** The application failed to handle it. */
  NOT_HANDLED(500),
  /** PortOne could not be asked, or too many payments are being asked for. */
  NOT_ASKED(503);

  private final int status;

  Outcome(int status) {
    this.status = status;
  }

  /** Returns the HTTP status; after a 5xx PortOne may resend the webhook. */
  int status() {
    return status;
  }

  /**
   * Returns whether the application has handled the state. No other outcome is final: a 404 may
   * come from a gateway or a lagging replica, and the next query may find the payment.
   */
  boolean isHandled() {
    return this == HANDLED || this == REPEATED;
  }
}
