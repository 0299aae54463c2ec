package io.github.portonevertx.testkit.v1;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to take a webhook to a shop, and how it ended.
 *
 * @param webhook what it told; null if it was forged
 * @param url where it went
 * @param contentType its content type
 * @param body its body
 * @param attempt 1 for the first, 2 for the first resend, and so on; a copy begins at 1 again
 * @param status the HTTP status of the answer; 0 if none came
 * @param failure why no answer came; null if one did
 */
public record Delivery(
    @Nullable Webhook webhook,
    String url,
    String contentType,
    String body,
    int attempt,
    int status,
    @Nullable String failure) {

  /** Whether it was not PortOne that sent it. */
  public boolean isForged() {
    return webhook == null;
  }

  /** Whether it told of that payment. */
  boolean isOf(String impUid) {
    return webhook != null && webhook.impUid().equals(impUid);
  }
}
