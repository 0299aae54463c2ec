package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.ATTEMPT_LIMIT;
import static io.github.portonevertx.internal.token.TokenPolicy.WAIT_LIMIT;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.ActiveTimeLimit;
import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.internal.time.Scheduler.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One effort to get a token: attempts one after another until one succeeds, PortOne refuses the
 * credentials, or its callers have waited long enough.
 *
 * <p>Without waiters it takes its time; the first waiter ends the pause and starts the clock of
 * {@link TokenPolicy#WAIT_LIMIT}. A waiter that has gone away changes nothing. Everything here runs
 * on the owner's scheduler.
 */
final class Flight {
  /** Where a flight reports its end; called exactly once, unless the flight was abandoned. */
  interface Landing {
    /** Turns the answer into the token to hand to the waiters. */
    AccessToken granted(TokenGrant grant, long sent, long received);

    /** No token came; {@code cause} is what the waiters are told. */
    void failed(PortOneException cause, boolean refused);

    /** Nobody needs the token any more. */
    void unwanted();

    boolean isWanted();

    /** Whether so little life is left that a pause must be short though nobody waits yet. */
    boolean isUrgent();
  }

  private static final System.Logger LOG = System.getLogger(Flight.class.getName());

  private final Scheduler line;
  private final TokenPolicy policy;
  private final TokenSource source;
  private final Landing landing;
  private final List<Waiter> waiters = new ArrayList<>();

  /** The open attempt; an answer to any other comes too late and is dropped. */
  private @Nullable Attempt attempt;

  private @Nullable Timer pause;
  private @Nullable Timer waitLimit;
  private @Nullable PortOneException lastFailure;
  private int backgroundFailures;
  private int urgentFailures;
  private boolean over;

  /** Whether the pause is the delay before the first request. */
  private boolean held;

  /** One request; two of them are never equal. */
  private static final class Attempt {
    private final long sent;
    private final Timer limit;

    Attempt(long sent, Timer limit) {
      this.sent = sent;
      this.limit = limit;
    }
  }

  Flight(Scheduler line, TokenPolicy policy, TokenSource source, Landing landing) {
    this.line = line;
    this.policy = policy;
    this.source = source;
    this.landing = landing;
  }

  void join(Waiter waiter) {
    waiters.add(waiter);
    if (waitLimit == null) {
      waitLimit = ActiveTimeLimit.schedule(line, WAIT_LIMIT, this::giveUp);
      if (pause != null && !held) {
        pause.cancel();
        ask();
      }
    }
  }

  /**
   * Sends the first request after a delay, which no waiter cuts short.
   *
   * @param delay in nanoseconds; 0 for none
   */
  void begin(long delay) {
    if (delay <= 0) {
      ask();
      return;
    }
    held = true;
    pause =
        line.schedule(
            delay,
            () -> {
              held = false;
              ask();
            });
  }

  /** Sends one request. The attempt is on record before anything can answer it. */
  private void ask() {
    pause = null;
    Attempt current =
        new Attempt(line.nanoTime(), ActiveTimeLimit.schedule(line, ATTEMPT_LIMIT, this::timeOut));
    attempt = current;
    Futures.call(source::request)
        .onComplete(
            (grant, failure) -> {
              long received = line.nanoTime();
              line.execute(() -> settle(current, grant, failure, received));
            });
  }

  private void settle(
      Attempt settled, @Nullable TokenGrant grant, @Nullable Throwable failure, long received) {
    if (attempt != settled) {
      return;
    }
    attempt = null;
    settled.limit.cancel();
    if (grant != null) {
      end();
      AccessToken token = landing.granted(grant, settled.sent, received);
      waiters.forEach(waiter -> waiter.complete(token, line));
    } else {
      fail(failure);
    }
  }

  private void timeOut() {
    attempt = null;
    fail(PortOneException.of(FailureKind.TIMEOUT, "the token request got no answer in time"));
  }

  private void fail(@Nullable Throwable failure) {
    boolean refused =
        failure instanceof PortOneException known && known.kind() == FailureKind.UNAUTHORIZED;
    PortOneException cause = forCallers(failure);
    lastFailure = cause;
    if (refused) {
      land(cause, true);
      return;
    }
    LOG.log(System.Logger.Level.WARNING, "a token request failed: " + cause.text());
    if (waiters.isEmpty() && !landing.isWanted()) {
      end();
      landing.unwanted();
      return;
    }
    boolean urgent = !waiters.isEmpty() || landing.isUrgent();
    pause =
        line.schedule(
            urgent
                ? policy.urgentPause(urgentFailures++)
                : policy.backgroundPause(backgroundFailures++),
            this::ask);
  }

  private void giveUp() {
    PortOneException cause = lastFailure;
    land(
        cause != null
            ? cause
            : forCallers(
                PortOneException.of(FailureKind.TIMEOUT, "the token request is not answered")),
        false);
  }

  private void land(PortOneException cause, boolean refused) {
    end();
    landing.failed(cause, refused);
    waiters.forEach(waiter -> waiter.fail(cause, line));
  }

  /** Ends the flight from outside: its waiters fail, a late answer is dropped. */
  void abandon(PortOneException cause) {
    if (!over) {
      end();
      waiters.forEach(waiter -> waiter.fail(cause, line));
    }
  }

  private void end() {
    over = true;
    if (attempt != null) {
      attempt.limit.cancel();
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

  /**
   * Without a token nothing was sent, whatever happened to the token request itself: that is {@code
   * UNAVAILABLE}. A cause that is not ours is named by its class only, since its text might hold a
   * secret.
   */
  private static PortOneException forCallers(@Nullable Throwable failure) {
    if (failure instanceof PortOneException known) {
      return known.kind() == FailureKind.UNAUTHORIZED
          ? known
          : PortOneException.of(FailureKind.UNAVAILABLE, "no access token: " + known.text());
    }
    String name = failure == null ? "no answer" : failure.getClass().getSimpleName();
    return PortOneException.of(FailureKind.UNAVAILABLE, "no access token: " + name);
  }
}
