package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the limits of a token request on an event loop that is blocked. */
class BlockedEventLoopTest extends TokenOwnerFixture {
  @Test
  void responseDuringABlockedEventLoopIsUsed() {
    Promise<TokenGrant> pending = server.nextIsPending();
    Future<AccessToken> first = owner.current();
    time.settle();
    // The event loop is blocked for ten seconds before it can write the request.
    time.block(Duration.ofSeconds(10));
    time.settle();
    assertFalse(first.isComplete());
    pending.complete(new TokenGrant("token", "secret", 1800, 0));
    time.settle();

    assertTrue(got(first).hasText("token"));
    assertEquals(1, server.count());
  }

  @Test
  void severalBlocksAreExcludedFromTheLimit() {
    Promise<TokenGrant> pending = server.nextIsPending();
    Future<AccessToken> first = owner.current();
    time.settle();
    for (int i = 0; i < 3; i++) {
      time.block(Duration.ofSeconds(4));
      time.settle();
    }
    pending.complete(new TokenGrant("token", "secret", 1800, 0));
    time.settle();

    got(first);
    assertEquals(1, server.count());
  }

  @Test
  void unansweredRequestTimesOutAfterABlock() {
    server.nextIsPending();
    Future<AccessToken> first = owner.current();
    time.settle();
    time.block(Duration.ofSeconds(3));
    advance(4);
    assertEquals(1, server.count());
    advance(0.2);

    assertEquals(2, server.count());
    got(afterLatency(first));
  }

  @Test
  void callersFailInBoundedTimeOnAnEventLoopThatIsAlwaysLate() {
    time.timersAreLateBy(Duration.ofSeconds(4));
    for (int i = 0; i < 10; i++) {
      server.nextIsPending();
    }
    Future<AccessToken> first = owner.current();
    // 8 s, the 10 s that may be excluded, and the lateness of one more timer.
    advance(8 + 10 + 5);

    assertEquals(FailureKind.UNAVAILABLE, failure(first).kind());
  }
}
