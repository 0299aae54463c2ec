package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Failures;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.time.Duration;
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
 * and only the answer to a repetition tells whether it was executed.
 *
 * <p>Pauses grow exponentially with full jitter, so that calls which failed together are not
 * retried together. PortOne's {@code Retry-After} is the minimum pause. A call is retried only if
 * the pause ends before the deadline and the {@link RetryBudget} allows it.
 */
public final class Retry implements Stage {
  private static final System.Logger LOG = System.getLogger(Retry.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final int maxRetries;
  private final Duration firstPause;
  private final RetryBudget budget;
  private final Function<Duration, Future<?>> pauser;
  private final DoubleSupplier random;

  /**
   * Creates the stage.
   *
   * @param maxRetries the greatest number of retries of a call, excluding the first attempt; 0 for
   *     none
   * @param firstPause the longest pause before the first retry, doubled for each further one
   * @param pauser returns a future that completes after the given duration
   * @param random returns numbers from 0 to 1
   */
  public Retry(
      int maxRetries,
      Duration firstPause,
      RetryBudget budget,
      Function<Duration, Future<?>> pauser,
      DoubleSupplier random) {
    this.maxRetries = maxRetries;
    this.firstPause = firstPause;
    this.budget = budget;
    this.pauser = pauser;
    this.random = random;
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
    return next.handle(invocation)
        .recover(
            failure ->
                failure instanceof AttemptFailure attempt
                    ? afterFailure(invocation, next, retries, attempt, doubt)
                    : Future.failedFuture(
                        doubt != null && isUnexecuted(failure) ? doubt : failure));
  }

  private Future<Reply> afterFailure(
      Invocation invocation,
      Handler next,
      int retries,
      AttemptFailure attempt,
      @Nullable PortOneException before) {
    boolean unknown = attempt.failure().kind() == FailureKind.OUTCOME_UNKNOWN;
    PortOneException doubt =
        unknown && invocation.operation().isKeyed() ? attempt.failure() : before;
    PortOneException last = doubt != null && isUnexecuted(attempt) ? doubt : attempt.failure();
    if (doubt == null && (retries >= maxRetries || !mayRepeat(invocation, attempt))) {
      return Future.failedFuture(last);
    }
    Duration pause = pause(retries, attempt.failure().retryAfter());
    if (pause.compareTo(invocation.deadline().remaining()) >= 0
        || (doubt == null && !budget.withdraw())) {
      return Future.failedFuture(last);
    }
    LOG.log(
        Level.DEBUG,
        () -> invocation + " failed with " + attempt.failure().kind() + ": retry in " + pause);
    return pauser
        .apply(pause)
        .compose(over -> attempt(invocation, next, retries + 1, doubt))
        .recover(
            later ->
                // The retry was not sent, so the failure of the attempt before it is reported.
                Future.failedFuture(Failures.is(later, FailureKind.CANCELLED) ? last : later));
  }

  /**
   * Returns whether a failure means that its own attempt was not executed, which leaves the result
   * of an earlier attempt unknown.
   */
  private static boolean isUnexecuted(Throwable failure) {
    return AttemptFailure.unwrap(failure) instanceof PortOneException known
        && switch (known.kind()) {
          case UNAVAILABLE, CANCELLED, RATE_LIMITED, UNAUTHORIZED, FORBIDDEN -> true;
          default -> false;
        };
  }

  private Duration pause(int retries, @Nullable Duration asked) {
    long longest = Math.min(LONGEST_PAUSE.toNanos(), firstPause.toNanos() << Math.min(retries, 10));
    Duration own = Duration.ofNanos((long) (longest * random.getAsDouble()));
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }

  private static boolean mayRepeat(Invocation invocation, AttemptFailure attempt) {
    return switch (attempt.failure().kind().retry()) {
      case ALWAYS -> true;
      case READS -> invocation.operation().isRead();
      case WITH_KEY -> invocation.operation().isKeyed();
      case NEVER -> false;
    };
  }
}
