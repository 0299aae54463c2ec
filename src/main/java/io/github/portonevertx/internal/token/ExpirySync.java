package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Shares the expiry of the token with other nodes: publishes each change, and checks what they
 * publish.
 *
 * <p>A message contains the expiry by the server's clock instead of the remaining seconds, because
 * the age of a message is unknown. The difference between two expiries of one token is correct
 * whenever the message arrives, and an expiry that is not later than the known one is ignored. So
 * late, repeated and replayed messages have no effect, and no local clock is needed. A node that
 * has the secret could still publish a false expiry: it is used until the first 401, and from then
 * on messages are ignored until the server has granted a token.
 */
final class ExpirySync {
  private final Scheduler scheduler;
  private final TokenPolicy policy;
  private final ExpiryBroadcast broadcast;
  private boolean accepting;

  ExpirySync(Scheduler scheduler, TokenPolicy policy, ExpiryBroadcast broadcast) {
    this.scheduler = scheduler;
    this.policy = policy;
    this.broadcast = broadcast;
  }

  /** Accepts messages about the granted token, and publishes its expiry if that is a new one. */
  void onGrant(BoundedGrant granted) {
    AccessToken token = granted.token();
    accepting = token.isCredible();
    if (accepting && granted.isMoved()) {
      // In a separate task, so that an event-bus failure cannot affect waiting callers.
      scheduler.execute(() -> broadcast.publish(token.expiredAt(), token.proof(token.expiredAt())));
    }
  }

  /** Ignores messages until the next grant, because the token was answered with a 401. */
  void onRejection() {
    accepting = false;
  }

  /**
   * Checks the message of another node.
   *
   * @return the token with the later expiry; null if the message is not about this token, not newer
   *     or not plausible
   */
  @Nullable AccessToken applyExpiry(AccessToken current, long expiredAt, String proof) {
    if (!accepting || expiredAt <= current.expiredAt()) {
      return null;
    }
    // In floating point, so that no number in a message can cause an overflow.
    double extension = (double) expiredAt - current.expiredAt();
    double left = extension + (current.expiredFrom() - scheduler.nanoTime()) / (double) seconds(1);
    if (left <= 0
        || left > policy.longestLifeSeconds()
        || !ExpiryProof.matches(current.proof(expiredAt), proof)) {
      return null;
    }
    LogLine.TOKEN_RENEWED_ELSEWHERE.log(policy.api(), (long) left);
    return current.withExpiry(expiredAt);
  }
}
