package io.github.portonevertx.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The clock of a simulator: time that only a test advances, or real time that a test may advance
 * further.
 *
 * <p>It consists of two clocks, as in a computer. {@link #now()} is the wall clock, which may be
 * wrong; {@link #nanoTime()} is the monotonic clock, which only moves forward. {@link #advance}
 * moves both, {@link #skew} and {@link #set} change only the wall clock, which a client has to
 * tolerate. Safe for use by any thread.
 */
public final class ManualClock {

  private record Reading(Duration wall, long nanos) {}

  private final Supplier<Instant> wallBase;
  private final LongSupplier nanoBase;
  private final AtomicReference<Reading> moved =
      new AtomicReference<>(new Reading(Duration.ZERO, 0));

  private ManualClock(Supplier<Instant> wallBase, LongSupplier nanoBase) {
    this.wallBase = wallBase;
    this.nanoBase = nanoBase;
  }

  /** Returns a clock that stays at {@code start} until it is changed. */
  public static ManualClock at(Instant start) {
    return new ManualClock(() -> start, () -> 0);
  }

  /** Returns a clock that stays at a fixed arbitrary instant until it is changed. */
  public static ManualClock stopped() {
    return at(Instant.ofEpochSecond(1_700_000_000));
  }

  /** Returns a clock that runs with the system's and can still be changed. */
  public static ManualClock running() {
    return new ManualClock(Instant::now, System::nanoTime);
  }

  /** Returns the wall-clock time. */
  public Instant now() {
    return wallBase.get().plus(moved().wall());
  }

  /** Returns the wall-clock time in whole seconds since 1970. */
  public long epochSeconds() {
    return now().getEpochSecond();
  }

  /**
   * Returns the monotonic time in nanoseconds from an arbitrary origin, for code that takes a tick
   * source.
   */
  public long nanoTime() {
    return nanoBase.getAsLong() + moved().nanos();
  }

  /**
   * Advances both clocks.
   *
   * @throws IllegalArgumentException if {@code by} is negative; see {@link #skew}
   */
  public ManualClock advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Time does not pass backwards: " + by);
    }
    moved.updateAndGet(m -> new Reading(m.wall().plus(by), m.nanos() + by.toNanos()));
    return this;
  }

  /** Changes the wall clock by {@code by}, forwards or (negative) backwards. */
  public ManualClock skew(Duration by) {
    moved.updateAndGet(m -> new Reading(m.wall().plus(by), m.nanos()));
    return this;
  }

  /** Sets the wall clock; the monotonic clock does not change. */
  public ManualClock set(Instant instant) {
    Duration wall = Duration.between(wallBase.get(), instant);
    moved.updateAndGet(m -> new Reading(wall, m.nanos()));
    return this;
  }

  private Reading moved() {
    return Objects.requireNonNull(moved.get());
  }

  @Override
  public String toString() {
    return "ManualClock[" + now() + "]";
  }
}
