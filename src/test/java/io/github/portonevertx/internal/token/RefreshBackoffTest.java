package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshBackoffTest {
  private final RefreshBackoff backoff = new RefreshBackoff(TestTokens.policy());
  private final PortOneException cause = TokenServer.unavailable();

  private double pause(boolean rejected) {
    return backoff.onFailure(cause, rejected, 0) / 1e9;
  }

  @Test
  void nothingIsPausedBeforeAFailure() {
    assertNull(backoff.failureAt(0));
    assertFalse(backoff.lastRefreshFailed());
  }

  @ParameterizedTest(name = "monotonic clock at {0}")
  @ValueSource(longs = {0, Long.MAX_VALUE - 1000, Long.MIN_VALUE})
  void causeIsKnownDuringThePauseOnly(long now) {
    long end = backoff.onFailure(cause, false, now);

    assertEquals(now + seconds(0.25), end);
    assertSame(cause, backoff.failureAt(now));
    assertSame(cause, backoff.failureAt(end - 1));
    assertNull(backoff.failureAt(end));
    assertTrue(backoff.lastRefreshFailed());
  }

  @Test
  void pauseGrowsWithEachFailure() {
    List<Double> pauses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pauses.add(pause(false));
    }

    assertEquals(List.of(0.25, 0.5, 1.0, 2.0, 4.0, 4.0), pauses);
  }

  @Test
  void rejectedCredentialsPauseForThirtySecondsAndDoNotMakeOtherPausesLonger() {
    assertEquals(30, pause(true));
    assertEquals(0.25, pause(false));
  }

  @Test
  void successEndsThePauseAndResetsItsLength() {
    pause(false);
    pause(false);
    backoff.onSuccess();

    assertNull(backoff.failureAt(0));
    assertFalse(backoff.lastRefreshFailed());
    assertEquals(0.25, pause(false));
  }
}
