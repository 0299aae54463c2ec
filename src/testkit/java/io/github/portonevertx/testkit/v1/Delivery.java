package io.github.portonevertx.testkit.v1;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver a webhook to a shop, and its result.
 *
 * @param webhook the webhook; null if it was forged
 * @param url the address it was sent to
 * @param contentType its content type
 * @param body its body
 * @param attempt 1 for the first, 2 for the first resend, and so on; a copy starts at 1 again
 * @param status the HTTP status of the answer; 0 if none arrived
 * @param failure the reason why no answer arrived; null if one did
 */
public record Delivery(
    @Nullable Webhook webhook,
    String url,
    String contentType,
    String body,
    int attempt,
    int status,
    @Nullable String failure) {

  /** Returns whether the webhook was forged. */
  public boolean isForged() {
    return webhook == null;
  }

  /** Returns whether the webhook is about that payment. */
  boolean isOf(String impUid) {
    return webhook != null && webhook.impUid().equals(impUid);
  }
}
