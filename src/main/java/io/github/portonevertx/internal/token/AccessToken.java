package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.text.Redaction;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/**
 * An immutable snapshot of the token in hand.
 *
 * <p>The instant of its expiry is known only within bounds, since the answer took time and carries
 * whole seconds: surely not before {@code aliveUntil}, surely not after {@code deadFrom}.
 */
public final class AccessToken {
  private final long generation;
  private final String authorization;
  private final String text;
  private final String key;
  private final String secret;
  private final long expiredAt;
  private final long grantedAt;
  private final long aliveUntil;
  private final long deadFrom;
  private final Future<AccessToken> handedOut;

  AccessToken(long generation, TokenGrant grant, long grantedAt, long aliveUntil, long deadFrom) {
    this(
        generation,
        grant.token(),
        grant.key(),
        grant.secret(),
        (long) grant.expiredAt(),
        grantedAt,
        aliveUntil,
        deadFrom);
  }

  private AccessToken(
      long generation,
      String text,
      String key,
      String secret,
      long expiredAt,
      long grantedAt,
      long aliveUntil,
      long deadFrom) {
    this.generation = generation;
    this.text = text;
    this.key = key;
    this.secret = secret;
    this.authorization = "Bearer " + text;
    this.expiredAt = expiredAt;
    this.grantedAt = grantedAt;
    this.aliveUntil = aliveUntil;
    this.deadFrom = deadFrom;
    // Completed and without a context, so one object serves every caller on its own context.
    this.handedOut = Future.succeededFuture(this);
  }

  /** Counts grants; a 401 of an older generation says nothing about this one. */
  public long generation() {
    return generation;
  }

  /** The value of the header {@code Authorization}. */
  public String authorization() {
    return authorization;
  }

  /**
   * The same token and generation, its expiry moved: a 401 of before is a 401 of this one, too.
   *
   * @param expiry in seconds of PortOne's clock, as {@link #expiredAt}
   */
  AccessToken movedTo(long expiry) {
    long by = TimeUnit.SECONDS.toNanos(expiry - expiredAt);
    return new AccessToken(
        generation, text, key, secret, expiry, grantedAt, aliveUntil + by, deadFrom + by);
  }

  /** The end of its life as PortOne wrote it, on PortOne's clock: to be compared, never read. */
  long expiredAt() {
    return expiredAt;
  }

  /** Shows another holder of this token that {@code expiry} comes from one. */
  String proof(long expiry) {
    return ExpiryProof.of(secret, text, expiry);
  }

  /** Takes the token, and the key and secret it was asked with, out of a message from outside. */
  public String redact(String message) {
    return Redaction.of(message, text, key, secret);
  }

  boolean hasText(String other) {
    return text.equals(other);
  }

  boolean hasTextOf(AccessToken other) {
    return text.equals(other.text);
  }

  /** The monotonic instant at which the answer with this token came. */
  long grantedAt() {
    return grantedAt;
  }

  long aliveUntil() {
    return aliveUntil;
  }

  long deadFrom() {
    return deadFrom;
  }

  boolean isDead(long now) {
    return now - deadFrom >= 0;
  }

  Future<AccessToken> handedOut() {
    return handedOut;
  }

  @Override
  public String toString() {
    return "AccessToken[generation=" + generation + "]";
  }
}
