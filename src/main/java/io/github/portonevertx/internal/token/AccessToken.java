package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.text.Redaction;
import io.vertx.core.Future;

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
  private final long aliveUntil;
  private final long deadFrom;
  private final Future<AccessToken> handedOut;

  AccessToken(long generation, String text, long aliveUntil, long deadFrom) {
    this.generation = generation;
    this.text = text;
    this.authorization = "Bearer " + text;
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

  /** Takes the token's text out of a message from outside. */
  public String redact(String message) {
    return Redaction.of(message, text);
  }

  boolean hasText(String other) {
    return text.equals(other);
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
