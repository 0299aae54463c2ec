package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests failed renewals of a valid token. */
class RenewalFailureTest extends TokenOwnerFixture {
  @Test
  void failureIsNotVisibleWhileTheTokenIsValid() {
    firstToken();
    server.down(true);

    int waited = useFor(1780);

    assertEquals(0, waited);
    assertTrue(server.count() > 2, "the renewal was not retried");
  }

  @Test
  void backgroundRetriesHaveGrowingPauses() {
    firstToken();
    server.down(true);
    useFor(1789);

    List<Double> requests = server.requests.subList(1, server.requests.size());
    // Each request fails after 0.1 s; the pauses are 1, 2, 4, 8, 8 … s until 10 s before the
    // expiry.
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < requests.size(); i++) {
      gaps.add(Math.round((requests.get(i) - requests.get(i - 1)) * 10) / 10.0);
    }
    assertEquals(List.of(1.1, 2.1, 4.1, 8.1, 8.1, 8.1), gaps);
  }

  @Test
  void retriesAreQuickShortlyBeforeTheExpiry() {
    firstToken();
    server.down(true);
    useFor(1800);
    double expiry = 1801.1;

    long quick = server.requests.stream().filter(at -> at > expiry - 9).count();

    assertTrue(quick >= 4, () -> server.requests.toString());
  }

  @Test
  void outageWithinTheWindowCausesNoWait() {
    firstToken();
    int waited = useFor(1745);
    server.down(true);
    waited += useFor(45);
    server.down(false);
    waited += useFor(600);

    assertEquals(0, waited);
  }

  @Test
  void callersFailWhenTheTokenExpiresDuringAFailingRenewal() {
    firstToken();
    useFor(1745);
    server.down(true);
    useFor(56);

    Future<AccessToken> waiter = owner.current();
    advance(8);

    assertEquals(FailureKind.UNAVAILABLE, failure(waiter).kind());
  }

  @Test
  void outageBeyondTheExpiryEndsWithTheNextCaller() {
    firstToken();
    useFor(1745);
    server.down(true);
    useFor(120);
    server.down(false);
    advance(5);

    Future<AccessToken> next = owner.current();
    advance(0.1);

    got(next);
  }

  @Test
  void unansweredRenewalTimesOutBeforeTheExpiry() {
    firstToken();
    server.nextIsPending();
    useFor(1750);
    // The renewal of 1,750.6 s times out after 5 s and is retried.
    useFor(10);

    assertEquals(0, useFor(200));
    assertEquals(3, server.count());
  }

  @Test
  void nextRequestLearnsOfAnExtensionWhoseResponseWasLost() {
    firstToken();
    server.nextAnswerIsLost();
    useFor(1765);

    assertEquals(3, server.count());
    // The second response contains the extension of the lost one: 300 s more than the first life.
    advance(1801.1 - 1766);
    assertTrue(owner.current().isComplete());
    assertEquals(TokenState.FRESH, owner.state());
  }

  @Test
  void firstCallerEndsTheBackgroundPause() {
    server.next(() -> Future.succeededFuture(new TokenGrant("short", "secret", 70, 0)));
    Future<AccessToken> first = owner.current();
    time.settle();
    got(first);
    server.down(true);
    // Renewals fail from 20.5 s on; the pauses are short again in the last 10 s before 71 s.
    advance(71.05);
    int before = server.count();
    server.nextIsPending();
    owner.current();
    time.settle();

    assertEquals(before + 1, server.count());
    // The timer of the ended pause was cancelled.
    advance(4);
    assertEquals(before + 1, server.count());
  }

  @Test
  void rejectedRenewalIsRetriedWithoutCallers() {
    firstToken();
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    advance(1750);
    assertEquals(2, server.count());
    advance(29);
    assertEquals(2, server.count());
    advance(2);

    assertEquals(3, server.count());
  }

  @Test
  void suspensionDoesNotEndThePauseAfterRejectedCredentials() {
    firstToken();
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    useFor(1752);
    assertEquals(2, server.count());
    time.stepWallClock(Duration.ofSeconds(5));
    useFor(10);

    assertEquals(2, server.count());
  }

  @Test
  void validTokenIsUsedAfterRejectedCredentials() {
    AccessToken first = firstToken();
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    useFor(1752);

    assertSame(first, got(owner.current()));
    assertEquals(2, server.count());
    // The retry after 30 s succeeds.
    useFor(30);
    assertEquals(3, server.count());
    assertEquals(0, useFor(120));
  }

  @Test
  void retriesEndWhenTheTokenIsIdle() {
    TokenOwner idle = ownerOf(Duration.ofSeconds(1765));
    idle.current();
    advance(1);
    server.down(true);
    advance(4000);

    // The renewal starts at 1,750.6 s; requests at +0, 1.1, 3.2, 7.3 and 15.4 s, the last one idle.
    assertEquals(6, server.count(), () -> server.requests.toString());
    assertEquals(0, time.pending());

    server.down(false);
    Future<AccessToken> back = idle.current();
    advance(0.1);
    got(back);
  }
}
