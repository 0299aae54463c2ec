package io.github.portonevertx.internal.time;

import io.github.portonevertx.PortOneException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Timeouts, measured on the monotonic clock. */
public final class Timeouts {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private Timeouts() {}

  /** Returns monotonic nanoseconds, for measuring durations. */
  public static long nanoTime() {
    return System.nanoTime();
  }

  /** Returns a duration in whole milliseconds for Vert.x: from 1 ms to about 24 days. */
  public static long millis(Duration duration) {
    // Compared as durations, because the milliseconds of the longest ones overflow.
    return duration.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : Math.max(1, duration.toMillis());
  }

  /** Returns whether a duration is zero or negative. */
  public static boolean isOver(Duration left) {
    return left.isNegative() || left.isZero();
  }

  /**
   * Runs a task after a delay.
   *
   * <p>Vert.x cancels the timers of {@code setTimer} when the verticle that set them is undeployed;
   * this timer is not cancelled.
   */
  public static Timer timer(Vertx vertx, Duration delay, Runnable task) {
    Timer timer = vertx.timer(millis(delay), TimeUnit.MILLISECONDS);
    timer.onSuccess(due -> task.run());
    return timer;
  }

  /**
   * Returns the result of a future for a caller that stops waiting after {@code limit}. The future
   * itself is not affected.
   *
   * <p>Several callers may wait for one future, which completes on the context of one of them.
   * Therefore the result is returned on the context of the caller, with its local data and trace.
   *
   * @return fails with {@code late} when the limit passes first
   */
  public static <T> Future<T> limit(
      Vertx vertx, Future<T> awaited, Duration limit, Supplier<PortOneException> late) {
    if (awaited.isComplete()) {
      return awaited;
    }
    Promise<T> limited = Promise.promise();
    Context caller = Vertx.currentContext();
    Timer timer = timer(vertx, limit, () -> limited.tryFail(late.get()));
    awaited.onComplete(
        (value, failure) -> {
          timer.cancel();
          if (caller == null || caller == Vertx.currentContext()) {
            complete(limited, value, failure);
          } else {
            completeOn(caller, limited, value, failure);
          }
        });
    return limited.future();
  }

  private static <T> void completeOn(
      Context caller, Promise<T> limited, T value, @Nullable Throwable failure) {
    try {
      caller.runOnContext(turn -> complete(limited, value, failure));
    } catch (RejectedExecutionException closed) {
      // The worker pool of the caller is closed.
      limited.tryFail(closed);
    }
  }

  private static <T> void complete(Promise<T> limited, T value, @Nullable Throwable failure) {
    if (failure == null) {
      limited.tryComplete(value);
    } else {
      limited.tryFail(failure);
    }
  }
}
