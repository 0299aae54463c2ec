package io.github.portonevertx.internal.api;

import io.github.portonevertx.PortOneException;

/**
 * A failed attempt after which another attempt may succeed. Whether the call may be repeated is
 * decided by its {@link io.github.portonevertx.FailureKind#retry() kind}.
 *
 * <p>It is used only within the pipeline: callers get {@link #failure()}.
 */
public final class AttemptFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why another attempt may succeed. */
  public enum Reason {
    /** A transient failure of the network or the server. */
    TRANSIENT,
    /** There is no receiver at the address on this node; another node may have one. */
    NO_RECEIVER
  }

  private final PortOneException failure;
  private final Reason reason;

  private AttemptFailure(PortOneException failure, Reason reason) {
    super(failure.getMessage(), failure, false, false);
    this.failure = failure;
    this.reason = reason;
  }

  /** Returns a transient failure of the network or the server. */
  public static AttemptFailure transientFailure(PortOneException failure) {
    return new AttemptFailure(failure, Reason.TRANSIENT);
  }

  /** Returns the failure of a message without a receiver. */
  public static AttemptFailure noReceiver(PortOneException failure) {
    return new AttemptFailure(failure, Reason.NO_RECEIVER);
  }

  /** Returns the failure that the caller gets when there is no further attempt. */
  public PortOneException failure() {
    return failure;
  }

  /** Returns why another attempt may succeed. */
  public Reason reason() {
    return reason;
  }

  /** Returns a failure in the form that callers get, which is never an {@code AttemptFailure}. */
  public static Throwable unwrap(Throwable failure) {
    return failure instanceof AttemptFailure attempt ? attempt.failure : failure;
  }

  /** Returns whether a failure means that there is no receiver at the address. */
  public static boolean isNoReceiver(Throwable failure) {
    return failure instanceof AttemptFailure attempt && attempt.reason == Reason.NO_RECEIVER;
  }
}
