package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The log keeps the latest requests and counts all of them. */
class RequestLogTest {

  @Test
  void keepsTheLatestAndCountsAll() {
    RequestLog<String> log = new RequestLog<>(2);
    List.of("/1", "/2", "/3").forEach(path -> log.add("x.y", path));

    assertEquals(List.of("/2", "/3"), log.snapshot());
    assertEquals(3, log.count("x.y"));
    assertEquals(0, log.count("other"));
  }
}
