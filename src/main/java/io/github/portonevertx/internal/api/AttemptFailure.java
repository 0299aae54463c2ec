package io.github.portonevertx.internal.api;

import io.github.portonevertx.PortOneException;

/**
 * A failed attempt that may succeed when it is repeated. Whether the call may be repeated is
 * decided by its {@link io.github.portonevertx.FailureKind#retry() kind}.
 *
 * <p>It never leaves the pipeline: callers get {@link #failure()}.
 */
public final class AttemptFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why another attempt may succeed. */
  public enum Reason {
    /** The network or the server failed for a moment. */
    TRANSIENT,
    /** No node listens at the address; one on another node may. */
    NO_RECEIVER
  }

  private final PortOneException failure;
  private final Reason reason;

  private AttemptFailure(PortOneException failure, Reason reason) {
    super(failure.getMessage(), failure, false, false);
    this.failure = failure;
    this.reason = reason;
  }

  /** Returns a failure of the network or the server that may be over a moment later. */
  public static AttemptFailure transientFailure(PortOneException failure) {
    return new AttemptFailure(failure, Reason.TRANSIENT);
  }

  /** Returns the failure of a message that no node listens to. */
  public static AttemptFailure noReceiver(PortOneException failure) {
    return new AttemptFailure(failure, Reason.NO_RECEIVER);
  }

  /** Returns what the caller gets when no attempt follows. */
  public PortOneException failure() {
    return failure;
  }

  /** Returns why another attempt may succeed. */
  public Reason reason() {
    return reason;
  }

  /** Returns a failure as a caller gets it. */
  public static Throwable unwrap(Throwable failure) {
    return failure instanceof AttemptFailure attempt ? attempt.failure : failure;
  }

  /** Returns whether a failure means that no node listens at the address. */
  public static boolean isNoReceiver(Throwable failure) {
    return failure instanceof AttemptFailure attempt && attempt.reason == Reason.NO_RECEIVER;
  }
}
