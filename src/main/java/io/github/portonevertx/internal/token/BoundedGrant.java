package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.DOUBTFUL_LIFE;
import static io.github.portonevertx.internal.token.TokenPolicy.LONGEST_LIFE_SECONDS;
import static io.github.portonevertx.internal.token.TokenPolicy.ROUNDING;
import static io.github.portonevertx.internal.token.TokenPolicy.SAME_EXPIRY;
import static io.github.portonevertx.internal.token.TokenPolicy.SHORTEST_LIFE_SECONDS;
import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * A token made of one answer of PortOne, with the bounds of its expiry on the monotonic clock.
 *
 * @param token the token to use
 * @param isTrusted whether its life makes sense; a token without a sensible life is used for {@link
 *     TokenPolicy#DOUBTFUL_LIFE}, and is neither renewed in the background nor announced
 * @param isMoved whether it is another token than before, or the same with a later expiry
 */
record BoundedGrant(AccessToken token, boolean isTrusted, boolean isMoved) {
  private static final System.Logger LOG = System.getLogger(BoundedGrant.class.getName());

  /**
   * Reads an answer.
   *
   * @param sent before the request, on the monotonic clock
   * @param received after the answer
   * @param previous the token that the client had until now
   */
  static BoundedGrant of(
      long generation, TokenGrant grant, long sent, long received, @Nullable AccessToken previous) {
    double life = grant.lifeSeconds();
    if (!(life >= SHORTEST_LIFE_SECONDS && life <= LONGEST_LIFE_SECONDS)) {
      LOG.log(
          Level.WARNING,
          "PortOne gave a token with a life of "
              + life
              + " s; it is used for 10 s and then asked for again");
      return doubtful(generation, grant, received, previous);
    }
    long alive = sent + seconds(life) - ROUNDING;
    long dead = received + seconds(life) + ROUNDING;
    boolean same =
        previous != null
            && previous.hasText(grant.token())
            && dead - previous.deadFrom() < SAME_EXPIRY;
    if (same && previous != null) {
      // Two answers about one expiry: both bounds hold, so the narrower ones do.
      alive = alive - previous.aliveUntil() > 0 ? alive : previous.aliveUntil();
      dead = dead - previous.deadFrom() < 0 ? dead : previous.deadFrom();
    }
    if (dead - received <= 0) {
      LOG.log(
          Level.WARNING,
          "PortOne repeats a token whose life has passed by its earlier answer, with "
              + life
              + " s left; it is used for 10 s and then asked for again");
      return doubtful(generation, grant, received, previous);
    }
    return new BoundedGrant(new AccessToken(generation, grant, received, alive, dead), true, !same);
  }

  private static BoundedGrant doubtful(
      long generation, TokenGrant grant, long received, @Nullable AccessToken previous) {
    boolean same = previous != null && previous.hasText(grant.token());
    return new BoundedGrant(
        new AccessToken(generation, grant, received, received, received + DOUBTFUL_LIFE),
        false,
        !same);
  }
}
