package io.github.portonevertx.internal.paging;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a time span into windows that PortOne accepts in one listing. */
public final class Windows {
  private Windows() {}

  /**
   * A window of whole seconds, with both ends inclusive.
   *
   * @param from the first second
   * @param to the last second
   */
  public record Window(Instant from, Instant to) {}

  /** The greatest number of time spans that a listing is divided into. */
  private static final int MOST_SPANS = 100_000;

  /**
   * Returns the length of the windows that a stream is divided into.
   *
   * @param ahead its time span, if any, is used when it is shorter than {@code longest}
   * @param longest the longest window of whole seconds, both ends inclusive
   * @throws PortOneException {@code INVALID_REQUEST} when the time span is too short
   */
  public static Duration length(
      @Nullable ReadAhead ahead, Instant from, Instant to, Duration longest) {
    Duration span = ahead == null ? null : ahead.span();
    if (span == null) {
      return longest;
    }
    requireDivisible(span, from, to);
    Duration window = span.minusSeconds(1);
    return window.compareTo(longest) < 0 ? window : longest;
  }

  /**
   * Checks that a time span is at least a second, and does not divide a listing into too many.
   *
   * @throws PortOneException {@code INVALID_REQUEST} otherwise
   */
  public static void requireDivisible(Duration span, Instant from, Instant to) {
    if (span.getSeconds() < 1 || span.getNano() != 0) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'readAhead' must have a span of whole seconds, at least one");
    }
    if (Duration.between(from, to).toSeconds() / span.toSeconds() >= MOST_SPANS) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'readAhead' must not divide the listing into more than "
              + MOST_SPANS
              + " spans");
    }
  }

  /** Returns the windows in chronological order, none of them longer than {@code longest}. */
  public static List<Window> of(Instant from, Instant to, Duration longest) {
    long last = to.getEpochSecond();
    List<Window> windows = new ArrayList<>();
    for (long start = from.getEpochSecond(); start <= last; ) {
      long end = Math.min(last, start + longest.toSeconds());
      windows.add(new Window(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)));
      // Both ends are inclusive, so the next window starts a second later.
      start = end + 1;
    }
    return windows;
  }
}
