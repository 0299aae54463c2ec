package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.webhook.Refusal;

/** The reasons for refusing a request of V1 to a receiver, apart from those of its body. */
enum V1Refusal implements Refusal {
  /** The connection, or the address that a trusted proxy reports, is not an allowed sender. */
  WRONG_SENDER(403, "the sender is not one of the configured senders"),
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

  V1Refusal(int status, String text) {
    this.status = status;
    this.text = text;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String text() {
    return text;
  }
}
