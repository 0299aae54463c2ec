package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.ActiveTimeLimit;
import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.time.Scheduler.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refresh in progress: token requests one after another until one succeeds, PortOne rejects the
 * credentials, callers have waited for {@link #WAIT_LIMIT}, or the token is no longer used.
 *
 * <p>While no caller waits, the pauses between the requests are long. The first caller ends such a
 * pause and starts the wait limit. A caller that stops waiting changes nothing. All methods run on
 * the scheduler.
 */
final class InFlightRefresh implements RefreshAttempt.Listener {
  /** The longest time that a caller waits for a token. */
  static final long WAIT_LIMIT = seconds(8);

  private final Scheduler scheduler;
  private final TokenPolicy policy;
  private final TokenSource source;
  private final RefreshListener listener;
  private final List<WaitingCaller> callers = new ArrayList<>();

  private @Nullable RefreshAttempt attempt;
  private @Nullable Timer pause;
  private @Nullable Timer waitLimit;
  private @Nullable PortOneException lastFailure;
  private int backgroundFailures;
  private int urgentFailures;

  /** Whether the pause is the delay before the first request, which a caller does not end. */
  private boolean isDelayed;

  InFlightRefresh(
      Scheduler scheduler, TokenPolicy policy, TokenSource source, RefreshListener listener) {
    this.scheduler = scheduler;
    this.policy = policy;
    this.source = source;
    this.listener = listener;
  }

  /**
   * Sends the first request after a delay.
   *
   * @param delay in nanoseconds; 0 for none
   */
  void start(long delay) {
    if (delay > 0) {
      isDelayed = true;
      pause = scheduler.schedule(delay, this::request);
    } else {
      request();
    }
  }

  /** Completes a caller with the result of this refresh. */
  void join(WaitingCaller caller) {
    callers.add(caller);
    if (waitLimit == null) {
      waitLimit = ActiveTimeLimit.schedule(scheduler, WAIT_LIMIT, this::timeOut);
      if (pause != null && !isDelayed) {
        pause.cancel();
        request();
      }
    }
  }

  /** Ends the refresh without a result for the owner; its callers fail with {@code cause}. */
  void cancel(PortOneException cause) {
    stop();
    callers.forEach(caller -> caller.fail(cause, scheduler));
  }

  private void request() {
    pause = null;
    isDelayed = false;
    attempt = RefreshAttempt.send(scheduler, source, this);
  }

  @Override
  public void onGrant(TokenGrant grant, long sent, long received) {
    stop();
    AccessToken token = listener.onGrant(grant, sent, received);
    callers.forEach(caller -> caller.complete(token, scheduler));
  }

  @Override
  public void onFailure(@Nullable Throwable failure) {
    attempt = null;
    PortOneException cause = TokenFailures.forCallers(failure);
    lastFailure = cause;
    if (TokenFailures.isRejection(failure)) {
      fail(cause, true);
      return;
    }
    LogLine.TOKEN_REQUEST_FAILED.log(policy.api(), cause);
    if (callers.isEmpty() && !listener.isInUse()) {
      stop();
      listener.onIdle();
      return;
    }
    boolean urgent = !callers.isEmpty() || listener.isExpiringSoon();
    pause =
        scheduler.schedule(
            urgent
                ? policy.urgentPause(urgentFailures++)
                : policy.backgroundPause(backgroundFailures++),
            this::request);
  }

  private void timeOut() {
    PortOneException cause = lastFailure;
    fail(cause != null ? cause : TokenFailures.forCallers(TokenFailures.attemptTimedOut()), false);
  }

  private void fail(PortOneException cause, boolean rejected) {
    stop();
    listener.onFailure(cause, rejected);
    callers.forEach(caller -> caller.fail(cause, scheduler));
  }

  private void stop() {
    if (attempt != null) {
      attempt.cancel();
      attempt = null;
    }
    if (pause != null) {
      pause.cancel();
      pause = null;
    }
    if (waitLimit != null) {
      waitLimit.cancel();
    }
  }
}
