package io.github.portonevertx.internal.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.ManualClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is an event and its values, whatever the values are. */
class LogLineTest {
  private final ManualClock clock = ManualClock.stopped();

  private static String peer(Object peer) {
    return LogLine.WEBHOOK_REFUSED.text("v2", 403, null, null, peer, null);
  }

  @Test
  void eventIsFollowedByItsValues() {
    assertEquals(
        "outcome unknown: api=v2 action=payments.cancel idempotencyKey=refund-00000000001"
            + " paymentId=order-1 reason=\"no answer\"",
        LogLine.OUTCOME_UNKNOWN.text(
            "v2",
            "payments.cancel",
            "refund-00000000001",
            Map.of("paymentId", "order-1"),
            null,
            "no answer"));
    assertEquals("database connection failed", LogLine.CONNECTION_FAILED.text());
  }

  @Test
  void failureIsItsKindStatusAndText() {
    PortOneException failure =
        PortOneException.builder(FailureKind.UNAUTHORIZED, "인증 실패").httpStatus(401).build();

    assertEquals(
        "token refresh failed: api=v1 kind=UNAUTHORIZED status=401 reason=\"인증 실패\"",
        LogLine.TOKEN_REFRESH_FAILED.text("v1", failure));
    assertEquals(
        "sweep failed: api=v1 reason=IllegalStateException",
        LogLine.SWEEP_FAILED.text("v1", new IllegalStateException("PRIVATE")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "127.0.0.1 | 127.0.0.1",
        "fe80::1%eth0 | fe80::1%eth0",
        "가 나 | \"가 나\"",
        "a=b | \"a=b\"",
        "a\"b\\c | \"a\\\"b\\\\c\"",
        "${jndi:ldap://x} {} {0} %n | \"${jndi:ldap://x} {} {0} %n\"",
      })
  void valueThatCouldEndIsQuoted(String value, String written) {
    assertEquals("webhook refused: api=v2 status=403 peer=" + written, peer(value));
  }

  @Test
  void emptyValueIsVisible() {
    assertEquals("webhook refused: api=v2 status=403 peer=\"\"", peer(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\0", "\t", "\u001b", "\u0085", "\u2028", "\u2029", "\u202e", "\ud800"
      })
  void noValueBreaksOrHidesALine(String character) {
    assertEquals(
        "webhook refused: api=v2 status=403 peer=\"x?ERROR paid=yes\"",
        peer("x" + character + "ERROR paid=yes"));
  }

  @Test
  void noIdBreaksALine() {
    assertEquals(
        "event not handled: api=v1 imp_uid=\"x?y\"",
        LogLine.EVENT_NOT_HANDLED.text("v1", Map.of("imp_uid", "x\ny")));
  }

  @Test
  void longestIdempotencyKeyIsWholeAndLongerValuesAreCut() {
    assertTrue(peer("k".repeat(256)).endsWith("peer=" + "k".repeat(256)));
    assertTrue(peer("k".repeat(100_000)).endsWith("peer=" + "k".repeat(256) + "..."));
    assertTrue(peer("\"".repeat(100_000)).length() < 600);
    // The cut is within a pair of surrogates.
    assertTrue(peer("k".repeat(255) + "\ud83d\ude00").endsWith("k?...\""));
  }

  @Test
  void valuesAreComputedOnlyIfTheLineIsWritten() {
    AtomicInteger computed = new AtomicInteger();
    Supplier<Object> value = computed::incrementAndGet;
    Logger logger = Logger.getLogger(LogTopic.SQL.loggerName());
    Level before = logger.getLevel();
    try (LogRecords log = LogRecords.of(LogTopic.SQL)) {
      logger.setLevel(Level.SEVERE);
      LogLine.SESSION_NOT_ENDED.log(value);
      ThrottledLog throttled = new ThrottledLog(LogLine.SESSION_NOT_ENDED, clock::nanoTime);
      throttled.log(value);
      logger.setLevel(before);
      throttled.log(value);

      assertEquals("database session not ended: reason=1", log.onlyMessage());
    } finally {
      logger.setLevel(before);
    }
  }

  @Test
  void firstLineIsWrittenAtOnceAndThenOneAMinuteWithTheNumberOfTheOthers() {
    ThrottledLog throttled = new ThrottledLog(LogLine.SESSION_NOT_ENDED, clock::nanoTime);
    try (LogRecords log = LogRecords.of(LogTopic.SQL)) {
      throttled.log("a");
      assertEquals("database session not ended: reason=a", log.onlyMessage());
      // From several threads, and over several minutes without a line: no number is lost.
      IntStream.range(0, 10_000).parallel().forEach(i -> throttled.log("b"));
      clock.advance(Duration.ofSeconds(59));
      throttled.log("b");
      assertTrue(log.messages().isEmpty());
      clock.advance(Duration.ofMinutes(10));
      throttled.log("c");
      assertEquals("database session not ended: reason=c suppressed=10001", log.onlyMessage());
      clock.advance(Duration.ofMinutes(1));
      throttled.log("d");
      assertEquals("database session not ended: reason=d", log.onlyMessage());
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesCanBeToldApart(LogLine line) {
    for (LogLine other : LogLine.values()) {
      assertFalse(
          other != line && other.event().startsWith(line.event()), other + " begins like " + line);
    }
    assertTrue(line.event().matches("[A-Za-z ]+"), line.event());
  }

  @ParameterizedTest
  @EnumSource
  void namesOfLoggersAreStable(LogTopic topic) {
    assertEquals(
        switch (topic) {
          case CALLS -> "io.github.portonevertx.calls";
          case CREDENTIALS -> "io.github.portonevertx.credentials";
          case WEBHOOK -> "io.github.portonevertx.webhook";
          case EVENTS -> "io.github.portonevertx.events";
          case BUS -> "io.github.portonevertx.bus";
          case SQL -> "io.github.portonevertx.sql";
        },
        topic.loggerName());
  }
}
