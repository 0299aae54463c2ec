package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of access tokens that follows PortOne's rule: one token per key, shared by all clients.
 *
 * <p>More than 60 seconds before expiry, a request returns the same token and expiry; in the last
 * 60 seconds it returns the token with an expiry 5 minutes later; after expiry it returns a new
 * token that is valid for 30 minutes. So an early refresh has no effect, and a client must not
 * assume 30 minutes. Safe for use by any thread.
 */
public final class TokenIssuer {

  static final String OPERATION = "auth.token";

  private static final long LIFE_SECONDS = 30 * 60;
  private static final long EXTENSION_SECONDS = 5 * 60;
  private static final long WINDOW_SECONDS = 60;

  private record Lease(String token, long expiresAt, boolean extended) {}

  /**
   * A token and its expiry, immutable so that a reader never sees a token with the expiry of
   * another.
   */
  private record State(@Nullable Lease lease, long issued) {}

  private final ManualClock clock;
  private final UndocumentedBehavior undocumented;
  private final long seed;
  private final AtomicReference<State> state = new AtomicReference<>(new State(null, 0));
  private final AtomicLong requests = new AtomicLong();
  private final Queue<Map<String, @Nullable Object>> scripted = new ConcurrentLinkedQueue<>();
  private volatile boolean rejecting;

  TokenIssuer(SimulatorOptions options) {
    this.clock = options.clock();
    this.undocumented = options.undocumented();
    this.seed = options.tokenSeed();
  }

  /** Returns how many requests for a token have arrived, including faulty and rejected ones. */
  public long count() {
    return requests.get();
  }

  /** Returns how many different tokens have been issued. */
  public long issued() {
    return state().issued();
  }

  /** Returns the token, expired or not; null before the first and after {@link #revoke()}. */
  public @Nullable String current() {
    Lease lease = state().lease();
    return lease == null ? null : lease.token();
  }

  /** Returns when the token expires, by the server's clock; null if there is none. */
  public @Nullable Instant expiry() {
    Lease lease = state().lease();
    return lease == null ? null : Instant.ofEpochSecond(lease.expiresAt());
  }

  /** Invalidates the token; the next request for a token issues a new one. */
  public void revoke() {
    state.updateAndGet(s -> new State(null, s.issued()));
  }

  /**
   * Answers operations with 401 regardless of their token, while requests for a token still
   * succeed: a client that refreshes on every 401 then never stops.
   */
  public void rejectButKeep(boolean rejecting) {
    this.rejecting = rejecting;
  }

  /**
   * Sets the next successful answer to a request for a token: {@code response} is sent in the
   * envelope unchanged, including wrong types and missing fields. Several are used in order; the
   * token itself does not change.
   */
  public TokenIssuer answerWith(Map<String, ? extends @Nullable Object> response) {
    scripted.add(new LinkedHashMap<>(response));
    return this;
  }

  /** Counts a request on arrival, before any fault. */
  void arrived() {
    requests.incrementAndGet();
  }

  /**
   * Returns the {@code response} for a caller with the right key; {@code skewSeconds} is added to
   * its times.
   */
  Map<String, @Nullable Object> issue(long skewSeconds) {
    Map<String, @Nullable Object> script = scripted.poll();
    if (script != null) {
      return script;
    }
    long now = clock.epochSeconds();
    Lease lease = state.updateAndGet(s -> serve(s, now)).lease();
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("access_token", lease == null ? null : lease.token());
    response.put("now", now + skewSeconds);
    response.put("expired_at", lease == null ? 0 : lease.expiresAt() + skewSeconds);
    return response;
  }

  boolean accepts(@Nullable String token) {
    Lease lease = state().lease();
    return !rejecting
        && lease != null
        && lease.token().equals(token)
        && clock.epochSeconds() < lease.expiresAt();
  }

  private State state() {
    return Objects.requireNonNull(state.get());
  }

  private State serve(State before, long now) {
    Lease lease = before.lease();
    if (lease == null || now >= lease.expiresAt()) {
      long serial = before.issued() + 1;
      return new State(new Lease(text(serial), now + LIFE_SECONDS, false), serial);
    }
    long left = lease.expiresAt() - now;
    boolean inWindow =
        left < WINDOW_SECONDS || (left == WINDOW_SECONDS && undocumented.windowEdgeInclusive());
    if (!inWindow || (lease.extended() && !undocumented.repeatedExtension())) {
      return before;
    }
    long from = undocumented.extendFromExpiry() ? lease.expiresAt() : now;
    return new State(new Lease(lease.token(), from + EXTENSION_SECONDS, true), before.issued());
  }

  /**
   * Returns 40 hex digits like PortOne's, derived from seed and serial, so that a retried update
   * produces the same text.
   */
  private String text(long serial) {
    try {
      byte[] plain = (seed + ":" + serial).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(plain));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }

  /** Returns a text without the token. */
  @Override
  public String toString() {
    return "TokenIssuer["
        + requests
        + " requests, "
        + issued()
        + " issued, expiry "
        + expiry()
        + "]";
  }
}
