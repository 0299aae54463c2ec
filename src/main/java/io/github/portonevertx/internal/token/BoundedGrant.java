package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.internal.logging.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * A token from one response of the server, with the bounds of its expiry.
 *
 * @param token the token to use
 * @param isMoved whether it is another token than before, or the same with a later expiry
 */
record BoundedGrant(AccessToken token, boolean isMoved) {
  /**
   * The rounding error in nanoseconds: the server's times are whole seconds, so each end of a
   * lifetime may be off by one second.
   */
  static final long ROUNDING = seconds(1);

  /** The shortest lifetime that the server can grant, because its times are whole seconds. */
  static final double SHORTEST_LIFE_SECONDS = 1;

  /** The time for which a token with an implausible lifetime is used. */
  static final long DOUBTFUL_LIFE = seconds(10);

  /**
   * Two expiries that differ by less than this are the same. It is more than rounding and transport
   * can add, and less than an extension.
   */
  static final long SAME_EXPIRY = seconds(30);

  /**
   * Calculates the bounds of the expiry from a response.
   *
   * @param sent the time before the request, on the monotonic clock
   * @param received the time after the response
   * @param previous the token that the client had until now
   */
  static BoundedGrant of(
      TokenPolicy policy,
      long generation,
      TokenGrant grant,
      long sent,
      long received,
      @Nullable AccessToken previous) {
    double life = grant.lifeSeconds();
    if (!(life >= SHORTEST_LIFE_SECONDS && life <= policy.longestLifeSeconds())) {
      LogLine.IMPLAUSIBLE_TOKEN.log(policy.api(), life);
      return doubtful(generation, grant, received, previous);
    }
    long validUntil = sent + seconds(life) - ROUNDING;
    long expiredFrom = received + seconds(life) + ROUNDING;
    boolean same =
        previous != null
            && previous.hasText(grant.token())
            && expiredFrom - previous.expiredFrom() < SAME_EXPIRY;
    if (same && previous != null) {
      // Both responses are about one expiry, so the narrower of each pair of bounds holds.
      validUntil = validUntil - previous.validUntil() > 0 ? validUntil : previous.validUntil();
      expiredFrom = expiredFrom - previous.expiredFrom() < 0 ? expiredFrom : previous.expiredFrom();
    }
    if (expiredFrom - received <= 0) {
      LogLine.EXPIRED_TOKEN_REPEATED.log(policy.api(), life);
      return doubtful(generation, grant, received, previous);
    }
    LogLine.TOKEN_GRANTED.log(policy.api(), generation, life, same);
    return new BoundedGrant(
        new AccessToken(generation, grant, true, received, validUntil, expiredFrom), !same);
  }

  private static BoundedGrant doubtful(
      long generation, TokenGrant grant, long received, @Nullable AccessToken previous) {
    boolean same = previous != null && previous.hasText(grant.token());
    return new BoundedGrant(
        new AccessToken(generation, grant, false, received, received, received + DOUBTFUL_LIFE),
        !same);
  }
}
