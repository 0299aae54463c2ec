package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualClockTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void advanceMovesBothClocks() {
    ManualClock clock = ManualClock.at(START);
    long ticks = clock.nanoTime();

    clock.advance(Duration.ofSeconds(90));

    assertEquals(START.plusSeconds(90), clock.now());
    assertEquals(START.getEpochSecond() + 90, clock.epochSeconds());
    assertEquals(90_000_000_000L, clock.nanoTime() - ticks);
    assertThrows(
        IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(1).negated()));
  }

  @Test
  void wallClockChangeDoesNotMoveTheMonotonicClock() {
    ManualClock clock = ManualClock.at(START);
    long ticks = clock.nanoTime();

    clock.skew(Duration.ofHours(1).negated());
    assertEquals(START.minusSeconds(3600), clock.now());
    clock.set(START.plusSeconds(7));
    assertEquals(START.plusSeconds(7), clock.now());
    assertEquals(ticks, clock.nanoTime());
  }

  @Test
  void aRunningClockFollowsTheSystem() {
    ManualClock clock = ManualClock.running().advance(Duration.ofDays(1));

    Duration ahead = Duration.between(Instant.now(), clock.now());

    assertTrue(ahead.compareTo(Duration.ofHours(23)) > 0);
    assertTrue(ahead.compareTo(Duration.ofHours(25)) < 0);
  }
}
