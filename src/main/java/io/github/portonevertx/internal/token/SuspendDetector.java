package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.internal.time.Scheduler;
import java.util.concurrent.TimeUnit;

/**
 * Detects that the machine was suspended: the wall clock advanced and the monotonic clock did not.
 * A wall clock that is set forward is detected as well.
 */
final class SuspendDetector {
  /** The minimum difference between the clocks that counts as a suspension. */
  static final long TOLERANCE = seconds(2);

  private final Scheduler scheduler;
  private long lastNanos;
  private long lastWallMillis;

  /** Creates a detector that starts at the current time. */
  SuspendDetector(Scheduler scheduler) {
    this.scheduler = scheduler;
    this.lastNanos = scheduler.nanoTime();
    this.lastWallMillis = scheduler.wallMillis();
  }

  /** Returns whether the machine was suspended since the last call. */
  boolean wasSuspended() {
    long nanos = scheduler.nanoTime();
    long wallMillis = scheduler.wallMillis();
    long wallNanos = TimeUnit.MILLISECONDS.toNanos(wallMillis - lastWallMillis);
    long suspended = wallNanos - (nanos - lastNanos);
    lastNanos = nanos;
    lastWallMillis = wallMillis;
    return suspended > TOLERANCE;
  }
}
