package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SuspendDetectorTest {
  private final VirtualTime time = new VirtualTime();
  private final SuspendDetector detector = new SuspendDetector(time);

  @Test
  void clocksThatAdvanceTogetherAreNoSuspension() {
    time.advance(Duration.ofHours(1));

    assertFalse(detector.wasSuspended());
  }

  @Test
  void differenceOfTwoSecondsIsTolerated() {
    time.stepWallClock(Duration.ofSeconds(2));
    assertFalse(detector.wasSuspended());
    time.stepWallClock(Duration.ofMillis(2001));
    assertTrue(detector.wasSuspended());
  }

  @Test
  void suspensionIsReportedOnce() {
    time.advance(Duration.ofSeconds(10));
    time.stepWallClock(Duration.ofMinutes(20));

    assertTrue(detector.wasSuspended());
    time.advance(Duration.ofSeconds(10));
    assertFalse(detector.wasSuspended());
  }

  @Test
  void wallClockSetBackIsNoSuspension() {
    time.stepWallClock(Duration.ofHours(-1));

    assertFalse(detector.wasSuspended());
  }

  @Test
  void blockedEventLoopIsNoSuspension() {
    time.block(Duration.ofMinutes(1));

    assertFalse(detector.wasSuspended());
  }
}
