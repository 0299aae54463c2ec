package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the renewal in the last minute, the idle limit and the suspended machine. */
class TokenRenewalTest extends TokenOwnerFixture {
  @Test
  void renewalRunsInTheLastMinuteAndNoCallerWaits() {
    useFor(1751);
    assertEquals(2, server.count());
    // 0.1 + 1800 + 1 − 58 + 7.5
    assertEquals(1750.6, server.requests.get(1), 1e-6);
  }

  @Test
  void idleTokenIsNotRenewed() {
    firstToken();
    advance(7200);

    // The idle limit ends after the first renewal.
    assertEquals(2, server.count());
    assertEquals(TokenState.EXPIRED, owner.state());
    assertEquals(0, time.pending());
  }

  @Test
  void firstCallerAfterIdleTimeWaitsOneRoundTrip() {
    firstToken();
    advance(7200);

    Future<AccessToken> back = owner.current();
    advance(0.099);
    assertFalse(back.isComplete());
    advance(0.001);

    got(back);
    assertEquals(3, server.count());
  }

  @Test
  void theIdleLimitIncludesItsLastNanosecond() {
    Duration renewal = Duration.ofMillis(1_750_600);
    ownerOf(renewal).current();
    ownerOf(renewal.minusNanos(1)).current();
    advance(1751);

    // Both tokens, and the renewal of the first.
    assertEquals(3, server.count());
  }

  @Test
  void useAfterTheIdleLimitSchedulesTheRenewalAgain() {
    TokenOwner idle = ownerOf(Duration.ofMinutes(1));
    idle.current();
    advance(1760);
    assertEquals(1, server.count());

    idle.current();
    advance(1);

    assertEquals(2, server.count());
    assertTrue(idle.current().isComplete());
  }

  @Test
  void useWithinTheIdleLimitKeepsTheTokenValid() {
    for (int i = 0; i < 10; i++) {
      owner.current();
      advance(1700);
    }

    // No caller waited after the first one.
    assertTrue(owner.current().isComplete());
  }

  @Test
  void unchangedExpiryIsRequestedAgainAfterTenSeconds() {
    firstToken();
    server.neverExtends();
    useFor(1799);

    for (int i = 2; i < server.count(); i++) {
      assertTrue(server.requests.get(i) - server.requests.get(i - 1) >= 10);
    }
    assertTrue(server.count() <= 7, () -> server.requests.toString());
  }

  @Test
  void tokenThatIsNeverExtendedIsReplacedAfterItsExpiry() {
    firstToken();
    server.neverExtends();

    useFor(3600);

    assertTrue(owner.current().succeeded());
    assertTrue(server.count() < 20, () -> server.requests.toString());
  }

  @Test
  void singleExtensionCausesNoFurtherLoad() {
    server.extendsOnce();

    useFor(7200);

    // Per life of 35 minutes: the token, the extension, and one request every 10 s of the last
    // minute.
    assertTrue(server.count() < 4 * 9, () -> server.requests.toString());
  }

  @ParameterizedTest(name = "window of {0} s")
  @ValueSource(longs = {59, 61})
  void serverWindowMayDifferByASecond(long window) {
    server.windowOf(window);

    assertEquals(1, useFor(7200));
    assertEquals(20, server.count());
  }

  @Test
  void timersThatRunThirtySecondsLateRenewInTime() {
    time.timersAreLateBy(Duration.ofSeconds(30));

    assertEquals(1, useFor(7200));
  }

  @Test
  void repeatedUseSchedulesOneRenewal() {
    firstToken();
    useFor(100);
    owner.current();
    time.settle();

    assertEquals(1, time.pending());
  }

  @Test
  void suspensionCausesOneRequestAndNoWait() {
    firstToken();
    useFor(300);
    time.suspendMachine(Duration.ofMinutes(20), server);

    assertEquals(0, useFor(120));
    assertEquals(2, server.count());
  }
}
