package io.github.portonevertx.internal.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
