package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tests an owner with another policy: each request is a login with a new token of 30 minutes, which
 * is renewed from 5 minutes before its expiry on, and no expiry is shared.
 */
class LoginPolicyTest {
  private final VirtualTime time = new VirtualTime();
  private final List<Double> logins = new ArrayList<>();
  private final TokenPolicy policy =
      new TokenPolicy(
          "v2",
          Duration.ofMinutes(30).toNanos(),
          Duration.ofMinutes(5).toNanos(),
          Duration.ofMinutes(1).toNanos(),
          Duration.ofMinutes(30).toNanos(),
          () -> 0.5);
  private Promise<TokenGrant> response = Promise.promise();
  private final TokenOwner owner = new TokenOwner(time, policy, this::login, ExpiryBroadcast.NONE);

  private Future<TokenGrant> login() {
    logins.add(time.elapsed() / 1e9);
    response = Promise.promise();
    return response.future();
  }

  private void complete() {
    response.complete(new TokenGrant("token-" + logins.size(), "secret", 1800, 0));
    time.settle();
  }

  private void useFor(int seconds) {
    for (int i = 0; i < seconds; i++) {
      owner.current();
      time.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void oneLoginServesAllCallers() {
    List<Future<AccessToken>> callers =
        IntStream.range(0, 1000).mapToObj(i -> owner.current()).toList();
    time.settle();
    complete();

    assertEquals(1, logins.size());
    assertTrue(callers.stream().allMatch(Future::succeeded));
    assertEquals(TokenState.FRESH, owner.state());
  }

  @Test
  void tokenIsReplacedInTheWindowWhileTheOldOneIsUsed() {
    owner.current();
    time.settle();
    complete();
    AccessToken first = owner.current().result();
    useFor(1502);
    assertEquals(TokenState.RENEWABLE, owner.state());
    useFor(30);
    // 1800 s and a second of rounding, less the window, plus half of the spread.
    assertEquals(List.of(0.0, 1531.0), logins);
    assertSame(first, owner.current().result());
    complete();

    AccessToken second = owner.current().result();
    assertNotSame(first, second);
    assertTrue(second.hasText("token-2"));
    assertEquals(TokenState.FRESH, owner.state());
  }

  @Test
  void rejectedTokensCauseOneLoginIn5Seconds() {
    owner.current();
    time.settle();
    complete();
    owner.reject(owner.current().result());
    time.settle();
    complete();
    assertEquals(2, logins.size());

    owner.reject(owner.current().result());
    time.advance(Duration.ofMillis(4_900));
    assertEquals(2, logins.size());
    time.advance(Duration.ofMillis(100));
    assertEquals(3, logins.size());
  }

  @Test
  void lifeLongerThanThatOfALoginIsNotUsed() {
    owner.current();
    time.settle();
    response.complete(new TokenGrant("token", "secret", 1801, 0));
    time.settle();

    assertEquals(10, owner.current().result().expiredFrom() / 1e9);
  }
}
