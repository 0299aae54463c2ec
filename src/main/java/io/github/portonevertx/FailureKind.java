package io.github.portonevertx;

import org.jspecify.annotations.Nullable;

/**
 * The kind of a failure: a closed list whose integer codes are sent over the event bus.
 *
 * <p>Exception subclasses lose their type between two Vert.x nodes, integers do not. The code of a
 * kind is the {@code failureCode} of the {@link io.vertx.core.eventbus.ReplyException} that an
 * event-bus peer receives. The codes resemble the HTTP statuses of the same meaning and never
 * change.
 */
public enum FailureKind {
  /**
   * The action is unknown; a parameter is missing, unknown or of the wrong type; or PortOne
   * answered HTTP 400.
   */
  INVALID_REQUEST(400, Retry.NEVER),
  /** PortOne rejects the API key and secret, or answered HTTP 401 twice to one call. */
  UNAUTHORIZED(401, Retry.NEVER),
  /** A command was sent to an address that accepts only queries, or PortOne answered HTTP 403. */
  FORBIDDEN(403, Retry.NEVER),
  /** PortOne has no such payment or registration. */
  NOT_FOUND(404, Retry.NEVER),
  /** PortOne answered HTTP 409: the state of the resource does not allow the call. */
  CONFLICT(409, Retry.NEVER),
  /**
   * PortOne or the payment company rejected the call. In V1: HTTP 200 with a code other than 0,
   * which is how V1 rejects a refund or a charge, or HTTP 501. In V2: the error types {@code
   * PG_PROVIDER}, which is a declined card, and {@code CHANNEL_SPECIFIC}, both with HTTP 502, and
   * the limits among those with HTTP 400.
   */
  REJECTED(422, Retry.NEVER),
  /** PortOne answered HTTP 429: too many requests. */
  RATE_LIMITED(429, Retry.ALWAYS),
  /** The caller's deadline passed before the request was sent. */
  CANCELLED(499, Retry.ALWAYS),
  /** A defect in this library. */
  INTERNAL(500, Retry.NEVER),
  /**
   * The answer to a read is a 5xx, is not PortOne's envelope, is incomplete or too large, or
   * contains another id than the call.
   */
  BAD_UPSTREAM(502, Retry.READS),
  /**
   * Nothing was sent: PortOne cannot be reached, no token can be obtained, or the verticle is
   * stopping or not deployed.
   */
  UNAVAILABLE(503, Retry.ALWAYS),
  /** A read got no answer in time. */
  TIMEOUT(504, Retry.READS),
  /**
   * A write was sent and its result is unknown: no answer arrived, the answer cannot be read or
   * contains another id than the call, or PortOne answered a 5xx other than 501, with or without
   * its envelope. The write may have been executed. In V1, query its result before repeating it; in
   * V2, repeat it with the same {@link PortOneException#idempotencyKey() idempotency key}.
   */
  OUTCOME_UNKNOWN(520, Retry.WITH_KEY);

  /** The rule by which the same call may be retried. */
  public enum Retry {
    /** Not to be retried: the same call would fail again, or might be executed twice. */
    NEVER,
    /** Only reads may be retried: a write may already have been executed. */
    READS,
    /**
     * Only a write with an idempotency key may be retried, with the same key: PortOne executes it
     * once. V1 has no such keys.
     */
    WITH_KEY,
    /** Any call may be retried later: nothing was executed. */
    ALWAYS
  }

  private final int code;
  private final Retry retry;

  FailureKind(int code, Retry retry) {
    this.code = code;
    this.retry = retry;
  }

  /**
   * Returns the failure code of this kind on the event bus, which never changes.
   *
   * @return the failure code, which resembles an HTTP status
   */
  public int code() {
    return code;
  }

  /**
   * Returns whether the same call may be retried.
   *
   * @return the retry rule of this kind
   */
  public Retry retry() {
    return retry;
  }

  /**
   * Returns the kind with a code.
   *
   * @param code a failure code, as received from the event bus
   * @return the kind, or {@code null} when no kind has this code
   */
  public static @Nullable FailureKind ofCode(int code) {
    for (FailureKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    return null;
  }
}
