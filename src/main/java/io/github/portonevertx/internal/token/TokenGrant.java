package io.github.portonevertx.internal.token;

/**
 * The response to a token request.
 *
 * @param token the text of the token
 * @param key the API key of the request, empty when it is not known
 * @param secret the API secret of the request
 * @param expiredAt the expiry in seconds of the server's clock; not checked
 * @param now the time of the response in seconds of the server's clock; not checked
 */
public record TokenGrant(String token, String key, String secret, double expiredAt, double now) {
  /** Creates a grant without a key. */
  public TokenGrant(String token, String secret, double expiredAt, double now) {
    this(token, "", secret, expiredAt, now);
  }

  /**
   * Returns the lifetime of the token. Both times are from the server's clock, so the local clock
   * has no influence. The value is not checked, and may be negative.
   */
  public double lifeSeconds() {
    return expiredAt - now;
  }

  @Override
  public String toString() {
    return "TokenGrant[" + lifeSeconds() + " s]";
  }
}
