package io.github.portonevertx.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Operation;
import org.jspecify.annotations.Nullable;

/** An exchange that gave no whole answer, and whether the request had left. */
public final class ExchangeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no whole answer. */
  public enum Reason {
    /** No connection: the request did not leave. */
    UNREACHABLE,
    /** Time ran out before there was a connection: the request did not leave. */
    NO_CONNECTION_IN_TIME,
    /** Time ran out after the request had left. */
    NO_ANSWER_IN_TIME,
    /** The connection broke after the request had left. */
    BROKEN,
    /** The answer is larger than allowed. */
    OVERSIZED,
    /** The answer names other ids than the request: it answers another one. */
    MISMATCH
  }

  private final Reason reason;

  private final String summary;
  private final String detail;

  /**
   * A failure with its reason.
   *
   * @param text for people
   * @param cause described, never kept: its text may quote what the server sent
   */
  public ExchangeFailure(Reason reason, String text, @Nullable Throwable cause) {
    this(text, cause == null ? "" : " (" + NetworkCause.describe(cause) + ")", reason);
  }

  private ExchangeFailure(String summary, String detail, Reason reason) {
    super(summary + detail);
    this.reason = reason;
    this.summary = summary;
    this.detail = detail;
  }

  /** The text for people, with the server's address where the request did not leave. */
  public String text(ServerAddress server) {
    return mayHaveArrived() ? summary + detail : summary + ": " + server + detail;
  }

  /** The failure of an answer that is larger than allowed. */
  static ExchangeFailure oversized(int largest) {
    return new ExchangeFailure(
        Reason.OVERSIZED, "the answer is larger than " + largest + " bytes", null);
  }

  Reason reason() {
    return reason;
  }

  /**
   * Returns what this failure means for an operation.
   *
   * @param callersLimit whether the time that the exchange had was what its caller had left
   * @param server where the request went, or was to go
   */
  RuntimeException of(Operation operation, boolean callersLimit, ServerAddress server) {
    PortOneException failure =
        PortOneException.of(kind(operation, callersLimit), text(server), this);
    return isTransient() && failure.kind() != FailureKind.CANCELLED
        ? AttemptFailure.transientFailure(failure)
        : failure;
  }

  /** Returns the failure of an operation whose answer names another id than the request. */
  public static RuntimeException mismatch(Operation operation, String field) {
    String text = "the answer names another " + field + " than the request";
    ExchangeFailure failure = new ExchangeFailure(Reason.MISMATCH, text, null);
    return AttemptFailure.transientFailure(
        PortOneException.of(failure.kind(operation, false), text, failure));
  }

  private FailureKind kind(Operation operation, boolean callersLimit) {
    if (mayHaveArrived() && !operation.isRead()) {
      return FailureKind.OUTCOME_UNKNOWN;
    }
    return switch (reason) {
      case UNREACHABLE -> FailureKind.UNAVAILABLE;
      case NO_CONNECTION_IN_TIME -> callersLimit ? FailureKind.CANCELLED : FailureKind.UNAVAILABLE;
      case NO_ANSWER_IN_TIME -> FailureKind.TIMEOUT;
      case BROKEN, OVERSIZED, MISMATCH -> FailureKind.BAD_UPSTREAM;
    };
  }

  /** Returns whether the same request may get its answer a moment later. */
  private boolean isTransient() {
    return reason != Reason.OVERSIZED;
  }

  /** Returns whether PortOne may have received, and so executed, the request. */
  private boolean mayHaveArrived() {
    return reason != Reason.UNREACHABLE && reason != Reason.NO_CONNECTION_IN_TIME;
  }
}
