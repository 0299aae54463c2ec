package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.webhook.Refusal;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Reason;

/**
 * The reasons for refusing a request of V2 to a receiver, apart from those of reading its bytes.
 * The reason of a message that was not verified has the name of its {@link Reason}, in logs and
 * meters.
 */
enum V2Refusal implements Refusal {
  /** {@link Reason#MISSING_REQUIRED_HEADERS}. */
  MISSING_REQUIRED_HEADERS(
      403, "a header of webhook-id, webhook-timestamp and webhook-signature is missing"),
  /** {@link Reason#INVALID_SIGNATURE}. */
  INVALID_SIGNATURE(403, "webhook-id or webhook-timestamp is not one that PortOne sends"),
  /** {@link Reason#NO_MATCHING_SIGNATURE}. */
  NO_MATCHING_SIGNATURE(
      403, "it was not signed with the configured secret, or was changed after it was signed"),
  /** {@link Reason#TIMESTAMP_TOO_OLD}. */
  TIMESTAMP_TOO_OLD(403, "it was sent more than 5 minutes ago by the clock of this server"),
  /** {@link Reason#TIMESTAMP_TOO_NEW}. */
  TIMESTAMP_TOO_NEW(
      403, "it was sent more than 5 minutes in the future by the clock of this server"),
  /** {@link Reason#DUPLICATE_HEADERS}. */
  DUPLICATE_HEADERS(
      403, "a header of webhook-id, webhook-timestamp and webhook-signature is there twice"),
  /** {@link Reason#UNREADABLE_BODY}. */
  UNREADABLE_BODY(400, "the body is signed, but is no webhook, or lacks an id of its type"),
  /** The message is about another store, or does not state the store when it has to. */
  FOREIGN_STORE(403, "it is not about the configured store"),
  /** The id of the payment cannot be one. */
  NO_ID(400, "the webhook has no paymentId that can be a payment's id"),
  /** PortOne does not know the payment. */
  UNKNOWN_PAYMENT(404, "PortOne knows no such payment"),
  /** A confirm request to the receiver of webhooks, whose 200 would approve the payment. */
  UNEXPECTED_QUESTION(
      409, "it is a confirm request, which only a ConfirmReceiver answers; the payment is stopped"),
  /** A webhook to the receiver of confirm requests. */
  NO_QUESTION(400, "it is not a confirm request");

  private final int status;
  private final String text;

  V2Refusal(int status, String text) {
    this.status = status;
    this.text = text;
  }

  /** Returns the refusal of a message that was not verified. */
  static V2Refusal of(Reason reason) {
    return switch (reason) {
      case MISSING_REQUIRED_HEADERS -> MISSING_REQUIRED_HEADERS;
      case INVALID_SIGNATURE -> INVALID_SIGNATURE;
      case NO_MATCHING_SIGNATURE -> NO_MATCHING_SIGNATURE;
      case TIMESTAMP_TOO_OLD -> TIMESTAMP_TOO_OLD;
      case TIMESTAMP_TOO_NEW -> TIMESTAMP_TOO_NEW;
      case DUPLICATE_HEADERS -> DUPLICATE_HEADERS;
      case UNREADABLE_BODY -> UNREADABLE_BODY;
    };
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
