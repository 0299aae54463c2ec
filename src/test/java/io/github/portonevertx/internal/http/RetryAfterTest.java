package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static @Nullable Duration read(String retryAfter, String date) {
    return RetryAfter.of(
        MultiMap.caseInsensitiveMultiMap().add("retry-after", retryAfter).add("Date", date));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "' 120 ', 120", "999999999, 999999999"})
  void secondsAreRead(String text, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), read(text, ""));
  }

  @Test
  void dateIsRelativeToTheDateHeaderOfTheServer() {
    assertEquals(
        Duration.ofSeconds(90),
        read("Wed, 01 Jan 2020 00:01:30 GMT", "Wed, 01 Jan 2020 00:00:00 GMT"));
  }

  @Test
  void dateWithoutADateHeaderIsIgnored() {
    assertNull(
        RetryAfter.of(
            MultiMap.caseInsensitiveMultiMap()
                .add("Retry-After", "Wed, 01 Jan 2020 00:01:30 GMT")));
  }

  @Test
  void dateInThePastIsIgnored() {
    assertNull(read("Wed, 01 Jan 2020 00:00:00 GMT", "Wed, 01 Jan 2020 00:00:01 GMT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "1e9", "10000000000", "٣"})
  void unreadableValueIsIgnored(String text) {
    assertNull(read(text, "Wed, 01 Jan 2020 00:00:00 GMT"));
  }

  @Test
  void missingHeaderIsNoDelay() {
    assertNull(RetryAfter.of(MultiMap.caseInsensitiveMultiMap()));
  }
}
