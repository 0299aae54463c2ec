package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The token policy in virtual time: randomness is fixed in the middle, so jitter is 7.5 s and ×1.
 */
class TokenOwnerTest {
  private static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time);
  private final TokenOwner owner = ownerOf(time, server);

  private static TokenOwner ownerOf(VirtualTime time, TokenSource source) {
    return new TokenOwner(
        time, new TokenPolicy(IDLE_LIMIT.toNanos(), () -> 0.5), source, ExpiryBroadcast.UNTOLD);
  }

  private static AccessToken got(Future<AccessToken> future) {
    assertTrue(future.succeeded(), () -> "no token yet, or failed: " + future.cause());
    return future.result();
  }

  private static PortOneException failure(Future<AccessToken> future) {
    assertTrue(future.failed(), "not failed");
    return (PortOneException) future.cause();
  }

  private void advance(double seconds) {
    time.advance(Duration.ofNanos((long) (seconds * 1e9)));
  }

  /** Takes the first token; the next renewal is due 1,750.55 s later. */
  private AccessToken warm() {
    Future<AccessToken> first = owner.current();
    advance(1);
    return got(first);
  }

  /** A caller every second; says how many had to wait. */
  private int useFor(int seconds) {
    int waited = 0;
    for (int second = 0; second < seconds; second++) {
      Future<AccessToken> token = owner.current();
      if (!token.isComplete()) {
        waited++;
      } else if (token.succeeded()) {
        // Between the two bounds nobody can know; before the first the token must live.
        boolean doubtful = time.nanoTime() - token.result().aliveUntil() >= 0;
        assertTrue(doubtful || server.accepts(token.result()), "a dead token was handed out");
      }
      advance(1);
    }
    return waited;
  }

  @Nested
  class FreshToken {
    @Test
    void nothingIsAskedForBeforeSomebodyNeedsIt() {
      advance(100);

      assertEquals(0, server.count());
      assertEquals(TokenState.EMPTY, owner.state());
    }

    @Test
    void everyCallerGetsTheSameFutureWithoutARequest() {
      warm();

      assertSame(owner.current(), owner.current());
      assertEquals(1, server.count());
      assertEquals(TokenState.FRESH, owner.state());
    }

    @Test
    void callWithinASecondOfTheLastSchedulesNothing() {
      warm();
      owner.current();
      time.settle();
      int before = time.pending();
      for (int i = 0; i < 100; i++) {
        owner.current();
      }

      assertEquals(before, time.pending());
    }

    @Test
    void isHandedOutUntilItIsSurelyDeadAndNoLonger() {
      AccessToken first = warm();
      server.down(true);
      // Received at 0.1 s with 1,800 s to live, and a second of rounding; now is 1 s.
      advance(1800.0);
      Future<AccessToken> last = owner.current();
      assertSame(first, got(last));
      assertEquals(TokenState.RENEWABLE, owner.state());

      advance(0.1);

      assertEquals(TokenState.EXPIRED, owner.state());
      assertFalse(owner.current().isComplete());
    }

    @Test
    void lastMinuteBeginsWhenARenewalWouldExtendIt() {
      warm();
      advance(1742);
      assertEquals(TokenState.FRESH, owner.state());
      advance(0.2);
      assertEquals(TokenState.RENEWABLE, owner.state());
    }

    @ParameterizedTest(name = "server clock {0} s off")
    @ValueSource(longs = {3600, 600, 0, -600, -3600})
    void serverClockMakesNoDifference(long skew) {
      server.skew(Duration.ofSeconds(skew));

      int waited = useFor(7200);

      assertEquals(1, waited);
      // The first token, its extension in the 30th minute, and one every 5 minutes since.
      assertEquals(20, server.count(), () -> server.requests.toString());
    }

    @Test
    void wallClockThatStepsBackMakesNoDifference() {
      useFor(600);
      time.stepWallClock(Duration.ofMinutes(-10));

      useFor(600);

      assertEquals(1, server.count());
    }

    @Test
    void wallClockThatStepsForwardCostsOneRequestAndNobodyWaits() {
      useFor(600);
      time.stepWallClock(Duration.ofMinutes(10));

      int waited = useFor(600);

      assertEquals(0, waited);
      assertEquals(2, server.count());
    }

    @ParameterizedTest(name = "monotonic clock starts at {0}")
    @ValueSource(longs = {Long.MAX_VALUE - 1_000_000_000L * 900, Long.MIN_VALUE, -1})
    void monotonicClockMayWrapAround(long origin) {
      VirtualTime wrapping = new VirtualTime(origin);
      TokenServer there = new TokenServer(wrapping);
      TokenOwner owner = ownerOf(wrapping, there);
      int waited = 0;

      for (int second = 0; second < 3600; second++) {
        waited += owner.current().isComplete() ? 0 : 1;
        wrapping.advance(Duration.ofSeconds(1));
      }

      assertEquals(1, waited);
      assertEquals(8, there.count());
    }

    @Test
    void slowAnswerCountsFromSendingForLifeAndFromReceivingForDeath() {
      server.latency(Duration.ofSeconds(4));
      Future<AccessToken> first = owner.current();
      advance(4);
      AccessToken token = got(first);

      // The server granted 1,800 s at second 2; sent at 0, received at 4.
      assertEquals(1799, token.aliveUntil() / 1e9);
      assertEquals(1805, token.deadFrom() / 1e9);
    }

    @Test
    void shortLifeIsTakenAsItIs() {
      server.next(() -> Future.succeededFuture(new TokenGrant("short", "secret", 3, 0)));
      Future<AccessToken> first = owner.current();
      time.settle();
      assertSame(got(first), got(owner.current()));

      advance(3.9);
      assertSame(got(first), got(owner.current()));
      advance(0.1);
      Future<AccessToken> second = owner.current();
      advance(0.1);

      assertNotEquals(got(first).generation(), got(second).generation());
      assertEquals(2, server.count());
    }

    @Test
    void fractionsOfSecondsAreKept() {
      server.next(() -> Future.succeededFuture(new TokenGrant("fraction", "secret", 3.5, 0)));
      Future<AccessToken> first = owner.current();
      time.settle();

      assertEquals(4.5, got(first).deadFrom() / 1e9);
    }
  }

  @Nested
  class SingleFlight {
    @Test
    void tenThousandCallersMakeOneRequest() {
      List<Future<AccessToken>> callers =
          IntStream.range(0, 10_000).mapToObj(i -> owner.current()).toList();
      advance(0.1);

      assertEquals(1, server.count());
      assertTrue(callers.stream().allMatch(Future::succeeded));
      // Only the renewal is planned: nothing is left of the flight and its limits.
      assertEquals(1, time.pending());
    }

    @Test
    void callersThatComeWhileItFliesJoinIt() {
      Future<AccessToken> first = owner.current();
      advance(0.05);
      Future<AccessToken> second = owner.current();
      advance(0.05);

      assertSame(got(first), got(second));
      assertEquals(1, server.count());
    }

    @Test
    void callerThatArrivesInTheSameTurnAsTheTokenIsServed() {
      Promise<TokenGrant> held = server.nextIsHeld();
      Future<AccessToken> first = owner.current();
      time.settle();
      held.complete(new TokenGrant("held", "secret", 1800, 0));
      Future<AccessToken> second = owner.current();
      time.settle();

      assertSame(got(first), got(second));
      assertEquals(1, server.count());
    }

    @Test
    void sourceThatAnswersAtOnceDoesNotLeaveTheSlotTaken() {
      server.next(() -> Future.succeededFuture(new TokenGrant("a", "secret", 2, 0)));
      server.next(() -> Future.succeededFuture(new TokenGrant("b", "secret", 2, 0)));
      owner.current();
      time.settle();
      advance(3);
      Future<AccessToken> second = owner.current();
      time.settle();

      assertTrue(got(second).hasText("b"));
    }

    @Test
    void whatAWaiterThrowsHitsNobodyElse() {
      owner
          .current()
          .onSuccess(
              token -> {
                throw new IllegalStateException("a waiter's own defect");
              });
      Future<AccessToken> second = owner.current();
      advance(0.1);

      got(second);
      assertEquals(TokenState.FRESH, owner.state());
    }
  }

  @Nested
  class Renewal {
    @Test
    void happensInTheLastMinuteAndNobodyWaits() {
      useFor(1751);
      assertEquals(2, server.count());
      // 0.1 + 1800 + 1 − 58 + 7.5
      assertEquals(1750.6, server.requests.get(1), 1e-6);
    }

    @Test
    void keepsAnIdleApplicationSilent() {
      warm();
      advance(7200);

      // Last used half an hour before the end of the first life: one renewal, then silence.
      assertEquals(2, server.count());
      assertEquals(TokenState.EXPIRED, owner.state());
      assertEquals(0, time.pending());
    }

    @Test
    void afterIdlenessTheFirstCallerWaitsOneRoundTrip() {
      warm();
      advance(7200);

      Future<AccessToken> back = owner.current();
      advance(0.099);
      assertFalse(back.isComplete());
      advance(0.001);

      got(back);
      assertEquals(3, server.count());
    }

    @Test
    void startsAgainForATokenThatIsUsedInTheMinuteAfterTheIdleLimit() {
      TokenOwner idle =
          new TokenOwner(
              time,
              new TokenPolicy(Duration.ofMinutes(1).toNanos(), () -> 0.5),
              server,
              ExpiryBroadcast.UNTOLD);
      idle.current();
      advance(1760);
      assertEquals(1, server.count());

      idle.current();
      advance(1);

      assertEquals(2, server.count());
      assertTrue(idle.current().isComplete());
    }

    @Test
    void useWithinTheIdleLimitKeepsItGoing() {
      for (int i = 0; i < 10; i++) {
        owner.current();
        advance(1700);
      }

      // Nobody ever met an expired token after the first call.
      assertTrue(owner.current().isComplete());
    }

    @Test
    void failureIsNotSeenWhileTheTokenLives() {
      warm();
      server.down(true);

      int waited = useFor(1780);

      assertEquals(0, waited);
      assertTrue(server.count() > 2, "the renewal was not tried again");
    }

    @Test
    void failuresArePacedInTheBackground() {
      warm();
      server.down(true);
      useFor(1789);

      List<Double> tries = server.requests.subList(1, server.requests.size());
      // Each try takes 0.1 s to fail, then 1, 2, 4, 8, 8 … s pass; 10 s before death it hurries.
      List<Double> gaps = new ArrayList<>();
      for (int i = 1; i < tries.size(); i++) {
        gaps.add(Math.round((tries.get(i) - tries.get(i - 1)) * 10) / 10.0);
      }
      assertEquals(List.of(1.1, 2.1, 4.1, 8.1, 8.1, 8.1), gaps);
    }

    @Test
    void hurriesWhenLittleLifeIsLeft() {
      warm();
      server.down(true);
      useFor(1800);
      double death = 1801.1;

      long hurried = server.requests.stream().filter(at -> at > death - 9).count();

      assertTrue(hurried >= 4, () -> server.requests.toString());
    }

    @Test
    void outageWithinTheWindowCostsNobodyAnything() {
      warm();
      int waited = useFor(1745);
      server.down(true);
      waited += useFor(45);
      server.down(false);
      waited += useFor(600);

      assertEquals(0, waited);
    }

    @Test
    void deadTokenDuringAFailingRenewalStillGivesEveryWaiterAnAnswer() {
      warm();
      useFor(1745);
      server.down(true);
      useFor(56);

      Future<AccessToken> waiter = owner.current();
      advance(8);

      assertEquals(FailureKind.UNAVAILABLE, failure(waiter).kind());
    }

    @Test
    void outagePastExpiryHealsWithTheFirstCallerAfterIt() {
      warm();
      useFor(1745);
      server.down(true);
      useFor(120);
      server.down(false);
      advance(5);

      Future<AccessToken> healed = owner.current();
      advance(0.1);

      got(healed);
    }

    @Test
    void hangingRenewalDoesNotHoldTheCallersOfADeadToken() {
      warm();
      server.nextIsHeld();
      useFor(1750);
      // The renewal hangs since 1,750.6; it fails 5 s later and is tried again.
      useFor(10);

      assertEquals(0, useFor(200));
      assertEquals(3, server.count());
    }

    @Test
    void sameExpiryIsAskedForAgainNoSoonerThanTenSeconds() {
      warm();
      server.neverExtends();
      useFor(1799);

      for (int i = 2; i < server.count(); i++) {
        assertTrue(server.requests.get(i) - server.requests.get(i - 1) >= 10);
      }
      assertTrue(server.count() <= 7, () -> server.requests.toString());
    }

    @Test
    void tokenThatIsNeverExtendedIsReplacedAfterItsDeath() {
      warm();
      server.neverExtends();

      useFor(3600);

      assertTrue(owner.current().succeeded());
      assertTrue(server.count() < 20, () -> server.requests.toString());
    }

    @Test
    void extensionThatIsGrantedOnceOnlyMakesNoStorm() {
      server.extendsOnce();

      useFor(7200);

      // Per life of 35 minutes: the issue, the extension, and a try every 10 s of the last minute.
      assertTrue(server.count() < 4 * 9, () -> server.requests.toString());
    }

    @ParameterizedTest(name = "window of {0} s")
    @ValueSource(longs = {59, 61})
    void windowThatIsASecondOffChangesNothing(long window) {
      server.windowOf(window);

      assertEquals(1, useFor(7200));
      assertEquals(20, server.count());
    }

    @Test
    void lostAnswerOfAnExtensionIsLearntByTheNextTry() {
      warm();
      server.nextAnswerIsLost();
      useFor(1765);

      assertEquals(3, server.count());
      // The extension of the lost answer is in the second: 300 s more than the first life.
      advance(1801.1 - 1766);
      assertTrue(owner.current().isComplete());
      assertEquals(TokenState.FRESH, owner.state());
    }

    @Test
    void timersThatFireThirtySecondsLateStillRenewInTime() {
      time.timersAreLateBy(Duration.ofSeconds(30));

      assertEquals(1, useFor(7200));
    }

    @Test
    void waiterThatComesEndsTheBackgroundPause() {
      server.next(() -> Future.succeededFuture(new TokenGrant("short", "secret", 70, 0)));
      Future<AccessToken> first = owner.current();
      time.settle();
      got(first);
      server.down(true);
      // Renewals fail from 20.5 s on; the pauses are short again in the last 10 s before 71 s.
      advance(71.05);
      int before = server.count();
      server.nextIsHeld();
      owner.current();
      time.settle();

      assertEquals(before + 1, server.count());
      // The pause that was cut short does not fire as well.
      advance(4);
      assertEquals(before + 1, server.count());
    }

    @Test
    void refusedRenewalIsTriedAgainThoughNobodyCalls() {
      warm();
      server.next(() -> server.later(Future.failedFuture(TokenServer.refused())));
      advance(1750);
      assertEquals(2, server.count());
      advance(29);
      assertEquals(2, server.count());
      advance(2);

      assertEquals(3, server.count());
    }

    @Test
    void machineThatSleptDoesNotBreakThePauseAfterARefusal() {
      warm();
      server.next(() -> server.later(Future.failedFuture(TokenServer.refused())));
      useFor(1752);
      assertEquals(2, server.count());
      time.stepWallClock(Duration.ofSeconds(5));
      useFor(10);

      assertEquals(2, server.count());
    }

    @Test
    void onlyOneIsPlannedHoweverOftenTheTokenIsLookedAfter() {
      warm();
      useFor(100);
      owner.current();
      time.settle();

      assertEquals(1, time.pending());
    }

    @Test
    void secondAnswerAboutOneExpiryNarrowsItsBounds() {
      server.latency(Duration.ofSeconds(4));
      Future<AccessToken> first = owner.current();
      advance(4);
      assertEquals(1799, got(first).aliveUntil() / 1e9);
      assertEquals(1805, got(first).deadFrom() / 1e9);
      server.latency(Duration.ofMillis(100));
      advance(996);
      Future<AccessToken> second = owner.reject(got(first));
      advance(0.1);

      // Granted at second 2 for 1,800 s: still 802 s at 1,000; sent at 1,000, received at 1,000.1.
      assertEquals(1801, got(second).aliveUntil() / 1e9);
      assertEquals(1803.1, got(second).deadFrom() / 1e9, 1e-9);

      server.latency(Duration.ofSeconds(4));
      advance(6);
      Future<AccessToken> third = owner.reject(got(second));
      advance(4);

      assertEquals(1801, got(third).aliveUntil() / 1e9);
      assertEquals(1803.1, got(third).deadFrom() / 1e9, 1e-9);
    }

    @Test
    void boundsOfAnotherTokenDoNotMatter() {
      AccessToken first = warm();
      server.next(() -> Future.succeededFuture(new TokenGrant("another", "secret", 5, 0)));
      Future<AccessToken> second = owner.reject(first);
      time.settle();

      assertEquals(5, got(second).aliveUntil() / 1e9);
      assertEquals(7, got(second).deadFrom() / 1e9);
    }

    @Test
    void refusedCredentialsLeaveTheLivingTokenAlone() {
      AccessToken first = warm();
      server.next(() -> server.later(Future.failedFuture(TokenServer.refused())));
      useFor(1752);

      assertSame(first, got(owner.current()));
      assertEquals(2, server.count());
      // 30 s later it is tried again, and works.
      useFor(30);
      assertEquals(3, server.count());
      assertEquals(0, useFor(120));
    }

    @Test
    void machineThatSleptAsksOnceAndKeepsServing() {
      warm();
      useFor(300);
      time.sleepMachine(Duration.ofMinutes(20), server);

      assertEquals(0, useFor(120));
      assertEquals(2, server.count());
    }
  }

  @Nested
  class Failures {
    @Test
    void sourceThatNeverAnswersFailsItsCallersAfterEightSeconds() {
      server.nextIsHeld();
      server.nextIsHeld();
      Future<AccessToken> first = owner.current();
      advance(7.9);
      assertFalse(first.isComplete());
      advance(0.1);

      assertEquals(FailureKind.UNAVAILABLE, failure(first).kind());
      assertEquals(2, server.count());
    }

    @Test
    void slotIsFreeAfterASourceThatNeverAnswers() {
      server.nextIsHeld();
      server.nextIsHeld();
      owner.current();
      advance(9);

      Future<AccessToken> next = owner.current();
      advance(0.1);

      got(next);
    }

    @Test
    void answerThatComesAfterItsTimeIsDropped() {
      Promise<TokenGrant> late = server.nextIsHeld();
      Future<AccessToken> first = owner.current();
      advance(6);
      AccessToken second = got(first);
      late.complete(new TokenGrant("late", "secret", 1800, 0));
      time.settle();

      assertSame(second, got(owner.current()));
    }

    @Test
    void sourceThatThrowsOrGivesNothingFreesTheSlot() {
      server.next(
          () -> {
            throw new IllegalStateException("broken source");
          });
      server.next(() -> null);
      server.next(() -> Future.succeededFuture(null));
      server.next(() -> Future.failedFuture(new IllegalStateException("secret-in-a-text")));
      Future<AccessToken> first = owner.current();
      advance(8);

      got(first);
      assertEquals(5, server.count());
      assertTrue(time.thrown.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.github.portonevertx.support.Thrown#kinds")
    void sourceThatThrowsAnythingFreesTheSlotAndIsNamedByItsClass(Throwable thrown) {
      for (int i = 0; i < 20; i++) {
        server.next(() -> Thrown.<Future<TokenGrant>, RuntimeException>raise(thrown));
      }
      Future<AccessToken> first = owner.current();
      advance(8);

      assertEquals("no access token: " + thrown.getClass().getSimpleName(), failure(first).text());
      assertTrue(time.thrown.isEmpty());
    }

    @Test
    void textOfAForeignCauseIsNotHandedOn() {
      for (int i = 0; i < 20; i++) {
        server.next(() -> Future.failedFuture(new IllegalStateException("secret-in-a-text")));
      }
      Future<AccessToken> first = owner.current();
      advance(8);

      assertEquals("no access token: IllegalStateException", failure(first).text());
    }

    @Test
    void triesArePacedWhileSomebodyWaits() {
      server.down(true);
      owner.current();
      advance(8);

      // A try takes 0.1 s; the pauses are 0.1, 0.3, 0.9, 2, 2, 2 s.
      assertEquals(
          List.of(0.0, 0.2, 0.6, 1.6, 3.7, 5.8, 7.9),
          server.requests.stream().map(at -> Math.round(at * 10) / 10.0).toList());
    }

    @Test
    void everyWaiterGetsTheSameFailureAndTheNextFailsAtOnce() {
      server.down(true);
      Future<AccessToken> first = owner.current();
      advance(3);
      Future<AccessToken> second = owner.current();
      advance(5);
      PortOneException cause = failure(first);
      assertSame(cause, failure(second));

      Future<AccessToken> third = owner.current();
      time.settle();

      assertSame(cause, failure(third));
    }

    @Test
    void coolDownGrowsToFourSecondsAndEndsWithASuccess() {
      server.down(true);
      List<Double> coolDowns = new ArrayList<>();
      owner.current();
      advance(8);
      for (int wait = 0; wait < 6; wait++) {
        double failedAt = time.elapsed() / 1e9;
        int before = server.count();
        while (server.count() == before) {
          advance(0.05);
          owner.current();
          time.settle();
        }
        coolDowns.add(Math.round((time.elapsed() / 1e9 - failedAt) * 100) / 100.0);
        advance(8);
      }
      assertEquals(List.of(0.25, 0.5, 1.0, 2.0, 4.0, 4.0), coolDowns);

      server.down(false);
      advance(5);
      owner.current();
      advance(1);
      server.down(true);
      advance(2000);
      Future<AccessToken> next = owner.current();
      advance(8);
      failure(next);
      advance(0.25);
      int before = server.count();
      owner.current();
      time.settle();
      assertEquals(before + 1, server.count());
    }

    @Test
    void refusedCredentialsFailAtOnceAndAreNotTriedForThirtySeconds() {
      server.next(() -> server.later(Future.failedFuture(TokenServer.refused())));
      Future<AccessToken> first = owner.current();
      advance(0.1);
      assertEquals(FailureKind.UNAUTHORIZED, failure(first).kind());
      advance(29.9);
      assertEquals(FailureKind.UNAUTHORIZED, failure(settled(owner.current())).kind());
      assertEquals(1, server.count());

      advance(0.1);
      Future<AccessToken> later = owner.current();
      advance(0.1);

      got(later);
    }

    @ParameterizedTest(name = "life of {0} s")
    @ValueSource(doubles = {0, -1, -100000, 2161, 1e9, 0.0001, 0.999, Double.NaN})
    void lifeThatMakesNoSenseIsTrustedForTenSecondsAndNeverAStorm(double life) {
      for (int i = 0; i < 10; i++) {
        server.next(() -> Future.succeededFuture(new TokenGrant("odd", "secret", life, 0)));
      }
      for (int i = 0; i < 600; i++) {
        Future<AccessToken> token = owner.current();
        time.settle();
        got(token);
        advance(0.1);
      }

      assertEquals(6, server.count());
    }

    @ParameterizedTest(name = "life of {0} s")
    @ValueSource(doubles = {0.0001, 1, 3, 60})
    void frozenClockOfPortOneMakesNoStorm(double life) {
      assertTrue(requestsInTenMinutes(() -> new TokenGrant("frozen", "secret", life, 0)) <= 61);
    }

    @ParameterizedTest(name = "life of {0} s, {1} requests a minute")
    @CsvSource({"0.0001, 6", "0.5, 6", "1, 30", "2, 20", "5, 10"})
    void shortLivesAreAskedForOnDemandAndBounded(double life, int aMinute) {
      AtomicInteger issued = new AtomicInteger();
      int requests =
          requestsInTenMinutes(
              () -> new TokenGrant("token-" + issued.incrementAndGet(), "secret", life, 0));

      assertTrue(requests <= 10 * aMinute + 1, () -> requests + " requests");
    }

    /** Ten calls a second for ten minutes, each with a token at once. */
    private int requestsInTenMinutes(Supplier<TokenGrant> grants) {
      TokenOwner owner =
          ownerOf(
              time,
              () -> {
                server.requests.add(time.elapsed() / 1e9);
                return Future.succeededFuture(grants.get());
              });
      for (int i = 0; i < 6000; i++) {
        Future<AccessToken> token = owner.current();
        time.settle();
        got(token);
        advance(0.1);
      }
      return server.count();
    }

    @Test
    void longestPossibleLifeIsBelieved() {
      server.next(() -> Future.succeededFuture(new TokenGrant("long", "secret", 2160, 0)));
      owner.current();
      advance(2100);

      assertTrue(owner.current().isComplete());
      assertEquals(1, server.count());
    }

    @Test
    void nobodyWaitingAndIdleEndsTheTries() {
      long idleAfter = Duration.ofSeconds(1765).toNanos();
      TokenOwner idle =
          new TokenOwner(
              time, new TokenPolicy(idleAfter, () -> 0.5), server, ExpiryBroadcast.UNTOLD);
      idle.current();
      advance(1);
      server.down(true);
      advance(4000);

      // The renewal is due at 1,750.6; tries at +0, 1.1, 3.2, 7.3 and 15.4 s, the last one in vain.
      assertEquals(6, server.count(), () -> server.requests.toString());
      assertEquals(0, time.pending());

      server.down(false);
      Future<AccessToken> back = idle.current();
      advance(0.1);
      got(back);
    }

    private Future<AccessToken> settled(Future<AccessToken> future) {
      time.settle();
      return future;
    }
  }

  @Nested
  class BlockedEventLoop {
    @Test
    void answerThatArrivedWhileOurLoopStoodStillIsNoFailedAttempt() {
      Promise<TokenGrant> held = server.nextIsHeld();
      Future<AccessToken> first = owner.current();
      time.settle();
      // Ten seconds of class loading, before the loop gets to write the request.
      time.block(Duration.ofSeconds(10));
      time.settle();
      assertFalse(first.isComplete());
      held.complete(new TokenGrant("token", "secret", 1800, 0));
      time.settle();

      assertTrue(got(first).hasText("token"));
      assertEquals(1, server.count());
    }

    @Test
    void severalStandstillsAreLeftOutToo() {
      Promise<TokenGrant> held = server.nextIsHeld();
      Future<AccessToken> first = owner.current();
      time.settle();
      for (int i = 0; i < 3; i++) {
        time.block(Duration.ofSeconds(4));
        time.settle();
      }
      held.complete(new TokenGrant("token", "secret", 1800, 0));
      time.settle();

      got(first);
      assertEquals(1, server.count());
    }

    @Test
    void silentPortOneIsStillFoundOutAfterAStandstill() {
      server.nextIsHeld();
      Future<AccessToken> first = owner.current();
      time.settle();
      time.block(Duration.ofSeconds(3));
      advance(4);
      assertEquals(1, server.count());
      advance(0.2);

      assertEquals(2, server.count());
      got(settledAfterLatency(first));
    }

    @Test
    void loopThatIsAlwaysLateDoesNotHoldCallersForLong() {
      time.timersAreLateBy(Duration.ofSeconds(4));
      for (int i = 0; i < 10; i++) {
        server.nextIsHeld();
      }
      Future<AccessToken> first = owner.current();
      // 8 s, the 10 s that may be left out, and the lateness of one more timer.
      advance(8 + 10 + 5);

      assertEquals(FailureKind.UNAVAILABLE, failure(first).kind());
    }

    private Future<AccessToken> settledAfterLatency(Future<AccessToken> future) {
      advance(0.1);
      return future;
    }
  }

  @Nested
  class Rejection {
    @Test
    void ordinaryExpiryIsReplacedAtOnceAndStartsNoGap() {
      AccessToken first = warm();
      server.down(true);
      // Past 1,799 s, surely alive until then, and before 1,801.1 s, surely dead from then on.
      advance(1799.3);
      server.down(false);
      advance(3);
      server.revoke();
      AccessToken second = got(refreshed(owner.reject(first)));
      server.revoke();
      AccessToken third = got(refreshed(owner.reject(second)));

      assertTrue(server.accepts(third));
      assertNotEquals(second.authorization(), third.authorization());
    }

    @Test
    void callsPassThroughEveryExpiryOfALifeOfAMinuteAndARevocationAfterIt() {
      ShortLives portOne = new ShortLives(60);
      TokenOwner owner = ownerOf(time, portOne);
      int passed = 0;
      for (int round = 0; round < 15; round++) {
        passed += portOne.passes(owner) ? 1 : 0;
        portOne.expire();
        advance(1);
        passed += portOne.passes(owner) ? 1 : 0;
        // The next call meets a token that PortOne has ended and that may still be alive here.
        advance(59.7);
        portOne.expire();
      }

      assertEquals(30, passed);
    }

    @Test
    void callsPassThoughPortOneRevokesATokenAtEachOfThem() {
      ShortLives portOne = new ShortLives(60);
      TokenOwner owner = ownerOf(time, portOne);
      int passed = 0;
      for (int call = 0; call < 30; call++) {
        passed += portOne.passes(owner) ? 1 : 0;
        portOne.expire();
        advance(1);
      }

      assertEquals(30, passed);
      // The first, and at most one in 5 s.
      assertTrue(portOne.requests.size() <= 32, portOne.requests.toString());
      for (int i = 2; i < portOne.requests.size(); i++) {
        assertTrue(portOne.requests.get(i) - portOne.requests.get(i - 1) >= 5);
      }
    }

    @Test
    void secondRevocationWithinFiveSecondsWaitsOutTheGapWithAllWhoCome() {
      AccessToken first = warm();
      server.revoke();
      AccessToken second = got(refreshed(owner.reject(first)));
      server.revoke();
      Future<AccessToken> report = owner.reject(second);
      time.settle();
      Future<AccessToken> caller = owner.current();
      advance(4.8);
      assertFalse(report.isComplete());
      assertFalse(caller.isComplete());
      assertEquals(2, server.count());
      advance(0.2);

      assertTrue(server.accepts(got(report)));
      assertSame(got(report), got(caller));
      assertEquals(3, server.count());
    }

    @Test
    void closingEndsTheWaitForTheGap() {
      AccessToken first = warm();
      server.revoke();
      AccessToken second = got(refreshed(owner.reject(first)));
      server.revoke();
      Future<AccessToken> report = owner.reject(second);
      time.settle();
      owner.close();
      time.settle();

      assertEquals(FailureKind.UNAVAILABLE, failure(report).kind());
      assertEquals(0, time.pending());
    }

    @ParameterizedTest(name = "life of {0} s")
    @ValueSource(doubles = {0, 0.0001, 1, 2, 60, 1800})
    void newTokenThatIsRefusedEachTimeMakesNoStorm(double life) {
      ShortLives portOne = new ShortLives(life);
      TokenOwner owner = ownerOf(time, portOne);
      for (int call = 0; call < 600; call++) {
        Future<AccessToken> token = owner.current();
        time.settle();
        if (token.succeeded()) {
          owner.reject(token.result());
        }
        advance(0.1);
      }

      // In a minute: one in 5 s for the 401s, and those for lives of a second.
      assertTrue(portOne.requests.size() <= 13 + 30, () -> "" + portOne.requests.size());
    }

    private Future<AccessToken> refreshed(Future<AccessToken> report) {
      advance(0.1);
      return report;
    }

    @Test
    void herdOfOneGenerationMakesOneRefresh() {
      AccessToken dead = warm();
      server.revoke();
      List<Future<AccessToken>> herd =
          IntStream.range(0, 1_000).mapToObj(i -> owner.reject(dead)).toList();
      advance(0.1);

      assertEquals(2, server.count());
      assertTrue(herd.stream().allMatch(f -> server.accepts(got(f))));
      // The renewal of the dead token is no longer planned, only that of the new one.
      assertEquals(1, time.pending());
    }

    @Test
    void lateOneOfAnOldGenerationMakesNone() {
      AccessToken dead = warm();
      server.revoke();
      owner.reject(dead);
      advance(10);
      Future<AccessToken> late = owner.reject(dead);
      time.settle();

      assertSame(got(owner.current()), got(late));
      assertEquals(2, server.count());
    }

    @Test
    void newCallersWaitForTheRefreshInPlaceOfCollectingA401() {
      AccessToken dead = warm();
      server.revoke();
      owner.reject(dead);
      time.settle();
      Future<AccessToken> caller = owner.current();
      assertFalse(caller.isComplete());
      advance(0.1);

      assertTrue(server.accepts(got(caller)));
      assertEquals(2, server.count());
    }

    @Test
    void sameTokenHandedBackIsReplayedOnceAndThenSurfacedAtMostOneRefreshInFiveSeconds() {
      AccessToken first = warm();
      Future<AccessToken> replay = owner.reject(first);
      advance(0.1);
      AccessToken again = got(replay);
      assertNotEquals(first.generation(), again.generation());
      assertEquals(2, server.count());

      Future<AccessToken> second = owner.reject(again);
      time.settle();
      assertEquals(FailureKind.UNAUTHORIZED, failure(second).kind());
      assertEquals(401, failure(second).httpStatus());
      assertEquals(2, server.count());

      advance(4.8);
      owner.reject(again);
      time.settle();
      assertEquals(2, server.count());
      advance(0.2);
      owner.reject(again);
      time.settle();
      assertEquals(3, server.count());
    }

    @Test
    void failedRefreshFailsTheReporterAndGivesTheOldTokenBack() {
      AccessToken first = warm();
      server.down(true);
      Future<AccessToken> reporter = owner.reject(first);
      advance(8);

      assertEquals(FailureKind.UNAVAILABLE, failure(reporter).kind());
      assertSame(first, got(owner.current()));
    }

    @Test
    void doubtfulTokenIsNewerThanTheOneThatWasRefused() {
      AccessToken first = warm();
      server.next(() -> Future.succeededFuture(new TokenGrant("odd", "secret", -1, 0)));
      Future<AccessToken> odd = owner.reject(first);
      time.settle();
      Future<AccessToken> late = owner.reject(first);
      time.settle();

      assertSame(got(odd), got(late));
    }

    @Test
    void joinsARenewalThatIsInFlight() {
      AccessToken first = warm();
      Promise<TokenGrant> held = server.nextIsHeld();
      useFor(1750);
      Future<AccessToken> reporter = owner.reject(first);
      time.settle();
      held.complete(new TokenGrant("renewed", "secret", 300, 0));
      time.settle();

      assertTrue(got(reporter).hasText("renewed"));
      assertEquals(2, server.count());
    }

    @Test
    void duringACoolDownFailsWithItsCauseAndKeepsTheToken() {
      AccessToken first = warm();
      server.next(() -> server.later(Future.failedFuture(TokenServer.refused())));
      useFor(1752);
      Future<AccessToken> reporter = owner.reject(first);
      time.settle();

      assertEquals(FailureKind.UNAUTHORIZED, failure(reporter).kind());
      assertSame(first, got(owner.current()));
    }
  }

  @Nested
  class Closing {
    @Test
    void failsWhoWaitsAndLeavesNoTimer() {
      server.nextIsHeld();
      Future<AccessToken> waiter = owner.current();
      time.settle();
      owner.close();
      time.settle();

      assertEquals(FailureKind.UNAVAILABLE, failure(waiter).kind());
      assertEquals(0, time.pending());
    }

    @Test
    void endsAPauseBetweenTwoTriesToo() {
      server.down(true);
      Future<AccessToken> waiter = owner.current();
      advance(0.15);
      owner.close();
      time.settle();

      assertEquals(FailureKind.UNAVAILABLE, failure(waiter).kind());
      assertEquals(0, time.pending());
    }

    @Test
    void forgetsTheTokenAndRefusesWhoComes() {
      AccessToken first = warm();
      owner.close();
      owner.close();
      time.settle();
      Future<AccessToken> late = owner.current();
      Future<AccessToken> report = owner.reject(first);
      time.settle();

      assertEquals(FailureKind.UNAVAILABLE, failure(late).kind());
      assertEquals(FailureKind.UNAVAILABLE, failure(report).kind());
      assertEquals(TokenState.EMPTY, owner.state());
      assertEquals(0, time.pending());
    }

    @Test
    void anotherOwnerOfTheSameKeyGoesOn() {
      TokenOwner other = ownerOf(time, server);
      warm();
      other.current();
      advance(1);
      owner.close();
      time.settle();

      assertTrue(other.current().succeeded());
      assertEquals(2, server.count());
    }
  }

  /** A PortOne that answers each request with a new token of one life, and ends it on demand. */
  private final class ShortLives implements TokenSource {
    private final double life;
    private final List<Double> requests = new ArrayList<>();
    private String valid = "";

    ShortLives(double life) {
      this.life = life;
    }

    void expire() {
      valid = "";
    }

    @Override
    public Future<TokenGrant> request() {
      double now = time.elapsed() / 1e9;
      requests.add(now);
      if (valid.isEmpty()) {
        valid = "token-" + requests.size();
      }
      return Future.succeededFuture(new TokenGrant(valid, "secret", now + life, now));
    }

    /** One call: a token, and after a 401 another one; waits as long as a caller may. */
    boolean passes(TokenOwner owner) {
      AccessToken token = result(owner.current());
      if (!token.hasText(valid)) {
        token = result(owner.reject(token));
      }
      return token.hasText(valid);
    }

    private AccessToken result(Future<AccessToken> future) {
      for (int tenths = 0; tenths < 80 && !future.isComplete(); tenths++) {
        advance(tenths == 0 ? 0 : 0.1);
      }
      return got(future);
    }
  }

  @Test
  void twoOwnersOfOneKeyShareItsToken() {
    TokenOwner other = ownerOf(time, server);
    AccessToken mine = warm();
    Future<AccessToken> theirs = other.current();
    advance(1);

    assertEquals(mine.authorization(), got(theirs).authorization());
  }

  @Test
  void noTextOfTheTokenShowsItsValue() {
    AccessToken token = warm();
    String value = token.authorization().substring("Bearer ".length());

    assertEquals("AccessToken[generation=1]", token.toString());
    assertEquals("TokenGrant[3.0 s]", new TokenGrant(value, "secret", 3, 0).toString());
    assertEquals("the token *** is wrong", token.redact("the token " + value + " is wrong"));
  }
}
