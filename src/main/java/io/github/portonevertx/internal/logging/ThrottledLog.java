package io.github.portonevertx.internal.logging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A log that writes one kind of message at most once a minute, with the number of messages
 * suppressed since the last one, so that forged requests cannot fill a disk. May be used from any
 * thread.
 */
public final class ThrottledLog {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private static final int LONGEST_ID = 40;

  private final Logger log;
  private final LongSupplier nanoTime;
  private final AtomicLong due;
  private final AtomicLong suppressed = new AtomicLong();

  /** Creates a log with a monotonic clock in nanoseconds. */
  public ThrottledLog(Logger log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
    this.due = new AtomicLong(nanoTime.getAsLong());
  }

  /** Writes a message, or counts it when the last one was written less than a minute ago. */
  public void log(Level level, Supplier<String> text, @Nullable Throwable cause) {
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

  /** Returns an untrusted text in a form that is safe to log: printable ASCII of limited length. */
  public static String printable(@Nullable String text) {
    if (text == null) {
      return "unknown";
    }
    String start = text.substring(0, Math.min(LONGEST_ID, text.length()));
    String line = start.replaceAll("[^\\x21-\\x7e]", "?");
    return text.length() > LONGEST_ID ? line + "..." : line;
  }
}
