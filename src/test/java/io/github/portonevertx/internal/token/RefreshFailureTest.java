package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests failed refreshes without a valid token. */
class RefreshFailureTest extends TokenOwnerFixture {
  @Test
  void callersOfAnUnansweredSourceFailAfterEightSeconds() {
    server.nextIsPending();
    server.nextIsPending();
    Future<AccessToken> first = owner.current();
    advance(7.9);
    assertFalse(first.isComplete());
    advance(0.1);

    assertEquals(FailureKind.UNAVAILABLE, failure(first).kind());
    assertEquals(2, server.count());
  }

  @Test
  void refreshStartsAgainAfterAnUnansweredSource() {
    server.nextIsPending();
    server.nextIsPending();
    owner.current();
    advance(9);

    Future<AccessToken> next = owner.current();
    advance(0.1);

    got(next);
  }

  @Test
  void responseAfterTheAttemptLimitIsIgnored() {
    Promise<TokenGrant> late = server.nextIsPending();
    Future<AccessToken> first = owner.current();
    advance(6);
    AccessToken second = got(first);
    late.complete(new TokenGrant("late", "secret", 1800, 0));
    time.settle();

    assertSame(second, got(owner.current()));
  }

  @Test
  void requestsAreRetriedAfterASourceThrowsOrReturnsNull() {
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
  void anyThrowableOfTheSourceIsNamedByItsClass(Throwable thrown) {
    for (int i = 0; i < 20; i++) {
      server.next(() -> Thrown.<Future<TokenGrant>, RuntimeException>raise(thrown));
    }
    Future<AccessToken> first = owner.current();
    advance(8);

    assertEquals("no access token: " + thrown.getClass().getSimpleName(), failure(first).text());
    assertTrue(time.thrown.isEmpty());
  }

  @Test
  void textOfAForeignCauseIsNotPassedOn() {
    for (int i = 0; i < 20; i++) {
      server.next(() -> Future.failedFuture(new IllegalStateException("secret-in-a-text")));
    }
    Future<AccessToken> first = owner.current();
    advance(8);

    assertEquals("no access token: IllegalStateException", failure(first).text());
  }

  @Test
  void retriesForWaitingCallersHaveShortPauses() {
    server.down(true);
    owner.current();
    advance(8);

    // Each request fails after 0.1 s; the pauses are 0.1, 0.3, 0.9, 2, 2, 2 s.
    assertEquals(
        List.of(0.0, 0.2, 0.6, 1.6, 3.7, 5.8, 7.9),
        server.requests.stream().map(at -> Math.round(at * 10) / 10.0).toList());
  }

  @Test
  void callersShareTheFailureAndTheNextFailsImmediately() {
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
  void pauseGrowsToFourSecondsAndIsResetByASuccess() {
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
  void rejectedCredentialsFailImmediatelyAndPauseForThirtySeconds() {
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
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
}
