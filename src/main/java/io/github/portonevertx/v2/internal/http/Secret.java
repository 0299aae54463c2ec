package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.http.HeaderValue;
import io.github.portonevertx.internal.text.Redaction;

/**
 * The API secret of a merchant as the credential of requests: {@code Authorization: PortOne …}.
 *
 * @param text never shown
 */
public record Secret(String text) implements Credential {
  @Override
  public String authorization() {
    return "PortOne " + text;
  }

  @Override
  public String redact(String other) {
    return Redaction.of(other, text);
  }

  @Override
  public String mask(String other) {
    return Redaction.whole(other, text);
  }

  /** Returns whether the secret can be sent in a header. */
  public boolean isHeaderSafe() {
    return HeaderValue.isToken(text);
  }

  /** Returns a text without the secret. */
  @Override
  public String toString() {
    return "Secret[***]";
  }
}
