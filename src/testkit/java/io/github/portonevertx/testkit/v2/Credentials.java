package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The API secrets and tokens that the simulator accepts.
 *
 * <p>Several secrets may be valid at a time, and each may have a time at which it expires. A login
 * or a refresh returns an access token, which lives for 30 minutes, and a refresh token, which
 * lives for a day and makes every earlier refresh token of the same secret invalid; earlier access
 * tokens remain valid. Lifetimes are measured with the monotonic clock. Safe for use by any thread.
 */
public final class Credentials {

  static final String LOGIN = "auth.login";

  private static final String SECRET_SCHEME = "PortOne ";
  private static final String TOKEN_SCHEME = "Bearer ";
  private static final Duration ACCESS_LIFE = Duration.ofMinutes(30);
  private static final Duration REFRESH_LIFE = Duration.ofDays(1);

  private record Issued(String secret, String token, long expiresAtNanos) {}

  private final ManualClock clock;
  private final long seed;
  private final Map<String, Optional<Instant>> secrets = new ConcurrentHashMap<>();
  private final Map<String, Issued> accessTokens = new ConcurrentHashMap<>();
  private final Map<String, Issued> refreshTokens = new ConcurrentHashMap<>();
  private final AtomicLong serial = new AtomicLong();
  private final AtomicLong logins = new AtomicLong();
  private final AtomicLong refreshes = new AtomicLong();
  private volatile boolean rejecting;

  Credentials(PortOneV2SimulatorOptions options) {
    this.clock = options.clock();
    this.seed = options.tokenSeed();
    addSecret(options.apiSecret(), null);
  }

  /**
   * Accepts another secret.
   *
   * @param expiresAt the wall-clock time from which it is refused; null for never
   */
  public Credentials addSecret(String secret, @Nullable Instant expiresAt) {
    secrets.put(secret, Optional.ofNullable(expiresAt));
    return this;
  }

  /** Refuses a secret from now on, and the tokens that it was exchanged for. */
  public Credentials removeSecret(String secret) {
    secrets.remove(secret);
    accessTokens.values().removeIf(token -> token.secret().equals(secret));
    refreshTokens.remove(secret);
    return this;
  }

  /** Invalidates every access token and refresh token; secrets remain valid. */
  public void revokeTokens() {
    accessTokens.clear();
    refreshTokens.clear();
  }

  /**
   * Answers 401 to every operation that needs a credential, while logins still succeed: a client
   * that logs in again after every 401 then never stops.
   */
  public void rejectButKeep(boolean rejecting) {
    this.rejecting = rejecting;
  }

  /** Returns how many logins have arrived, including faulty and refused ones. */
  public long logins() {
    return logins.get();
  }

  /** Returns how many refreshes of a token have arrived, including faulty and refused ones. */
  public long refreshes() {
    return refreshes.get();
  }

  /** Returns how many pairs of tokens have been issued. */
  public long issued() {
    return serial.get();
  }

  /** Counts a login or a refresh on arrival, before any fault. */
  void arrived(String operation) {
    if (operation.equals(LOGIN)) {
      logins.incrementAndGet();
    } else if (operation.equals("auth.refresh")) {
      refreshes.incrementAndGet();
    }
  }

  /** Returns the secret of a request's {@code Authorization}; null if it is not accepted. */
  @Nullable String secretOf(@Nullable String authorization) {
    if (authorization == null || rejecting) {
      return null;
    }
    if (authorization.startsWith(SECRET_SCHEME)) {
      String secret = authorization.substring(SECRET_SCHEME.length());
      return isLive(secret) ? secret : null;
    }
    if (authorization.startsWith(TOKEN_SCHEME)) {
      Issued token = accessTokens.get(authorization.substring(TOKEN_SCHEME.length()));
      return token != null && isLive(token) ? token.secret() : null;
    }
    return null;
  }

  void register(Handlers handlers) {
    handlers.add(LOGIN, this::login).add("auth.refresh", this::refresh);
  }

  private JsonObject login(Call call) {
    String secret = String.valueOf(call.text("apiSecret"));
    if (!isLive(secret)) {
      throw unauthorized();
    }
    return issue(secret);
  }

  private JsonObject refresh(Call call) {
    String token = call.text("refreshToken");
    Issued found =
        refreshTokens.values().stream()
            .filter(issued -> issued.token().equals(token))
            .findFirst()
            .orElse(null);
    if (found == null || !isLive(found)) {
      throw unauthorized();
    }
    return issue(found.secret());
  }

  private JsonObject issue(String secret) {
    long number = serial.incrementAndGet();
    String access = jwt(number, "access", ACCESS_LIFE);
    String refresh = jwt(number, "refresh", REFRESH_LIFE);
    accessTokens.put(access, lasting(secret, access, ACCESS_LIFE));
    refreshTokens.put(secret, lasting(secret, refresh, REFRESH_LIFE));
    return new JsonObject().put("accessToken", access).put("refreshToken", refresh);
  }

  private Issued lasting(String secret, String token, Duration life) {
    return new Issued(secret, token, clock.nanoTime() + life.toNanos());
  }

  private boolean isLive(Issued token) {
    return clock.nanoTime() - token.expiresAtNanos() < 0 && isLive(token.secret());
  }

  private boolean isLive(String secret) {
    Optional<Instant> expiry = secrets.get(secret);
    return expiry != null && expiry.map(at -> clock.now().isBefore(at)).orElse(true);
  }

  /** Returns the error for every kind of credential that is not accepted. */
  static Refusal unauthorized() {
    return new Refusal("UNAUTHORIZED", "인증 정보가 올바르지 않습니다.");
  }

  /** Returns a token in the form of a JSON web token; its signature is not one. */
  private String jwt(long number, String use, Duration life) {
    long now = clock.epochSeconds();
    JsonObject claims =
        new JsonObject()
            .put("jti", number)
            .put("use", use)
            .put("iat", now)
            .put("exp", now + life.toSeconds());
    return base64(bytes(new JsonObject().put("alg", "HS256").put("typ", "JWT").encode()))
        + "."
        + base64(bytes(claims.encode()))
        + "."
        + base64(digest(seed + ":" + use + ":" + number));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns a text without secrets and tokens. */
  @Override
  public String toString() {
    return "Credentials["
        + secrets.size()
        + " secrets, "
        + logins
        + " logins, "
        + refreshes
        + " refreshes]";
  }
}
