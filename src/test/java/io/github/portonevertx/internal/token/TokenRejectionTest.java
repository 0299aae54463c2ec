package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the refresh after a 401. */
class TokenRejectionTest extends TokenOwnerFixture {
  @Test
  void ordinaryExpiryIsRefreshedImmediatelyAndStartsNoGap() {
    AccessToken first = firstToken();
    server.down(true);
    // Now is after 1,799 s (valid until then) and before 1,801.1 s (expired from then on).
    advance(1799.3);
    server.down(false);
    advance(3);
    server.revoke();
    AccessToken second = got(afterLatency(owner.reject(first)));
    server.revoke();
    AccessToken third = got(afterLatency(owner.reject(second)));

    assertTrue(server.accepts(third));
    assertNotEquals(second.authorization(), third.authorization());
  }

  @Test
  void aTokenThatAnotherNodeRenewedIsNotTakenForExpired() {
    AccessToken old = firstToken();
    long later = old.expiredAt() + 300;
    owner.onExpiry(later, old.proof(later));
    // After the first expiry and before the one that the other node published.
    advance(1805);
    AccessToken second = got(afterLatency(owner.reject(old)));
    assertEquals(2, server.count());

    owner.reject(second);
    advance(4.8);
    assertEquals(2, server.count(), "the second rejection within 5 s");
    advance(0.2);
    assertEquals(3, server.count());
  }

  @Test
  void callsSucceedAfterEachExpiryAndRevocation() {
    ShortLives portOne = new ShortLives(60);
    TokenOwner owner = ownerOf(time, portOne);
    int succeeded = 0;
    for (int round = 0; round < 15; round++) {
      succeeded += portOne.callSucceeds(owner) ? 1 : 0;
      portOne.expire();
      advance(1);
      succeeded += portOne.callSucceeds(owner) ? 1 : 0;
      // The next call gets a token that has expired at PortOne and may still be valid here.
      advance(59.7);
      portOne.expire();
    }

    assertEquals(30, succeeded);
  }

  @Test
  void callsSucceedWhenEachTokenIsRevoked() {
    ShortLives portOne = new ShortLives(60);
    TokenOwner owner = ownerOf(time, portOne);
    int succeeded = 0;
    for (int call = 0; call < 30; call++) {
      succeeded += portOne.callSucceeds(owner) ? 1 : 0;
      portOne.expire();
      advance(1);
    }

    assertEquals(30, succeeded);
    // The first request, and at most one every 5 s.
    assertTrue(portOne.requests.size() <= 32, portOne.requests.toString());
    for (int i = 2; i < portOne.requests.size(); i++) {
      assertTrue(portOne.requests.get(i) - portOne.requests.get(i - 1) >= 5);
    }
  }

  @Test
  void secondRevocationWithinFiveSecondsDelaysTheRefresh() {
    AccessToken first = firstToken();
    server.revoke();
    AccessToken second = got(afterLatency(owner.reject(first)));
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
  void closingEndsTheDelayedRefresh() {
    AccessToken first = firstToken();
    server.revoke();
    AccessToken second = got(afterLatency(owner.reject(first)));
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
  void repeatedRejectionOfNewTokensCausesLimitedLoad(double life) {
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

    // In a minute: one every 5 s for the 401s, and those for lives of a second.
    assertTrue(portOne.requests.size() <= 13 + 30, () -> "" + portOne.requests.size());
  }

  @Test
  void thousandReportsOfOneGenerationCauseOneRefresh() {
    AccessToken rejected = firstToken();
    server.revoke();
    List<Future<AccessToken>> reports =
        IntStream.range(0, 1_000).mapToObj(i -> owner.reject(rejected)).toList();
    advance(0.1);

    assertEquals(2, server.count());
    assertTrue(reports.stream().allMatch(f -> server.accepts(got(f))));
    // The renewal of the rejected token is cancelled; only that of the new one is scheduled.
    assertEquals(1, time.pending());
  }

  @Test
  void reportOfAnOldGenerationCausesNoRefresh() {
    AccessToken rejected = firstToken();
    server.revoke();
    owner.reject(rejected);
    advance(10);
    Future<AccessToken> late = owner.reject(rejected);
    time.settle();

    assertSame(got(owner.current()), got(late));
    assertEquals(2, server.count());
  }

  @Test
  void newCallersWaitForTheRefreshAfterARejection() {
    AccessToken rejected = firstToken();
    server.revoke();
    owner.reject(rejected);
    time.settle();
    Future<AccessToken> caller = owner.current();
    assertFalse(caller.isComplete());
    advance(0.1);

    assertTrue(server.accepts(got(caller)));
    assertEquals(2, server.count());
  }

  @Test
  void sameTokenIsReplayedOnceAndThenFailsWithinTheGap() {
    AccessToken first = firstToken();
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
  void failedRefreshRestoresTheRejectedToken() {
    AccessToken first = firstToken();
    server.down(true);
    Future<AccessToken> reporter = owner.reject(first);
    advance(8);

    assertEquals(FailureKind.UNAVAILABLE, failure(reporter).kind());
    assertSame(first, got(owner.current()));
  }

  @Test
  void doubtfulTokenIsNewerThanTheRejectedOne() {
    AccessToken first = firstToken();
    server.next(() -> Future.succeededFuture(new TokenGrant("odd", "secret", -1, 0)));
    Future<AccessToken> odd = owner.reject(first);
    time.settle();
    Future<AccessToken> late = owner.reject(first);
    time.settle();

    assertSame(got(odd), got(late));
  }

  @Test
  void reportJoinsARenewalInFlight() {
    AccessToken first = firstToken();
    Promise<TokenGrant> pending = server.nextIsPending();
    useFor(1750);
    Future<AccessToken> reporter = owner.reject(first);
    time.settle();
    pending.complete(new TokenGrant("renewed", "secret", 300, 0));
    time.settle();

    assertTrue(got(reporter).hasText("renewed"));
    assertEquals(2, server.count());
  }

  @Test
  void reportDuringAPauseFailsAndKeepsTheToken() {
    AccessToken first = firstToken();
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    useFor(1752);
    Future<AccessToken> reporter = owner.reject(first);
    time.settle();

    assertEquals(FailureKind.UNAUTHORIZED, failure(reporter).kind());
    assertSame(first, got(owner.current()));
  }

  /** Issues a new token with a fixed life for each request, unless the last one is not expired. */
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

    /** Returns whether a call succeeds with its token, or with another one after a 401. */
    boolean callSucceeds(TokenOwner owner) {
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
}
