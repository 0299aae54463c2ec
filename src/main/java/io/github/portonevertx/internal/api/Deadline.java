package io.github.portonevertx.internal.api;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * The point in monotonic time at which the caller of an invocation stops waiting.
 *
 * <p>It is set once, where a call enters the library, and read by every stage, so that no stage
 * measures elapsed time itself. It does not depend on the wall clock.
 */
public final class Deadline {
  /** Keeps the arithmetic on nanoseconds far from overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  /**
   * Returns the deadline after a duration from now.
   *
   * @param timeout zero or a negative duration gives an expired deadline
   */
  public static Deadline after(Duration timeout) {
    Duration bounded = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    return new Deadline(Timeouts.nanoTime() + bounded.toNanos());
  }

  /** Returns the remaining time; zero or negative once the deadline has expired. */
  public Duration remaining() {
    return Duration.ofNanos(remainingNanos());
  }

  /** Returns whether no time remains. */
  public boolean isExpired() {
    return remainingNanos() <= 0;
  }

  /** Returns the remaining time in whole milliseconds for Vert.x, rounded up, at least 1. */
  public long remainingMillis() {
    return Timeouts.millis(remaining().plusNanos(999_999));
  }

  /**
   * Returns the result of a future for a caller that stops waiting at this deadline. The future
   * itself is not affected.
   *
   * @return fails with {@code CANCELLED} when the deadline expires first
   */
  public <T> Future<T> limit(Vertx vertx, Future<T> awaited) {
    return awaited.isComplete()
        ? awaited
        : Timeouts.limit(vertx, awaited, remaining(), Deadline::expired);
  }

  /** Returns the failure of a call whose deadline expired before it was sent. */
  public static PortOneException expired() {
    return PortOneException.of(
        FailureKind.CANCELLED, "the caller's timeout passed before the call was sent");
  }

  private long remainingNanos() {
    return nanos - Timeouts.nanoTime();
  }

  @Override
  public String toString() {
    return "Deadline[remaining=" + remaining() + "]";
  }
}
