package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Retries a call after a transient failure: a read after a network failure, a timeout or a gateway
 * error; a write only when it was not sent. The {@link FailureKind#retry() kind} of the failure
 * decides.
 *
 * <p>A write with an idempotency key whose result is unknown is repeated with the same key until
 * its deadline, without regard to the number of retries and the budget: PortOne executes it once,
 * and only the answer to a repetition tells whether it was executed. Until PortOne answers with the
 * result, the write stays unknown, whatever the failures of its repetitions are.
 *
 * <p>Pauses grow exponentially with full jitter, so that calls which failed together are not
 * retried together. PortOne's {@code Retry-After} is the minimum pause. A call is retried only if
 * the pause ends before the deadline and the {@link RetryBudget} allows it. The pauses of a write
 * whose result is unknown get shorter before the deadline, so that it is repeated until then.
 */
public final class Retry implements Stage {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final int maxRetries;
  private final Duration firstPause;
  private final RetryBudget budget;
  private final Function<Duration, Future<?>> pauser;
  private final DoubleSupplier random;
  private final ClientMetrics metrics;

  private volatile boolean stopped;

  /**
   * Creates the stage.
   *
   * @param maxRetries the greatest number of retries of a call, excluding the first attempt; 0 for
   *     none
   * @param firstPause the longest pause before the first retry, doubled for each further one
   * @param pauser returns a future that completes after the given duration
   * @param random returns numbers from 0 to 1
   * @param metrics receives the retries that the budget does not allow
   */
  Retry(
      int maxRetries,
      Duration firstPause,
      RetryBudget budget,
      Function<Duration, Future<?>> pauser,
      DoubleSupplier random,
      ClientMetrics metrics) {
    this.maxRetries = maxRetries;
    this.firstPause = firstPause;
    this.budget = budget;
    this.pauser = pauser;
    this.random = random;
    this.metrics = metrics;
  }

  /**
   * Creates the stage with the timers of a Vert.x instance.
   *
   * @param maxRetries the greatest number of retries of a call, excluding the first attempt; 0 for
   *     none
   * @param firstPause the longest pause before the first retry, doubled for each further one
   * @param metrics receives the retries that the budget does not allow
   */
  public static Retry of(
      Vertx vertx, int maxRetries, Duration firstPause, RetryBudget budget, ClientMetrics metrics) {
    return new Retry(
        maxRetries,
        firstPause,
        budget,
        pause -> vertx.timer(Timeouts.millis(pause), TimeUnit.MILLISECONDS),
        () -> ThreadLocalRandom.current().nextDouble(),
        metrics);
  }

  /**
   * Creates a stage that only repeats writes with an idempotency key whose result is unknown, for a
   * proxy: its verticle retries the other calls.
   */
  public static Retry ofUnknownOutcomes(Vertx vertx, Duration firstPause) {
    return of(vertx, 0, firstPause, new RetryBudget(0), ClientMetrics.NONE);
  }

  /** Stops retrying, for a client that is closed. */
  void stop() {
    stopped = true;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    budget.deposit();
    return attempt(invocation, next, 0, null);
  }

  @Override
  public String description() {
    return "retries calls after transient failures, within a budget";
  }

  /**
   * Sends the call once more.
   *
   * @param doubt the failure of an earlier attempt that may have been executed; null for none
   */
  private Future<Reply> attempt(
      Invocation invocation, Handler next, int retries, @Nullable PortOneException doubt) {
    return next.handle(sent(invocation, retries, doubt))
        .recover(failure -> afterFailure(invocation, next, retries, failure, doubt));
  }

  private static Invocation sent(
      Invocation invocation, int retries, @Nullable PortOneException doubt) {
    if (retries == 0) {
      return invocation;
    }
    return invocation.as(doubt == null ? Attempt.RETRY : Attempt.IDEMPOTENT_REPEAT);
  }

  private Future<Reply> afterFailure(
      Invocation invocation,
      Handler next,
      int retries,
      Throwable failure,
      @Nullable PortOneException before) {
    PortOneException known =
        AttemptFailure.unwrap(failure) instanceof PortOneException given ? given : null;
    boolean unknown = Failures.is(known, FailureKind.OUTCOME_UNKNOWN);
    PortOneException doubt = unknown && invocation.operation().isKeyed() ? known : before;
    Throwable last = doubt != null && !Failures.isAnswer(known) ? doubt : failure;
    if (known == null || stopped || !mayRepeat(invocation, retries, failure, known, doubt)) {
      return Future.failedFuture(AttemptFailure.unwrap(last));
    }
    Duration left = invocation.deadline().remaining();
    Duration pause = pause(retries, known.retryAfter(), doubt == null ? left : left.dividedBy(2));
    if (pause.compareTo(left) >= 0 || (doubt == null && !withdraw(invocation))) {
      return Future.failedFuture(AttemptFailure.unwrap(last));
    }
    LogLine.RETRY.log(invocation.operation().action(), known.kind(), pause);
    return pauser
        .apply(pause)
        .transform(
            (over, cancelled) ->
                // Vert.x cancels its timers when it is closed, and no retry is sent then.
                cancelled != null
                    ? Future.failedFuture(AttemptFailure.unwrap(last))
                    : attempt(invocation, next, retries + 1, doubt))
        .recover(
            later ->
                // The retry was not sent, so the failure of the attempt before it is reported.
                Future.failedFuture(
                    Failures.is(later, FailureKind.CANCELLED)
                        ? AttemptFailure.unwrap(last)
                        : later));
  }

  private boolean withdraw(Invocation invocation) {
    boolean allowed = budget.withdraw();
    if (!allowed) {
      metrics.retryDenied(invocation.operation().action());
    }
    return allowed;
  }

  private boolean mayRepeat(
      Invocation invocation,
      int retries,
      Throwable failure,
      PortOneException known,
      @Nullable PortOneException doubt) {
    if (doubt != null) {
      return switch (known.kind()) {
        case OUTCOME_UNKNOWN, UNAVAILABLE, RATE_LIMITED, CANCELLED -> true;
        default -> false;
      };
    }
    return failure instanceof AttemptFailure
        && retries < maxRetries
        && switch (known.kind().retry()) {
          case ALWAYS -> true;
          case READS -> invocation.operation().isRead();
          case WITH_KEY, NEVER -> false;
        };
  }

  /**
   * Returns the next pause.
   *
   * @param asked PortOne's {@code Retry-After}, which is the least; null for none
   * @param most the longest pause of our own
   */
  private Duration pause(int retries, @Nullable Duration asked, Duration most) {
    long longest = Math.min(LONGEST_PAUSE.toNanos(), firstPause.toNanos() << Math.min(retries, 10));
    long random = (long) (longest * this.random.getAsDouble());
    Duration own = Duration.ofNanos(Math.min(random, most.toNanos()));
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }
}
