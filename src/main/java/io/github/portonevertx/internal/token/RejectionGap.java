package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.internal.logging.LogLine;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the refreshes after a 401 to one in {@link #GAP}.
 *
 * <p>A 401 for a token that may have expired is ordinary expiry, not a rejection: it is refreshed
 * immediately and does not start the gap. A token that is younger than the gap never counts as
 * expired. Otherwise a server that grants lifetimes of one second and rejects each token would get
 * a token request for every call.
 */
final class RejectionGap {
  /** The minimum time between two refreshes after a 401. */
  static final long GAP = seconds(5);

  private final String api;
  private @Nullable AccessToken last;
  private long lastAt;

  /** Creates a gap that begins with the first rejection; {@code api} is the name in logs. */
  RejectionGap(String api) {
    this.api = api;
  }

  /** Returns whether the last refresh returned the token that is now rejected. */
  boolean isRepeated(AccessToken rejected, long now) {
    return last != null
        && !isExpired(rejected, now)
        && now - lastAt < GAP
        && rejected.hasTextOf(last);
  }

  /** Records the rejection of a token, and returns the delay before its refresh. */
  long onRejection(AccessToken rejected, long now) {
    if (isExpired(rejected, now)) {
      return 0;
    }
    long delay = last == null ? 0 : Math.max(0, GAP - (now - lastAt));
    last = rejected;
    lastAt = now + delay;
    if (delay > 0) {
      LogLine.TOKENS_REJECTED.log(api, TimeUnit.NANOSECONDS.toMillis(delay));
    }
    return delay;
  }

  private static boolean isExpired(AccessToken rejected, long now) {
    return now - rejected.validUntil() >= 0 && now - rejected.grantedAt() >= GAP;
  }
}
