package io.github.portonevertx.internal.token;

/**
 * What PortOne answered to a token request.
 *
 * @param token the token's text
 * @param lifeSeconds {@code expired_at - now}, both from PortOne's clock, so free of any skew of
 *     ours; may be anything, even negative
 */
public record TokenGrant(String token, double lifeSeconds) {
  @Override
  public String toString() {
    return "TokenGrant[" + lifeSeconds + " s]";
  }
}
