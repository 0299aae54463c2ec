package io.github.portonevertx.testkit.v2;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver a webhook to a shop, and its result.
 *
 * @param notice what it announces; null if it was forged
 * @param url the address it was sent to
 * @param message the request
 * @param attempt 1 for the first, 2 for the first resend, and so on; a copy starts at 1 again
 * @param status the HTTP status of the answer; 0 if none arrived
 * @param failure the reason why no answer arrived; null if one did
 */
public record Delivery(
    @Nullable Notice notice,
    String url,
    SignedMessage message,
    int attempt,
    int status,
    @Nullable String failure) {

  /** Returns whether the webhook was forged. */
  public boolean isForged() {
    return notice == null;
  }

  /** Returns whether the webhook is about that payment id or billing key. */
  public boolean isOf(String subject) {
    return notice != null && notice.subject().equals(subject);
  }
}
