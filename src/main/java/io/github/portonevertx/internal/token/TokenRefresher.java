package io.github.portonevertx.internal.token;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Starts refreshes, one at a time.
 *
 * <pre>
 *   refresh    | starts                               | ends
 *   -----------+--------------------------------------+--------------------------------------
 *   none       | a caller waits, except during the    | token granted; callers timed out;
 *   in flight  | pause after a failure; the renewal   | credentials rejected; failed while
 *              | timer fires; machine was suspended   | the token is not in use; closed
 * </pre>
 *
 * <p>While a refresh is in flight no renewal is scheduled. All methods run on the scheduler, except
 * {@link #lastRefreshFailed}.
 */
final class TokenRefresher implements RefreshListener {
  /** The holder of the token that a refresher replaces. */
  interface TokenHolder {
    /** Stores a granted token and returns it; the parameters are those of {@link #onGrant}. */
    AccessToken store(TokenGrant grant, long sent, long received);

    /** Returns the token that is used after a failed refresh, if any. */
    @Nullable AccessToken restore();

    boolean isInUse();

    boolean isExpiringSoon();
  }

  private final Scheduler scheduler;
  private final TokenPolicy policy;
  private final TokenSource source;
  private final TokenHolder holder;
  private final RenewalTimer renewal;
  private final RefreshBackoff backoff;
  private final SuspendDetector suspension;
  private final RejectionGap rejections;
  private @Nullable InFlightRefresh refresh;
  private boolean isClosed;

  TokenRefresher(Scheduler scheduler, TokenPolicy policy, TokenSource source, TokenHolder holder) {
    this.scheduler = scheduler;
    this.policy = policy;
    this.source = source;
    this.holder = holder;
    this.renewal = new RenewalTimer(scheduler, policy, this::renew);
    this.backoff = new RefreshBackoff(policy);
    this.rejections = new RejectionGap(policy.api());
    this.suspension = new SuspendDetector(scheduler);
  }

  /**
   * Lets a caller wait for the refresh in flight, or starts one, or fails the caller.
   *
   * @param rejected the token that was answered with a 401; null for a caller without a token
   * @return whether the caller waits for a refresh
   */
  boolean joinOrStart(WaitingCaller caller, @Nullable AccessToken rejected) {
    InFlightRefresh joined = refresh;
    if (joined == null) {
      long now = scheduler.nanoTime();
      PortOneException failure = failureToStart(rejected, now);
      if (failure != null) {
        caller.fail(failure, scheduler);
        return false;
      }
      joined = startRefresh(rejected == null ? 0 : rejections.onRejection(rejected, now));
    }
    joined.join(caller);
    return true;
  }

  /**
   * Checks a token that is in use: starts a refresh if the machine was suspended, and schedules the
   * renewal if the idle limit had ended it.
   */
  void check(@Nullable AccessToken token) {
    boolean wasSuspended = suspension.wasSuspended();
    if (refresh != null || token == null) {
      return;
    }
    if (wasSuspended && backoff.failureAt(scheduler.nanoTime()) == null) {
      LogLine.CLOCK_JUMPED.log(policy.api());
      startRefresh(0);
    } else if (!renewal.isScheduled()) {
      renewal.schedule(token);
    }
  }

  /** Schedules the renewal anew after another node has renewed the token. */
  void onExpiryMoved(AccessToken token) {
    if (refresh == null) {
      renewal.schedule(token);
    }
  }

  /** Returns whether the last refresh failed. Any thread. */
  boolean lastRefreshFailed() {
    return backoff.lastRefreshFailed();
  }

  /** Cancels the renewal, and fails the waiting and all later callers. */
  void close() {
    isClosed = true;
    renewal.cancel();
    if (refresh != null) {
      refresh.cancel(TokenFailures.clientClosed());
      refresh = null;
    }
  }

  private @Nullable PortOneException failureToStart(@Nullable AccessToken rejected, long now) {
    if (isClosed) {
      return TokenFailures.clientClosed();
    }
    PortOneException paused = backoff.failureAt(now);
    return paused == null && rejected != null && rejections.isRepeated(rejected, now)
        ? TokenFailures.tokenRejected()
        : paused;
  }

  private InFlightRefresh startRefresh(long delay) {
    renewal.cancel();
    InFlightRefresh started = new InFlightRefresh(scheduler, policy, source, this);
    refresh = started;
    started.start(delay);
    return started;
  }

  private void renew() {
    if (refresh == null && holder.isInUse()) {
      startRefresh(0);
    }
  }

  @Override
  public AccessToken onGrant(TokenGrant grant, long sent, long received) {
    refresh = null;
    backoff.onSuccess();
    AccessToken granted = holder.store(grant, sent, received);
    renewal.scheduleAfter(received + RenewalTimer.GAP, granted);
    return granted;
  }

  @Override
  public void onFailure(PortOneException cause, boolean rejected) {
    refresh = null;
    long end = backoff.onFailure(cause, rejected, scheduler.nanoTime());
    renewal.scheduleAfter(end, holder.restore());
  }

  @Override
  public void onIdle() {
    refresh = null;
  }

  @Override
  public boolean isInUse() {
    return holder.isInUse();
  }

  @Override
  public boolean isExpiringSoon() {
    return holder.isExpiringSoon();
  }
}
