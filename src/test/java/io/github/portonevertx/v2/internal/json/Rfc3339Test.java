package io.github.portonevertx.v2.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read as the parser of the JDK reads them. */
class Rfc3339Test {
  private static final int TEXTS = 200_000;

  private static @Nullable Instant byTheJdk(String text) {
    try {
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-27T02:45:51Z",
        "2026-11-27T02:45:51.9Z",
        "2026-11-27T02:45:51.968442287Z",
        "2026-11-27T02:45:51.000000001Z",
        "2024-02-29T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59.5Z",
        "2026-11-27T11:45:51+09:00",
        "2026-11-27T11:45:51.25-03:30",
        "2026-11-27T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "+12026-11-27T02:45:51Z"
      })
  void timesAreThoseOfTheJdk(String text) {
    assertEquals(byTheJdk(text), Rfc3339.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-27",
        "2026-11-27T02:45:51",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-11-27T25:00:00Z",
        "2026-11-27T02:60:00Z",
        "2026-11-27T02:45:51.9684422871Z",
        "2026-11-27T02:45:5\uFF11Z",
        "2026-11-27 02:45:51Z"
      })
  void otherTextsAreNoTimes(String text) {
    assertNull(Rfc3339.parse(text));
  }

  /** The seed is fixed, so that a failure can be repeated. */
  @Test
  void changedTimesAreReadAsByTheJdk() {
    Random random = new Random(20_261_127);
    for (int i = 0; i < TEXTS; i++) {
      Instant time =
          Instant.ofEpochSecond(
              random.nextInt() * 40L, random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000_000));
      StringBuilder text = new StringBuilder(time.toString());
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, "0123456789-:.TZ+ ".charAt(random.nextInt(17)));
          case 1 -> text.deleteCharAt(at);
          default -> text.insert(at, (char) ('0' + random.nextInt(10)));
        }
      }
      String changed = text.toString();
      assertEquals(byTheJdk(changed), Rfc3339.parse(changed), changed);
    }
  }
}
