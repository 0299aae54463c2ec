package io.github.portonevertx.internal.logging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line immediately, and then at most once a minute, with the number of lines suppressed
 * since the last one, so that forged requests cannot fill a disk. May be used from any thread.
 */
public final class ThrottledLog {
  /** The least time between two lines. */
  public static final Duration PERIOD = Duration.ofMinutes(1);

  private final LogLine line;
  private final LongSupplier nanoTime;
  private final AtomicLong due;
  private final AtomicLong suppressed = new AtomicLong();

  /** Creates a log with a monotonic clock in nanoseconds. */
  public ThrottledLog(LogLine line, LongSupplier nanoTime) {
    this.line = line;
    this.nanoTime = nanoTime;
    this.due = new AtomicLong(nanoTime.getAsLong());
  }

  /** Writes the line, or counts it when the last one was written less than a minute ago. */
  public void log(@Nullable Object... values) {
    logFailure(null, values);
  }

  /** Writes the line with a failure, or counts it. */
  public void logFailure(@Nullable Throwable failure, @Nullable Object... values) {
    if (!line.isLogged()) {
      return;
    }
    long now = nanoTime.getAsLong();
    long next = due.get();
    if (now - next >= 0 && due.compareAndSet(next, now + PERIOD.toNanos())) {
      long leftOut = suppressed.getAndSet(0);
      String text = line.text(values);
      line.write(leftOut == 0 ? text : text + " suppressed=" + leftOut, failure);
    } else {
      suppressed.incrementAndGet();
    }
  }
}
