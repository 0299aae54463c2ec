package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewalTimerTest {
  private final VirtualTime time = new VirtualTime();
  private final List<Double> runs = new ArrayList<>();
  private final RenewalTimer timer =
      new RenewalTimer(time, TestTokens.policy(), () -> runs.add(time.elapsed() / 1e9));

  @Test
  void runsOnceInTheRenewalWindowWithJitter() {
    timer.schedule(TestTokens.token("token", 1800));
    time.advance(Duration.ofHours(1));

    assertEquals(List.of(1800 - 58 + 7.5), runs);
  }

  @Test
  void runsNotBeforeTheEarliestTime() {
    timer.scheduleAfter(seconds(1780), TestTokens.token("token", 1800));
    time.advance(Duration.ofHours(1));

    assertEquals(List.of(1780.0), runs);
  }

  @Test
  void earliestTimeHoldsForLaterSchedules() {
    timer.scheduleAfter(seconds(1780), null);
    timer.schedule(TestTokens.token("token", 1800));
    time.advance(Duration.ofHours(1));

    assertEquals(List.of(1780.0), runs);
  }

  @Test
  void runsImmediatelyWhenTheWindowHasBegun() {
    time.advance(Duration.ofSeconds(1790));
    timer.schedule(TestTokens.token("token", 1800));
    time.settle();

    assertEquals(List.of(1790.0), runs);
  }

  @Test
  void tokenThatCannotBeRenewedIsNotScheduled() {
    time.advance(Duration.ofSeconds(100));
    timer.schedule(null);
    assertFalse(timer.isScheduled());
    timer.schedule(TestTokens.token("expired", 100));
    assertFalse(timer.isScheduled());
    timer.schedule(TestTokens.token("doubtful", 1800, false));
    assertFalse(timer.isScheduled());

    assertEquals(0, time.pending());
  }

  @Test
  void laterScheduleReplacesTheEarlierOne() {
    timer.schedule(TestTokens.token("token", 1800));
    timer.schedule(TestTokens.token("token", 2100));
    assertEquals(1, time.pending());
    time.advance(Duration.ofHours(1));

    assertEquals(List.of(2100 - 58 + 7.5), runs);
  }

  @Test
  void cancelRemovesTheRenewal() {
    timer.schedule(TestTokens.token("token", 1800));
    assertTrue(timer.isScheduled());
    timer.cancel();

    assertFalse(timer.isScheduled());
    assertEquals(0, time.pending());
  }

  @Test
  void isNotScheduledWhenTheTaskRuns() {
    List<Boolean> scheduled = new ArrayList<>();
    RenewalTimer[] own = new RenewalTimer[1];
    own[0] = new RenewalTimer(time, TestTokens.policy(), () -> scheduled.add(own[0].isScheduled()));
    own[0].schedule(TestTokens.token("token", 1800));
    time.advance(Duration.ofHours(1));

    assertEquals(List.of(false), scheduled);
  }
}
