package io.github.portonevertx;

import org.jspecify.annotations.Nullable;

/**
 * What can go wrong, as a closed list whose integer codes cross the event bus.
 *
 * <p>Exception subclasses lose their type between two Vert.x nodes, integers do not: the code of a
 * kind is the {@code failureCode} of the {@link io.vertx.core.eventbus.ReplyException} that an
 * event-bus peer receives. The codes read like the HTTP statuses of the same meaning and never
 * change.
 */
public enum FailureKind {
  /** Unknown action; a parameter missing, unknown or ill-typed; or PortOne's HTTP 400. */
  INVALID_REQUEST(400, Retry.NEVER),
  /** PortOne refuses the API key and secret, or answered 401 twice to one call. */
  UNAUTHORIZED(401, Retry.NEVER),
  /** A command where only queries are answered, or PortOne's HTTP 403. */
  FORBIDDEN(403, Retry.NEVER),
  /** PortOne knows no such payment or registration. */
  NOT_FOUND(404, Retry.NEVER),
  /** PortOne's HTTP 409: the resource is in a state that does not allow the call. */
  CONFLICT(409, Retry.NEVER),
  /**
   * PortOne or the payment company said no: HTTP 200 with a code other than 0, the normal way to
   * refuse a refund or a charge, or PortOne's HTTP 501.
   */
  REJECTED(422, Retry.NEVER),
  /** PortOne's HTTP 429. */
  RATE_LIMITED(429, Retry.ALWAYS),
  /** The caller's deadline passed before the work began: nothing was sent. */
  CANCELLED(499, Retry.ALWAYS),
  /** A defect of this library. */
  INTERNAL(500, Retry.NEVER),
  /**
   * The answer to a read is a 5xx, is not PortOne's envelope, is broken or oversized, or names
   * another id than the call.
   */
  BAD_UPSTREAM(502, Retry.READS),
  /**
   * Nothing was sent: PortOne cannot be reached, no token can be had, or the verticle is stopping
   * or absent.
   */
  UNAVAILABLE(503, Retry.ALWAYS),
  /** A read got no answer in time. */
  TIMEOUT(504, Retry.READS),
  /**
   * A write was sent and no answer says what became of it: none came, what came cannot be read or
   * names another id than the call, or PortOne answered a 5xx other than 501, with its envelope or
   * without. It may have happened. Query before repeating it.
   */
  OUTCOME_UNKNOWN(520, Retry.NEVER);

  /** When the same call may be sent again. */
  public enum Retry {
    /** The same call would fail again, or might happen twice. */
    NEVER,
    /** Reads may be repeated; a write may already have happened. */
    READS,
    /** Nothing was executed: any call may be repeated, later. */
    ALWAYS
  }

  private final int code;
  private final Retry retry;

  FailureKind(int code, Retry retry) {
    this.code = code;
    this.retry = retry;
  }

  /**
   * The stable number of this kind on the event bus.
   *
   * @return the failure code, which reads like an HTTP status
   */
  public int code() {
    return code;
  }

  /**
   * Whether the same call may be sent again.
   *
   * @return the rule for repeating a call that failed this way
   */
  public Retry retry() {
    return retry;
  }

  /**
   * The kind with a code.
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
