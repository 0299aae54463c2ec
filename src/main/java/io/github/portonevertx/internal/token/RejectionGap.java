package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.REJECTION_GAP;

import org.jspecify.annotations.Nullable;

/**
 * Decides when a refresh that a 401 caused may be sent: at most one in {@link
 * TokenPolicy#REJECTION_GAP}.
 *
 * <p>A 401 for a token whose life may be over is ordinary expiry and no rejection: it is refreshed
 * at once, and does not start the gap. A token that is younger than the gap is never counted as
 * expired, or a PortOne that gives lives of a second and refuses each token would be asked at every
 * call.
 */
final class RejectionGap {
  private @Nullable AccessToken last;
  private long lastAt;

  /** Returns whether the last refresh gave back the token that is rejected now. */
  boolean isRepeated(AccessToken rejected, long now) {
    return last != null
        && !isExpired(rejected, now)
        && now - lastAt < REJECTION_GAP
        && rejected.hasTextOf(last);
  }

  /** Counts the rejection of a token, and returns how long its refresh has to wait. */
  long begin(AccessToken rejected, long now) {
    if (isExpired(rejected, now)) {
      return 0;
    }
    long wait = last == null ? 0 : Math.max(0, REJECTION_GAP - (now - lastAt));
    last = rejected;
    lastAt = now + wait;
    return wait;
  }

  private static boolean isExpired(AccessToken rejected, long now) {
    return now - rejected.aliveUntil() >= 0 && now - rejected.grantedAt() >= REJECTION_GAP;
  }
}
