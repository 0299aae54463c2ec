package io.github.portonevertx.internal.resilience;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.http.ExchangeFailure;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call again that failed in passing: a read when the network broke, PortOne was silent or a
 * gateway was busy; a write only when it had not left.
 *
 * <p>Pauses grow exponentially and are random from nothing to their full length, so that callers
 * who failed together do not come back together. PortOne's {@code Retry-After} is the least that is
 * waited. A repeat needs time before the caller's deadline, and the {@link RetryBudget}.
 */
public final class Retry implements Transport {
  private static final System.Logger LOG = System.getLogger(Retry.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Transport next;
  private final int most;
  private final Duration firstPause;
  private final RetryBudget budget;
  private final Function<Duration, Future<?>> pausing;
  private final DoubleSupplier random;

  /**
   * Repeats what {@code next} fails.
   *
   * @param most repeats of a call, the first attempt not counted
   * @param firstPause the longest pause before the first repeat; doubled with each further one
   * @param pausing completes after that time
   * @param random from 0 to 1
   */
  public Retry(
      Transport next,
      int most,
      Duration firstPause,
      RetryBudget budget,
      Function<Duration, Future<?>> pausing,
      DoubleSupplier random) {
    this.next = next;
    this.most = most;
    this.firstPause = firstPause;
    this.budget = budget;
    this.pausing = pausing;
    this.random = random;
  }

  @Override
  public Future<Reply> send(Call call) {
    budget.payIn();
    return attempt(call, 0);
  }

  private Future<Reply> attempt(Call call, int repeats) {
    long begun = Patience.nanoTime();
    return next.send(call)
        .recover(
            failure ->
                failure instanceof PortOneException known
                    ? afterFailure(Patience.less(call, begun), repeats, known)
                    : Future.failedFuture(failure));
  }

  private Future<Reply> afterFailure(Call rest, int repeats, PortOneException failure) {
    if (repeats >= most || !isPassing(Catalogue.require(rest.action()), failure)) {
      return Future.failedFuture(failure);
    }
    Duration pause = pause(repeats, failure.retryAfter());
    Duration left = rest.timeout();
    if ((left != null && pause.compareTo(left) >= 0) || !budget.takeOut()) {
      return Future.failedFuture(failure);
    }
    LOG.log(Level.DEBUG, () -> rest + " failed with " + failure.kind() + ": again in " + pause);
    long begun = Patience.nanoTime();
    return pausing
        .apply(pause)
        .compose(over -> attempt(Patience.less(rest, begun), repeats + 1))
        .recover(
            later ->
                // The repeat did not get to go: what is known is what the attempt before it met.
                Future.failedFuture(isCancelled(later) ? failure : later));
  }

  private Duration pause(int repeats, @Nullable Duration asked) {
    long longest = Math.min(LONGEST_PAUSE.toNanos(), firstPause.toNanos() << Math.min(repeats, 10));
    Duration own = Duration.ofNanos((long) (longest * random.getAsDouble()));
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }

  private static boolean isCancelled(Throwable failure) {
    return failure instanceof PortOneException known && known.kind() == FailureKind.CANCELLED;
  }

  /** A missing token is not among them: its owner has repeated and paused already. */
  private static boolean isPassing(Operation operation, PortOneException failure) {
    if (failure.getCause() instanceof ExchangeFailure broken) {
      return operation.isRead() ? broken.isPassing() : !broken.mayHaveArrived();
    }
    return operation.isRead()
        && switch (failure.httpStatus()) {
          case 429, 502, 503, 504 -> true;
          default -> false;
        };
  }
}
