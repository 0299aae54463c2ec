package io.github.portonevertx.v2.webhook;

import java.time.Instant;

/** The result of the verification of a webhook. */
public sealed interface WebhookVerdict {
  /**
   * A message that PortOne has signed.
   *
   * @param id the id of the message; assumed to be the same when PortOne resends it
   * @param sentAt when PortOne sent it
   * @param event its content
   */
  record Accepted(String id, Instant sentAt, WebhookEvent event) implements WebhookVerdict {}

  /**
   * A message that was refused and must not be used.
   *
   * @param reason why it was refused
   */
  record Refused(Reason reason) implements WebhookVerdict {}

  /** The reason why a message was refused; the first five are those of PortOne's own libraries. */
  enum Reason {
    /** One of the headers {@code webhook-id, webhook-timestamp, webhook-signature} is missing. */
    MISSING_REQUIRED_HEADERS,
    /** The id or the timestamp is not one that PortOne sends. */
    INVALID_SIGNATURE,
    /** It was not signed with one of the secrets, or was changed after it was signed. */
    NO_MATCHING_SIGNATURE,
    /** It was sent more than 5 minutes ago by the clock of this server. */
    TIMESTAMP_TOO_OLD,
    /** It was sent more than 5 minutes in the future by the clock of this server. */
    TIMESTAMP_TOO_NEW,
    /** One of the three headers is there more than once. */
    DUPLICATE_HEADERS,
    /** The body is signed, but is no webhook, or lacks an id of its type. */
    UNREADABLE_BODY
  }
}
