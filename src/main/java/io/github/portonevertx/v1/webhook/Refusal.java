package io.github.portonevertx.v1.webhook;

/** The reason for refusing a request to a receiver, and the HTTP status. */
enum Refusal {
  /** The connection, or the address that a trusted proxy reports, is not an allowed sender. */
  WRONG_SENDER(403, "the sender is not one of the configured senders"),
  /** The body is larger than 64 KB. */
  TOO_LARGE(413, "the body is larger than 64 KB"),
  /** There is no body. */
  EMPTY(400, "the body is empty"),
  /** The body is shorter than announced. */
  INCOMPLETE(400, "the connection ended before the body did"),
  /** The body cannot be read. */
  UNREADABLE(400, "the body is neither a JSON object nor a form"),
  /** The body is of a type PortOne does not send. */
  UNSUPPORTED_TYPE(
      415,
      "the content type is multipart, but PortOne sends JSON or application/x-www-form-urlencoded"),
  /**
   * A handler before the receiver consumed the body; a 5xx, because the server is misconfigured.
   */
  BODY_CONSUMED(
      500,
      "a handler before the receiver consumed the body and did not keep it as BodyHandler does"),
  /** The webhook names no payment. */
  NO_ID(400, "the webhook has no imp_uid that can be a payment's id"),
  /** PortOne does not know the payment, or hides it from this client. */
  UNKNOWN_PAYMENT(
      404,
      "PortOne knows no such payment, or it was made in a test channel, which the client finds"
          + " only with its option includeSandbox"),
  /** The confirm request lacks a field that a decision needs. */
  NO_QUESTION(400, "the body is not a confirm request with imp_uid, merchant_uid and amount");

  private final int status;
  private final String text;

  Refusal(int status, String text) {
    this.status = status;
    this.text = text;
  }

  int status() {
    return status;
  }

  String text() {
    return text;
  }
}
