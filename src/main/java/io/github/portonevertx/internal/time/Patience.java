package io.github.portonevertx.internal.time;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a caller from waiting longer than it said it would.
 *
 * <p>A timeout is always the time that is left: whoever let some of it pass hands on less.
 */
public final class Patience {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private final Vertx vertx;

  /** Waits with the timers of {@code vertx}. */
  public Patience(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Monotonic nanoseconds, to measure what passed. */
  public static long nanoTime() {
    return System.nanoTime();
  }

  /** The call with the time that is left of its timeout, which may be none. */
  public static Call less(Call call, long begunNanos) {
    Duration timeout = call.timeout();
    return timeout == null ? call : call.withTimeout(timeout.minusNanos(nanoTime() - begunNanos));
  }

  /** Whether no time is left; {@code null} is no limit, which never ends. */
  public static boolean isOver(@Nullable Duration timeout) {
    return timeout != null && (timeout.isNegative() || timeout.isZero());
  }

  /** A time as Vert.x and the event bus take one: from 1 ms to some 24 days. */
  public static long millis(Duration time) {
    // Compared as durations: the milliseconds of the longest ones overflow.
    return time.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : Math.max(1, time.toMillis());
  }

  /**
   * The same future, for a caller that gives up after {@code limit}. What it waited for goes on for
   * others.
   *
   * @return fails with {@code CANCELLED} when the limit comes first
   */
  public <T> Future<T> limit(Future<T> awaited, @Nullable Duration limit) {
    return limit(awaited, limit, Patience::outOfTime);
  }

  /**
   * The same future, for a caller that gives up after {@code limit} with a failure of its own.
   *
   * @return fails with {@code late} when the limit comes first
   */
  public <T> Future<T> limit(
      Future<T> awaited, @Nullable Duration limit, Supplier<PortOneException> late) {
    if (limit == null || awaited.isComplete()) {
      return awaited;
    }
    Promise<T> limited = Promise.promise();
    // setTimer would set one that is cancelled when the caller's verticle is undeployed.
    Timer timer = vertx.timer(millis(limit), TimeUnit.MILLISECONDS);
    timer.onSuccess(v -> limited.tryFail(late.get()));
    awaited.onComplete(
        (value, failure) -> {
          timer.cancel();
          if (failure == null) {
            limited.tryComplete(value);
          } else {
            limited.tryFail(failure);
          }
        });
    return limited.future();
  }

  /** The failure of a call whose time passed before it was sent. */
  public static PortOneException outOfTime() {
    return PortOneException.of(
        FailureKind.CANCELLED, "the caller's timeout passed before the call was sent");
  }
}
