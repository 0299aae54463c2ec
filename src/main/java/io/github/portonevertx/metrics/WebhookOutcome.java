package io.github.portonevertx.metrics;

/** The result of handling a webhook. */
public enum WebhookOutcome {
  /** The application has handled the state of the payment, or the event of the billing key. */
  HANDLED,

  /** The state was handled before. */
  REPEATED,

  /** The event is not for this application, or of a type that the library does not know. */
  IGNORED,

  /**
   * The webhook is not a valid one of PortOne, or is about a payment that PortOne does not know.
   */
  REFUSED,

  /** The application's handler failed, or it is not certain that the payment is for it. */
  NOT_HANDLED,

  /** PortOne or the inbox could not be asked, or too many payments are being asked for. */
  NOT_ASKED,

  /** The time limit of the receiver has passed; the handler may still succeed. */
  LATE
}
