package io.github.portonevertx.webhook;

/** What became of a notice, and what its sender is answered. */
enum Outcome {
  /** The application has handled the payment's state. */
  HANDLED(200),
  /** The payment is in the state that was handled before. */
  REPEATED(200),
  /** There is no text that could be a payment's id. */
  NO_ID(400),
  /** PortOne knows no such payment: a forgery, or one of a test channel. */
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

  /** Whether another try would change nothing. */
  boolean isSettled() {
    return status < 500;
  }
}
