package io.github.portonevertx.v1.internal.http;

/**
 * The key and secret of a token request.
 *
 * @param key the API key, which identifies the merchant
 * @param secret the API secret, which authenticates the merchant
 */
public record ApiKey(String key, String secret) {
  /** Returns a text without the key and the secret. */
  @Override
  public String toString() {
    return "ApiKey[***]";
  }
}
