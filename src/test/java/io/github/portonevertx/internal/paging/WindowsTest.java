package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.paging.Windows.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static Window window(long from, long to) {
    return new Window(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  private static List<Window> cut(long from, long to) {
    return Windows.of(
        Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), Duration.ofSeconds(10));
  }

  @Test
  void windowsCoverEverySecondOnce() {
    assertEquals(List.of(window(100, 110), window(111, 121), window(122, 125)), cut(100, 125));
  }

  @Test
  void aShortSpanIsOneWindow() {
    assertEquals(List.of(window(100, 100)), cut(100, 100));
    assertEquals(List.of(window(100, 110)), cut(100, 110));
    assertEquals(List.of(window(100, 110), window(111, 111)), cut(100, 111));
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsEmpty() {
    assertEquals(List.of(), cut(100, 99));
  }
}
