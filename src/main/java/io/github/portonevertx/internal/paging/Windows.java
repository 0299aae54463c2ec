package io.github.portonevertx.internal.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time span cut into spans that PortOne takes in one listing. */
public final class Windows {
  private Windows() {}

  /**
   * One piece. PortOne counts whole seconds, and both ends are part of it.
   *
   * @param from the first second
   * @param to the last second
   */
  public record Window(Instant from, Instant to) {}

  /** The pieces in the order of time, none of them longer than {@code longest}. */
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
