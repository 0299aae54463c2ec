package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the hand-out of tokens, the single refresh and the end of an owner. */
class TokenOwnerTest extends TokenOwnerFixture {
  @Test
  void sendsNoRequestBeforeTheFirstCaller() {
    advance(100);

    assertEquals(0, server.count());
    assertEquals(TokenState.EMPTY, owner.state());
  }

  @Test
  void everyCallerGetsTheSameFutureWithoutARequest() {
    firstToken();

    assertSame(owner.current(), owner.current());
    assertEquals(1, server.count());
    assertEquals(TokenState.FRESH, owner.state());
  }

  @Test
  void callWithinASecondOfTheLastSchedulesNothing() {
    firstToken();
    owner.current();
    time.settle();
    int before = time.pending();
    for (int i = 0; i < 100; i++) {
      owner.current();
    }

    assertEquals(before, time.pending());
    advance(1);
    before = time.pending();
    owner.current();
    assertEquals(before + 1, time.pending(), "a check of the token, a second after the last one");
  }

  @Test
  void aTokenCanBeProvidedUnlessTheLastRefreshFailedAndNoneIsValid() {
    assertTrue(owner.canProvideToken());
    server.down(true);
    owner.current();
    advance(9);
    assertFalse(owner.canProvideToken());
    server.down(false);
    advance(10);
    AccessToken first = firstToken();
    assertTrue(owner.canProvideToken());

    server.down(true);
    Future<AccessToken> replacement = owner.reject(first);
    advance(9);
    assertTrue(replacement.failed());
    assertTrue(owner.canProvideToken(), "the rejected token is used again");
    advance(1800);
    assertFalse(owner.canProvideToken(), "it has expired");
  }

  @Test
  void tokenIsReturnedUntilItsLatestPossibleExpiry() {
    AccessToken first = firstToken();
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
  void tokenIsRenewableWithinTheRenewalWindow() {
    firstToken();
    advance(1742);
    assertEquals(TokenState.FRESH, owner.state());
    advance(0.2);
    assertEquals(TokenState.RENEWABLE, owner.state());
  }

  @ParameterizedTest(name = "server clock {0} s off")
  @ValueSource(longs = {3600, 600, 0, -600, -3600})
  void serverClockHasNoEffect(long skew) {
    server.skew(Duration.ofSeconds(skew));

    int waited = useFor(7200);

    assertEquals(1, waited);
    // The first token, its extension in the 30th minute, and one every 5 minutes after it.
    assertEquals(20, server.count(), () -> server.requests.toString());
  }

  @Test
  void wallClockSetBackHasNoEffect() {
    useFor(600);
    time.stepWallClock(Duration.ofMinutes(-10));

    useFor(600);

    assertEquals(1, server.count());
  }

  @Test
  void wallClockSetForwardCausesOneRequestAndNoWait() {
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
  void tenThousandCallersMakeOneRequest() {
    List<Future<AccessToken>> callers =
        IntStream.range(0, 10_000).mapToObj(i -> owner.current()).toList();
    advance(0.1);

    assertEquals(1, server.count());
    assertTrue(callers.stream().allMatch(Future::succeeded));
    // Only the renewal is scheduled: the timers of the refresh are cancelled.
    assertEquals(1, time.pending());
  }

  @Test
  void callersDuringARefreshJoinIt() {
    Future<AccessToken> first = owner.current();
    advance(0.05);
    Future<AccessToken> second = owner.current();
    advance(0.05);

    assertSame(got(first), got(second));
    assertEquals(1, server.count());
  }

  @Test
  void callerThatArrivesTogetherWithTheTokenGetsIt() {
    Promise<TokenGrant> pending = server.nextIsPending();
    Future<AccessToken> first = owner.current();
    time.settle();
    pending.complete(new TokenGrant("pending", "secret", 1800, 0));
    Future<AccessToken> second = owner.current();
    time.settle();

    assertSame(got(first), got(second));
    assertEquals(1, server.count());
  }

  @Test
  void immediateResponseAllowsTheNextRefresh() {
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
  void exceptionOfOneCallerDoesNotAffectOthers() {
    owner
        .current()
        .onSuccess(
            token -> {
              throw new IllegalStateException("exception of a caller");
            });
    Future<AccessToken> second = owner.current();
    advance(0.1);

    got(second);
    assertEquals(TokenState.FRESH, owner.state());
  }

  @Test
  void closingFailsWaitingCallersAndCancelsTimers() {
    server.nextIsPending();
    Future<AccessToken> waiter = owner.current();
    time.settle();
    owner.close();
    time.settle();

    assertEquals(FailureKind.UNAVAILABLE, failure(waiter).kind());
    assertEquals(0, time.pending());
  }

  @Test
  void closingEndsThePauseBetweenTwoRequests() {
    server.down(true);
    Future<AccessToken> waiter = owner.current();
    advance(0.15);
    owner.close();
    time.settle();

    assertEquals(FailureKind.UNAVAILABLE, failure(waiter).kind());
    assertEquals(0, time.pending());
  }

  @Test
  void closedOwnerHasNoTokenAndFailsCallers() {
    AccessToken first = firstToken();
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
  void closingDoesNotAffectAnotherOwnerOfTheSameKey() {
    TokenOwner other = ownerOf(time, server);
    firstToken();
    other.current();
    advance(1);
    owner.close();
    time.settle();

    assertTrue(other.current().succeeded());
    assertEquals(2, server.count());
  }

  @Test
  void twoOwnersOfOneKeyShareItsToken() {
    TokenOwner other = ownerOf(time, server);
    AccessToken mine = firstToken();
    Future<AccessToken> theirs = other.current();
    advance(1);

    assertEquals(mine.authorization(), got(theirs).authorization());
  }

  @Test
  void textsDoNotContainTheToken() {
    AccessToken token = firstToken();
    String value = token.authorization().substring("Bearer ".length());

    assertEquals("AccessToken[generation=1]", token.toString());
    assertEquals("TokenGrant[3.0 s]", new TokenGrant(value, "secret", 3, 0).toString());
    assertEquals("the token *** is wrong", token.redact("the token " + value + " is wrong"));
  }
}
