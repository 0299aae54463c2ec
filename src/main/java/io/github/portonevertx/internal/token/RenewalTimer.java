package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.time.Scheduler.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task when the token can be renewed: at a random time early in its renewal window, and not
 * before a given time.
 *
 * <p>All methods run on the scheduler.
 */
final class RenewalTimer {
  /** The minimum time between two renewals, because a renewal may leave the expiry unchanged. */
  static final long GAP = seconds(10);

  private final Scheduler scheduler;
  private final TokenPolicy policy;
  private final Runnable task;
  private @Nullable Timer timer;
  private long earliest;

  /** Creates a timer that is not scheduled. */
  RenewalTimer(Scheduler scheduler, TokenPolicy policy, Runnable task) {
    this.scheduler = scheduler;
    this.policy = policy;
    this.task = task;
    this.earliest = scheduler.nanoTime();
  }

  /**
   * Schedules the renewal of a token as {@link #schedule} does.
   *
   * @param earliest the time before which no renewal starts, for this token and later ones
   */
  void scheduleAfter(long earliest, @Nullable AccessToken token) {
    this.earliest = earliest;
    schedule(token);
  }

  /**
   * Schedules the renewal of a token, and cancels the previous schedule. No renewal is scheduled
   * without a token, for an expired token, which callers request when they need it, or for a token
   * with an implausible lifetime.
   */
  void schedule(@Nullable AccessToken token) {
    cancel();
    long now = scheduler.nanoTime();
    if (token == null || !token.isCredible() || token.isExpired(now)) {
      return;
    }
    long wanted = token.expiredFrom() - policy.renewalWindow() + policy.renewalJitter();
    long start = wanted - earliest > 0 ? wanted : earliest;
    timer = scheduler.schedule(Math.max(0, start - now), this::run);
  }

  /** Returns whether a renewal is scheduled. */
  boolean isScheduled() {
    return timer != null;
  }

  /** Removes the scheduled renewal, if any. */
  void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void run() {
    timer = null;
    task.run();
  }
}
