package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.TokenState;
import io.github.portonevertx.internal.time.Scheduler;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/**
 * Holds the access token of a client: returns it to callers, and requests, renews and replaces it
 * with at most one refresh in flight.
 *
 * <pre>
 *   state      | current()            | reject(token)       | next state
 *   -----------+----------------------+---------------------+------------------------------------
 *   EMPTY      | waits for a refresh  | waits for a refresh | FRESH when a refresh succeeds; the
 *              |                      |                     | state before the 401 when it fails
 *   FRESH      | completed future     | EMPTY, then waits   | RENEWABLE in the renewal window
 *   RENEWABLE  | completed future     | EMPTY, then waits   | FRESH when renewed, here or by
 *              |                      |                     | another node; EXPIRED at the end
 *   EXPIRED    | waits for a refresh  | EMPTY, then waits   | FRESH when a refresh succeeds, here
 *              |                      |                     | or on another node
 *   any        |                      |                     | EMPTY after close()
 * </pre>
 *
 * <p>For a valid token, {@link #current} reads one volatile field and the monotonic clock, and
 * returns an existing future. Everything else runs on the scheduler, one task after another, so no
 * locks are needed.
 */
public final class TokenOwner {
  /** The minimum time between two checks of the token while it is used. */
  static final long CHECK_INTERVAL = seconds(1);

  /** The remaining lifetime below which a failed renewal is retried without long pauses. */
  static final long URGENT_LIFE = seconds(10);

  private final Scheduler scheduler;
  private final TokenPolicy policy;
  private volatile @Nullable AccessToken token;

  /**
   * The time of the last use. It need not be volatile: each change is followed by a task on the
   * scheduler, and a caller that reads an old value only adds a check.
   */
  private long lastUsed;

  /** The token that was answered with a 401. It is used again if its refresh fails. */
  private @Nullable AccessToken withdrawn;

  private long generation;
  private final TokenRefresher refresher;
  private final ExpirySync expirySync;

  /** Creates an owner without a token; the first caller starts the first request. */
  public TokenOwner(
      Scheduler scheduler, TokenPolicy policy, TokenSource source, ExpiryBroadcast broadcast) {
    this.scheduler = scheduler;
    this.policy = policy;
    this.lastUsed = scheduler.nanoTime();
    this.refresher = new TokenRefresher(scheduler, policy, source, new Holder());
    this.expirySync = new ExpirySync(scheduler, policy, broadcast);
  }

  /**
   * Returns the token to send. Any thread; the future completes on the caller's context.
   *
   * @return the valid token, or the one of the refresh in flight; fails with {@code UNAVAILABLE}
   *     after 8 s without a token, and {@code UNAUTHORIZED} when PortOne rejects the credentials
   */
  public Future<AccessToken> current() {
    AccessToken current = token;
    if (current != null) {
      long now = scheduler.nanoTime();
      if (!current.isExpired(now)) {
        if (now - lastUsed >= CHECK_INTERVAL) {
          lastUsed = now;
          scheduler.execute(() -> refresher.check(token));
        }
        return current.asFuture();
      }
    }
    lastUsed = scheduler.nanoTime();
    WaitingCaller caller = new WaitingCaller();
    scheduler.execute(() -> provide(caller));
    return caller.future();
  }

  /**
   * Reports a 401 for a call with {@code used}. Any thread; the future completes on the caller's
   * context.
   *
   * @return the token for the replay of the call: the current one if it is newer, or that of the
   *     one refresh for all reports, at most every 5 s unless the token expired; fails with {@code
   *     UNAUTHORIZED} if the last refresh returned the token that is rejected again
   */
  public Future<AccessToken> reject(AccessToken used) {
    WaitingCaller caller = new WaitingCaller();
    scheduler.execute(() -> replace(used, caller));
    return caller.future();
  }

  /**
   * Handles a message of another node, as specified by {@link ExpiryBroadcast.Listener}. Any
   * thread.
   */
  public void onExpiry(long expiredAt, String proof) {
    scheduler.execute(() -> applyExpiry(expiredAt, proof));
  }

  /** Returns the state of the token. Any thread. */
  public TokenState state() {
    AccessToken current = token;
    return current == null
        ? TokenState.EMPTY
        : current.state(scheduler.nanoTime(), policy.renewalWindow());
  }

  /** Returns for how many milliseconds the token is valid; 0 without a valid one. Any thread. */
  public long lifeMillis() {
    AccessToken current = token;
    return current == null
        ? 0
        : Math.max(0, (current.validUntil() - scheduler.nanoTime()) / 1_000_000);
  }

  /** Returns whether a token is valid or the last refresh has not failed. Any thread. */
  public boolean canProvideToken() {
    return !refresher.lastRefreshFailed() || isValid(token);
  }

  /** Removes the token, and fails all waiting and later callers. Any thread; repeatable. */
  public void close() {
    scheduler.execute(this::closeNow);
  }

  private boolean isValid(@Nullable AccessToken current) {
    return current != null && !current.isExpired(scheduler.nanoTime());
  }

  private void provide(WaitingCaller caller) {
    AccessToken current = token;
    if (current != null && isValid(current)) {
      caller.complete(current, scheduler);
    } else {
      refresher.joinOrStart(caller, null);
    }
  }

  private void replace(AccessToken used, WaitingCaller caller) {
    AccessToken current = token;
    if (current != null && current.generation() > used.generation()) {
      provide(caller);
    } else if (refresher.joinOrStart(caller, current != null ? current : used) && current != null) {
      // New callers wait for the refresh instead of getting a 401 each.
      withdrawn = current;
      token = null;
      expirySync.onRejection();
    }
  }

  private void applyExpiry(long expiredAt, String proof) {
    AccessToken current = token;
    AccessToken moved = current == null ? null : expirySync.applyExpiry(current, expiredAt, proof);
    if (moved != null) {
      token = moved;
      refresher.onExpiryMoved(moved);
    }
  }

  private void closeNow() {
    token = null;
    withdrawn = null;
    refresher.close();
  }

  private final class Holder implements TokenRefresher.TokenHolder {
    @Override
    public AccessToken store(TokenGrant grant, long sent, long received) {
      AccessToken previous = withdrawn != null ? withdrawn : token;
      BoundedGrant granted = BoundedGrant.of(policy, ++generation, grant, sent, received, previous);
      withdrawn = null;
      token = granted.token();
      expirySync.onGrant(granted);
      return granted.token();
    }

    @Override
    public @Nullable AccessToken restore() {
      if (withdrawn != null) {
        token = withdrawn;
        withdrawn = null;
      }
      return token;
    }

    @Override
    public boolean isInUse() {
      return scheduler.nanoTime() - lastUsed <= policy.idleLimit();
    }

    @Override
    public boolean isExpiringSoon() {
      AccessToken current = token;
      return current != null && current.expiresWithin(URGENT_LIFE, scheduler.nanoTime());
    }
  }
}
