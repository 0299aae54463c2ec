package io.github.portonevertx;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of this library: a call that did not give what was asked for, and why.
 *
 * <p>It holds the same facts whether the client is embedded or talks over the event bus. PortOne's
 * own text is meant for people and changes without notice: decide by {@link #kind()}, never by the
 * text. No key, secret, token or person's data is in any of its parts.
 */
public final class PortOneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  private final FailureKind kind;

  /** The action that failed. */
  private final @Nullable String action;

  /** What PortOne answered with, 0 when it did not answer. */
  private final int httpStatus;

  /** The code of PortOne's envelope. */
  private final @Nullable Integer portOneCode;

  private PortOneException(
      FailureKind kind,
      @Nullable String action,
      String text,
      int httpStatus,
      @Nullable Integer portOneCode,
      @Nullable Throwable cause) {
    super(text, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.action = action;
    this.httpStatus = httpStatus;
    this.portOneCode = portOneCode;
  }

  /**
   * A failure on this side of PortOne.
   *
   * @param kind what went wrong
   * @param text for people; names the parameter where there is one
   * @return the exception
   */
  public static PortOneException of(FailureKind kind, String text) {
    return new PortOneException(kind, null, text, 0, null, null);
  }

  /**
   * A failure on this side of PortOne, with what caused it.
   *
   * @param kind what went wrong
   * @param text for people
   * @param cause where it came from; its text must be free of secrets and people's data
   * @return the exception
   */
  public static PortOneException of(FailureKind kind, String text, @Nullable Throwable cause) {
    return new PortOneException(kind, null, text, 0, null, cause);
  }

  /**
   * A failure that PortOne answered.
   *
   * @param kind what went wrong
   * @param text PortOne's message, or ours where it gave none
   * @param httpStatus the status of the answer
   * @param portOneCode the {@code code} of the envelope, {@code null} when there was none
   * @return the exception
   */
  public static PortOneException answered(
      FailureKind kind, String text, int httpStatus, @Nullable Integer portOneCode) {
    return new PortOneException(kind, null, text, httpStatus, portOneCode, null);
  }

  /**
   * The same failure, said of an action.
   *
   * @param action the action that failed, such as {@code payments.get}
   * @return this exception when it names an action already, else a copy that names this one
   */
  public PortOneException during(String action) {
    if (this.action != null) {
      return this;
    }
    PortOneException named =
        new PortOneException(kind, action, text(), httpStatus, portOneCode, getCause());
    named.setStackTrace(getStackTrace());
    return named;
  }

  /**
   * What went wrong.
   *
   * @return the kind, which also says whether the call may be repeated
   */
  public FailureKind kind() {
    return kind;
  }

  /**
   * The action that failed, such as {@code payments.get}.
   *
   * @return the action, {@code null} when the failure belongs to none (bad options, for example)
   */
  public @Nullable String action() {
    return action;
  }

  /**
   * The HTTP status PortOne answered with.
   *
   * @return the status, 0 when PortOne did not answer
   */
  public int httpStatus() {
    return httpStatus;
  }

  /**
   * The {@code code} of PortOne's envelope; only 0, 1 and -1 have been seen.
   *
   * @return the code, {@code null} when there was no envelope
   */
  public @Nullable Integer portOneCode() {
    return portOneCode;
  }

  /**
   * The text without the action: PortOne's own words where it gave any.
   *
   * @return the text, for people
   */
  public String text() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }

  /**
   * The text, with the action in front where there is one.
   *
   * @return for example {@code payments.get: parameter 'imp_uid' is missing}
   */
  @Override
  public String getMessage() {
    return action == null ? text() : action + ": " + text();
  }
}
