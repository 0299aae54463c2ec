package io.github.portonevertx.v1.internal.http;

/**
 * The key and secret that a token is requested with.
 *
 * @param key identifies the merchant
 * @param secret proves it
 */
public record ApiKey(String key, String secret) {
  /** Returns neither of them. */
  @Override
  public String toString() {
    return "ApiKey[***]";
  }
}
