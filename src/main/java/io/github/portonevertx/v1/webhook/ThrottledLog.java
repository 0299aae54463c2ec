package io.github.portonevertx.v1.webhook;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes one kind of log line at most once a minute, with the number of lines left out since the
 * last one: what a stranger can cause must not fill a disk. May be used from any thread.
 */
final class ThrottledLog {
  static final Duration PERIOD = Duration.ofMinutes(1);

  private static final int LONGEST_ID = 40;

  private final Logger log;
  private final LongSupplier nanoTime;
  private final AtomicLong due;
  private final AtomicLong suppressed = new AtomicLong();

  /** Creates a log with a monotonic clock in nanoseconds. */
  ThrottledLog(Logger log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
    this.due = new AtomicLong(nanoTime.getAsLong());
  }

  /** Writes a line, or counts it when the last one was written less than a minute ago. */
  void log(Level level, Supplier<String> text, @Nullable Throwable cause) {
    long now = nanoTime.getAsLong();
    long next = due.get();
    if (now - next >= 0 && due.compareAndSet(next, now + PERIOD.toNanos())) {
      long leftOut = suppressed.getAndSet(0);
      String line =
          text.get() + (leftOut == 0 ? "" : " (" + leftOut + " similar ones were not logged)");
      log.log(level, line, cause);
    } else {
      suppressed.incrementAndGet();
    }
  }

  /** Returns a text from outside, fit for one line of a log: printable ASCII of bounded length. */
  static String printable(@Nullable String text) {
    if (text == null) {
      return "unknown";
    }
    String start = text.substring(0, Math.min(LONGEST_ID, text.length()));
    String line = start.replaceAll("[^\\x21-\\x7e]", "?");
    return text.length() > LONGEST_ID ? line + "..." : line;
  }
}
