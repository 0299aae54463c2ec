package io.github.portonevertx.internal.token;

import io.github.portonevertx.TokenState;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.text.Redaction;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/**
 * An immutable access token with the bounds of its expiry on the monotonic clock.
 *
 * <p>The expiry is known only within bounds, because the response took time and its times are whole
 * seconds: the token is valid until {@code validUntil}, and expired from {@code expiredFrom} on.
 */
public final class AccessToken implements Credential {
  private final long generation;
  private final TokenGrant grant;
  private final boolean isCredible;
  private final String authorization;
  private final long expiredAt;
  private final long grantedAt;
  private final long validUntil;
  private final long expiredFrom;
  private final Future<AccessToken> future;

  /**
   * Creates the token of a grant.
   *
   * @param isCredible whether the lifetime from the server is plausible
   */
  AccessToken(
      long generation,
      TokenGrant grant,
      boolean isCredible,
      long grantedAt,
      long validUntil,
      long expiredFrom) {
    this(
        generation,
        grant,
        isCredible,
        (long) grant.expiredAt(),
        grantedAt,
        validUntil,
        expiredFrom);
  }

  private AccessToken(
      long generation,
      TokenGrant grant,
      boolean isCredible,
      long expiredAt,
      long grantedAt,
      long validUntil,
      long expiredFrom) {
    this.generation = generation;
    this.grant = grant;
    this.isCredible = isCredible;
    this.authorization = "Bearer " + grant.token();
    this.expiredAt = expiredAt;
    this.grantedAt = grantedAt;
    this.validUntil = validUntil;
    this.expiredFrom = expiredFrom;
    // Completed and without a context, so one future serves every caller on its own context.
    this.future = Future.succeededFuture(this);
  }

  /**
   * Returns the number of the grant, counted by the client.
   *
   * <p>Every grant is a new generation, even with the same text and expiry. A 401 that was sent
   * before the grant does not apply to it: the call is replayed once with the new generation, and a
   * second 401 is returned to the caller.
   */
  public long generation() {
    return generation;
  }

  /** Returns the value of the header {@code Authorization}. */
  @Override
  public String authorization() {
    return authorization;
  }

  @Override
  public String mask(String text) {
    return Redaction.whole(text, grant.token(), grant.secret(), grant.key());
  }

  /** Removes the token, and the key and secret of its request, from a message of the server. */
  @Override
  public String redact(String message) {
    return Redaction.of(message, grant.token(), grant.key(), grant.secret());
  }

  /**
   * Returns the same token and generation with another expiry. A 401 for the one is a 401 for the
   * other.
   *
   * @param expiry in seconds of the server's clock, as {@link #expiredAt}
   */
  AccessToken withExpiry(long expiry) {
    long change = TimeUnit.SECONDS.toNanos(expiry - expiredAt);
    return new AccessToken(
        generation,
        grant,
        isCredible,
        expiry,
        grantedAt,
        validUntil + change,
        expiredFrom + change);
  }

  /** Returns the expiry by the server's clock; only comparable with others of the same token. */
  long expiredAt() {
    return expiredAt;
  }

  /** Returns the proof that a message about {@code expiry} comes from a holder of this token. */
  String proof(long expiry) {
    return ExpiryProof.of(grant.secret(), grant.token(), expiry);
  }

  boolean hasText(String other) {
    return grant.token().equals(other);
  }

  boolean hasTextOf(AccessToken other) {
    return hasText(other.grant.token());
  }

  /**
   * Returns whether the lifetime from the server is plausible. If not, the token is neither renewed
   * by the timer nor shared with other nodes.
   */
  boolean isCredible() {
    return isCredible;
  }

  /** Returns the monotonic time at which the response with this token arrived. */
  long grantedAt() {
    return grantedAt;
  }

  long validUntil() {
    return validUntil;
  }

  long expiredFrom() {
    return expiredFrom;
  }

  boolean isExpired(long now) {
    return now - expiredFrom >= 0;
  }

  /** Returns whether the token is valid at {@code now} and expires within {@code nanos}. */
  boolean expiresWithin(long nanos, long now) {
    return !isExpired(now) && expiredFrom - now <= nanos;
  }

  /** Returns the state of the token at {@code now}, with a window as in {@link TokenPolicy}. */
  TokenState state(long now, long renewalWindow) {
    if (isExpired(now)) {
      return TokenState.EXPIRED;
    }
    return expiresWithin(renewalWindow, now) ? TokenState.RENEWABLE : TokenState.FRESH;
  }

  /** Returns a completed future of this token, always the same. */
  Future<AccessToken> asFuture() {
    return future;
  }

  @Override
  public String toString() {
    return "AccessToken[generation=" + generation + "]";
  }
}
