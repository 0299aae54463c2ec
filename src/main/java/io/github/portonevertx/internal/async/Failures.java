package io.github.portonevertx.internal.async;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import org.jspecify.annotations.Nullable;

/** Functions on failures that several packages use. */
public final class Failures {
  private Failures() {}

  /** Returns whether a failure is of a kind. */
  public static boolean is(@Nullable Throwable failure, FailureKind kind) {
    return failure instanceof PortOneException known && known.kind() == kind;
  }

  /**
   * Returns whether a failure is PortOne's answer with the result of the call: every repetition of
   * a write with the same idempotency key, and every node, gets the same.
   */
  public static boolean isAnswer(@Nullable Throwable failure) {
    return failure instanceof PortOneException known
        && known.httpStatus() != 0
        && switch (known.kind()) {
          case INVALID_REQUEST, NOT_FOUND, CONFLICT, REJECTED -> true;
          default -> false;
        };
  }

  /** Returns a failure with an action: unchanged if it has one already, otherwise with this one. */
  public static PortOneException named(PortOneException failure, String action) {
    return failure.action() != null ? failure : failure.toBuilder().action(action).build();
  }
}
