package io.github.portonevertx.internal.token;

/**
 * What PortOne answered to a token request.
 *
 * @param token the token's text
 * @param key the API key it was asked with, empty when it is not known
 * @param secret the API secret it was asked with
 * @param expiredAt the end of its life, in seconds of PortOne's clock; may be anything
 * @param now the answer's own time, in seconds of PortOne's clock; may be anything
 */
public record TokenGrant(String token, String key, String secret, double expiredAt, double now) {
  /** A grant whose key is not known. */
  public TokenGrant(String token, String secret, double expiredAt, double now) {
    this(token, "", secret, expiredAt, now);
  }

  /**
   * Both ends from PortOne's clock, so free of any skew of ours; may be anything, even negative.
   */
  public double lifeSeconds() {
    return expiredAt - now;
  }

  @Override
  public String toString() {
    return "TokenGrant[" + lifeSeconds() + " s]";
  }
}
