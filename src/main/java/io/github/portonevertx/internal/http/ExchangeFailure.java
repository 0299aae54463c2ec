package io.github.portonevertx.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Operation;
import org.jspecify.annotations.Nullable;

/** The failure of an exchange without a complete answer; it states whether the request was sent. */
public final class ExchangeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reason why there is no complete answer. */
  public enum Reason {
    /** There was no connection: the request was not sent. */
    UNREACHABLE,
    /** The time limit passed before there was a connection: the request was not sent. */
    NO_CONNECTION_IN_TIME,
    /** The time limit passed after the request was sent. */
    NO_ANSWER_IN_TIME,
    /** The connection broke after the request was sent. */
    BROKEN,
    /** The answer is larger than allowed. */
    OVERSIZED,
    /** The answer contains other ids than the request: it belongs to another request. */
    MISMATCH
  }

  private final Reason reason;

  private final String summary;
  private final String detail;

  /**
   * Creates a failure with its reason.
   *
   * @param text for people
   * @param cause described but not kept, because its text may quote what the server sent
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

  /** Returns the text for people, with the server's address if the request was not sent. */
  public String text(ServerAddress server) {
    return mayHaveArrived() ? summary + detail : summary + ": " + server + detail;
  }

  /** Returns the failure of an answer that is larger than allowed. */
  static ExchangeFailure oversized(int largest) {
    return new ExchangeFailure(
        Reason.OVERSIZED, "the answer is larger than " + largest + " bytes", null);
  }

  Reason reason() {
    return reason;
  }

  /**
   * Returns the failure of an operation that corresponds to this failure.
   *
   * @param callersLimit whether the time limit of the exchange was the caller's deadline
   * @param server the server of the request
   */
  RuntimeException of(Operation operation, boolean callersLimit, ServerAddress server) {
    PortOneException failure =
        PortOneException.of(kind(operation, callersLimit), text(server), this);
    return isTransient() && failure.kind() != FailureKind.CANCELLED
        ? AttemptFailure.transientFailure(failure)
        : failure;
  }

  /** Returns the failure of an operation whose answer contains another id than the request. */
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

  /** Returns whether another attempt may succeed. */
  private boolean isTransient() {
    return reason != Reason.OVERSIZED;
  }

  /** Returns whether PortOne may have received, and so executed, the request. */
  private boolean mayHaveArrived() {
    return reason != Reason.UNREACHABLE && reason != Reason.NO_CONNECTION_IN_TIME;
  }
}
