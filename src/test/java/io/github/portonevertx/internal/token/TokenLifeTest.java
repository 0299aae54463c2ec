package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the bounds of the expiry, short lives and impossible ones. */
class TokenLifeTest extends TokenOwnerFixture {
  @Test
  void slowResponseWidensTheBoundsOfTheExpiry() {
    server.latency(Duration.ofSeconds(4));
    Future<AccessToken> first = owner.current();
    advance(4);
    AccessToken token = got(first);

    // The server granted 1,800 s at second 2; sent at 0, received at 4.
    assertEquals(1799, token.validUntil() / 1e9);
    assertEquals(1805, token.expiredFrom() / 1e9);
  }

  @Test
  void shortLifeIsUsedAsGranted() {
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

    assertEquals(4.5, got(first).expiredFrom() / 1e9);
  }

  @Test
  void secondResponseNarrowsTheBoundsOfTheSameExpiry() {
    server.latency(Duration.ofSeconds(4));
    Future<AccessToken> first = owner.current();
    advance(4);
    assertEquals(1799, got(first).validUntil() / 1e9);
    assertEquals(1805, got(first).expiredFrom() / 1e9);
    server.latency(Duration.ofMillis(100));
    advance(996);
    Future<AccessToken> second = owner.reject(got(first));
    advance(0.1);

    // Granted at second 2 for 1,800 s: still 802 s at 1,000; sent at 1,000, received at 1,000.1.
    assertEquals(1801, got(second).validUntil() / 1e9);
    assertEquals(1803.1, got(second).expiredFrom() / 1e9, 1e-9);

    server.latency(Duration.ofSeconds(4));
    advance(6);
    Future<AccessToken> third = owner.reject(got(second));
    advance(4);

    assertEquals(1801, got(third).validUntil() / 1e9);
    assertEquals(1803.1, got(third).expiredFrom() / 1e9, 1e-9);
  }

  @Test
  void boundsOfAnotherTokenAreNotUsed() {
    AccessToken first = firstToken();
    server.next(() -> Future.succeededFuture(new TokenGrant("another", "secret", 5, 0)));
    Future<AccessToken> second = owner.reject(first);
    time.settle();

    assertEquals(5, got(second).validUntil() / 1e9);
    assertEquals(7, got(second).expiredFrom() / 1e9);
  }

  @ParameterizedTest(name = "life of {0} s")
  @ValueSource(doubles = {0, -1, -100000, 2161, 1e9, 0.0001, 0.999, Double.NaN})
  void impossibleLifeIsUsedForTenSeconds(double life) {
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
  void frozenServerClockCausesNoLoad(double life) {
    assertTrue(requestsInTenMinutes(() -> new TokenGrant("frozen", "secret", life, 0)) <= 61);
  }

  @ParameterizedTest(name = "life of {0} s, {1} requests a minute")
  @CsvSource({"0.0001, 6", "0.5, 6", "1, 30", "2, 20", "5, 10"})
  void shortLivesAreRequestedOnDemandWithinLimits(double life, int perMinute) {
    AtomicInteger issued = new AtomicInteger();
    int requests =
        requestsInTenMinutes(
            () -> new TokenGrant("token-" + issued.incrementAndGet(), "secret", life, 0));

    assertTrue(requests <= 10 * perMinute + 1, () -> requests + " requests");
  }

  /** Returns the number of token requests during ten calls a second for ten minutes. */
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
  void longestPossibleLifeIsUsed() {
    server.next(() -> Future.succeededFuture(new TokenGrant("long", "secret", 2160, 0)));
    owner.current();
    advance(2100);

    assertTrue(owner.current().isComplete());
    assertEquals(1, server.count());
  }
}
