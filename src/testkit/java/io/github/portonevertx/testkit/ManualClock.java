package io.github.portonevertx.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The clock of a simulator: time that moves only when a test says so, or real time that a test may
 * push forward.
 *
 * <p>It has two faces, as a computer has. {@link #now()} is the wall clock, which may be wrong;
 * {@link #nanoTime()} is the monotonic one, which only ever moves forward. {@link #advance} moves
 * both, {@link #skew} and {@link #set} move the wall clock alone: that is the difference a client
 * must survive. Safe for use by any thread.
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

  /** A clock that stands still at {@code start} until it is moved. */
  public static ManualClock at(Instant start) {
    return new ManualClock(() -> start, () -> 0);
  }

  /** A clock that stands still at an arbitrary, always equal instant until it is moved. */
  public static ManualClock stopped() {
    return at(Instant.ofEpochSecond(1_700_000_000));
  }

  /** A clock that runs with the system's and can still be moved. */
  public static ManualClock running() {
    return new ManualClock(Instant::now, System::nanoTime);
  }

  /** The wall-clock time. */
  public Instant now() {
    return wallBase.get().plus(moved().wall());
  }

  /** Returns the wall-clock time in whole seconds since 1970. */
  public long epochSeconds() {
    return now().getEpochSecond();
  }

  /**
   * The monotonic time in nanoseconds from an arbitrary origin, for code that takes a tick source.
   */
  public long nanoTime() {
    return nanoBase.getAsLong() + moved().nanos();
  }

  /**
   * Lets time pass.
   *
   * @throws IllegalArgumentException if {@code by} is negative: time does not pass backwards, see
   *     {@link #skew}
   */
  public ManualClock advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Time does not pass backwards: " + by);
    }
    moved.updateAndGet(m -> new Reading(m.wall().plus(by), m.nanos() + by.toNanos()));
    return this;
  }

  /**
   * Makes the wall clock wrong by {@code by} more than it was, forwards or (negative) backwards.
   */
  public ManualClock skew(Duration by) {
    moved.updateAndGet(m -> new Reading(m.wall().plus(by), m.nanos()));
    return this;
  }

  /** Sets the wall clock; the monotonic clock does not notice. */
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
