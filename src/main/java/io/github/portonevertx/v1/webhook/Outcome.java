package io.github.portonevertx.v1.webhook;

/** What became of a notice, and what its sender is answered. */
enum Outcome {
  /** The application has handled the payment's state. */
  HANDLED(200),
  /** The payment is in the state that was handled before. */
  REPEATED(200),
  /** There is no text that could be a payment's id. */
  NO_ID(400),
  /** PortOne answered that there is no such payment: a forgery, or one of a test channel. */
  UNKNOWN_PAYMENT(404),
  /** The application could not handle it. */
  NOT_HANDLED(500),
  /** PortOne could not be asked, or too much is under way. */
  NOT_ASKED(503);

  private final int status;

  Outcome(int status) {
    this.status = status;
  }

  /** The HTTP status; with a 5xx PortOne is to send again. */
  int status() {
    return status;
  }

  /**
   * Returns whether the application has handled the state. Nothing else is final: a 404 may be one
   * of a gateway or of a lagging replica, and the next look may find the payment.
   */
  boolean isHandled() {
    return this == HANDLED || this == REPEATED;
  }
}
