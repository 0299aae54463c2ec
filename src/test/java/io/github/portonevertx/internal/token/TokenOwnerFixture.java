package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An owner with a simulated server in virtual time.
 *
 * <p>The random number is always 0.5, so that jitter is 7.5 s and ×1: a token that arrives at 0.1 s
 * is renewed at 1,750.6 s, and then every 300 s.
 */
abstract class TokenOwnerFixture {
  static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

  final VirtualTime time = new VirtualTime();
  final TokenServer server = new TokenServer(time);

  /** What the owner published. */
  final List<Published> published = new ArrayList<>();

  final TokenOwner owner =
      ownerOf(server, (expiredAt, proof) -> published.add(new Published(expiredAt, proof)));

  /** One message of {@link ExpiryBroadcast}. */
  record Published(long expiredAt, String proof) {}

  static TokenOwner ownerOf(VirtualTime time, TokenSource source) {
    return ownerOf(time, source, IDLE_LIMIT, ExpiryBroadcast.NONE);
  }

  TokenOwner ownerOf(TokenSource source, ExpiryBroadcast broadcast) {
    return ownerOf(time, source, IDLE_LIMIT, broadcast);
  }

  TokenOwner ownerOf(Duration idleLimit) {
    return ownerOf(time, server, idleLimit, ExpiryBroadcast.NONE);
  }

  private static TokenOwner ownerOf(
      VirtualTime time, TokenSource source, Duration idleLimit, ExpiryBroadcast broadcast) {
    TokenPolicy policy = SharedTokenPolicy.of(idleLimit.toNanos(), () -> 0.5);
    return new TokenOwner(time, policy, source, broadcast);
  }

  static AccessToken got(Future<AccessToken> future) {
    assertTrue(future.succeeded(), () -> "no token yet, or failed: " + future.cause());
    return future.result();
  }

  static PortOneException failure(Future<AccessToken> future) {
    assertTrue(future.failed(), "not failed");
    return (PortOneException) future.cause();
  }

  void advance(double seconds) {
    time.advance(Duration.ofNanos((long) (seconds * 1e9)));
  }

  Future<AccessToken> settled(Future<AccessToken> future) {
    time.settle();
    return future;
  }

  /** Advances by the latency of the server. */
  Future<AccessToken> afterLatency(Future<AccessToken> future) {
    advance(0.1);
    return future;
  }

  /** Gets the first token; the next renewal starts 1,749.6 s later. */
  AccessToken firstToken() {
    Future<AccessToken> first = owner.current();
    advance(1);
    return got(first);
  }

  /** Calls the owner once a second, and returns how many callers had to wait. */
  int useFor(int seconds) {
    int waited = 0;
    for (int second = 0; second < seconds; second++) {
      Future<AccessToken> token = owner.current();
      if (!token.isComplete()) {
        waited++;
      } else if (token.succeeded()) {
        // Between the two bounds the token may have expired; before the first it must be valid.
        boolean mayBeExpired = time.nanoTime() - token.result().validUntil() >= 0;
        assertTrue(mayBeExpired || server.accepts(token.result()), "got an expired token");
      }
      advance(1);
    }
    return waited;
  }
}
