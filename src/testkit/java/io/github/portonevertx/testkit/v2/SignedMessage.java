package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.MessageBody;
import java.util.Map;

/**
 * A signed request to a shop. Immutable: every {@code with} method returns a copy, which keeps the
 * signature of the original unless that is replaced.
 *
 * @param id the header {@code webhook-id}
 * @param timestamp the header {@code webhook-timestamp}, in seconds since 1970
 * @param signature the header {@code webhook-signature}
 * @param contentType the content type
 * @param body the body
 */
public record SignedMessage(
    String id, String timestamp, String signature, String contentType, String body) {

  /** Returns a copy with another id. */
  public SignedMessage withId(String id) {
    return new SignedMessage(id, timestamp, signature, contentType, body);
  }

  /** Returns a copy with another timestamp. */
  public SignedMessage withTimestamp(String timestamp) {
    return new SignedMessage(id, timestamp, signature, contentType, body);
  }

  /** Returns a copy with another signature. */
  public SignedMessage withSignature(String signature) {
    return new SignedMessage(id, timestamp, signature, contentType, body);
  }

  /** Returns a copy with another content type. */
  public SignedMessage withContentType(String contentType) {
    return new SignedMessage(id, timestamp, signature, contentType, body);
  }

  /** Returns a copy with another body. */
  public SignedMessage withBody(String body) {
    return new SignedMessage(id, timestamp, signature, contentType, body);
  }

  /** Returns the signature headers. */
  public Map<String, String> headers() {
    return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signature);
  }

  static SignedMessage of(MessageBody message) {
    return new SignedMessage(
        message.headers().getOrDefault("webhook-id", ""),
        message.headers().getOrDefault("webhook-timestamp", ""),
        message.headers().getOrDefault("webhook-signature", ""),
        message.contentType(),
        message.text());
  }

  MessageBody message() {
    return new MessageBody(contentType, body, headers());
  }
}
