package io.github.portonevertx.internal.token;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Simulates PortOne's documented token rule in virtual time: one token per key; the same for an
 * early request; five minutes more in the last minute; a new one after the expiry.
 */
final class TokenServer implements TokenSource {
  private final VirtualTime time;
  private final Deque<Supplier<Future<TokenGrant>>> script = new ArrayDeque<>();
  private long skewSeconds;
  private long suspendedNanos;
  private Duration latency = Duration.ofMillis(100);
  private boolean down;
  private boolean isExtending = true;
  private boolean onlyOneExtension;
  private long windowSeconds = 60;

  private String token = "";
  private long expiry = Long.MIN_VALUE;
  private boolean extended;
  private int issued;

  /** The times of the requests in seconds of virtual time. */
  final List<Double> requests = new ArrayList<>();

  TokenServer(VirtualTime time) {
    this.time = time;
  }

  TokenServer skew(Duration skew) {
    skewSeconds = skew.toSeconds();
    return this;
  }

  TokenServer latency(Duration latency) {
    this.latency = latency;
    return this;
  }

  void down(boolean down) {
    this.down = down;
  }

  void neverExtends() {
    isExtending = false;
  }

  void extendsOnce() {
    onlyOneExtension = true;
  }

  void windowOf(long seconds) {
    windowSeconds = seconds;
  }

  /** Answers the next request with {@code answer} instead of the rule. */
  void next(Supplier<Future<TokenGrant>> answer) {
    script.add(answer);
  }

  /** Fails the next request after the latency. */
  void nextFails() {
    next(() -> later(Future.failedFuture(unavailable())));
  }

  /** Leaves the next request unanswered until the test completes the promise. */
  Promise<TokenGrant> nextIsPending() {
    Promise<TokenGrant> pending = Promise.promise();
    next(pending::future);
    return pending;
  }

  /** Processes the next request, and loses its response. */
  void nextAnswerIsLost() {
    next(
        () -> {
          rule();
          return Promise.<TokenGrant>promise().future();
        });
  }

  void revoke() {
    expiry = Long.MIN_VALUE;
  }

  void passes(Duration duration) {
    suspendedNanos += duration.toNanos();
  }

  boolean accepts(AccessToken used) {
    return used.hasText(token) && now() < expiry;
  }

  int count() {
    return requests.size();
  }

  static PortOneException unavailable() {
    return PortOneException.of(FailureKind.BAD_UPSTREAM, "HTTP 503");
  }

  static PortOneException rejected() {
    return PortOneException.builder(FailureKind.UNAUTHORIZED, "wrong key")
        .httpStatus(401)
        .portOneCode(-1)
        .build();
  }

  @Override
  public Future<TokenGrant> request() {
    requests.add(time.elapsed() / 1e9);
    Supplier<Future<TokenGrant>> scripted = script.poll();
    if (scripted != null) {
      return scripted.get();
    }
    if (down) {
      return later(Future.failedFuture(unavailable()));
    }
    Promise<TokenGrant> answer = Promise.promise();
    Duration half = latency.dividedBy(2);
    time.after(
        half,
        () -> {
          TokenGrant grant = rule();
          time.after(half, () -> answer.complete(grant));
        });
    return answer.future();
  }

  Future<TokenGrant> later(Future<TokenGrant> answer) {
    Promise<TokenGrant> promise = Promise.promise();
    time.after(latency, () -> answer.onComplete(promise));
    return promise.future();
  }

  TokenGrant rule() {
    long now = now();
    if (now >= expiry) {
      token = "token-" + issued++;
      expiry = now + 1800;
      extended = false;
    } else if (expiry - now <= windowSeconds && isExtending && !(onlyOneExtension && extended)) {
      expiry += 300;
      extended = true;
    }
    return new TokenGrant(token, "secret", expiry, now);
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toSeconds(time.elapsed() + suspendedNanos) + skewSeconds;
  }
}
