package io.github.portonevertx;

import java.time.Duration;
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

  /** How long PortOne asks to be left alone. */
  private final @Nullable Duration retryAfter;

  private PortOneException(
      FailureKind kind,
      @Nullable String action,
      String text,
      int httpStatus,
      @Nullable Integer portOneCode,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(text, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.action = action;
    this.httpStatus = httpStatus;
    this.portOneCode = portOneCode;
    this.retryAfter = retryAfter;
  }

  /**
   * A failure on this side of PortOne.
   *
   * @param kind what went wrong
   * @param text for people; names the parameter where there is one
   * @return the exception
   */
  public static PortOneException of(FailureKind kind, String text) {
    return new PortOneException(kind, null, text, 0, null, null, null);
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
    return new PortOneException(kind, null, text, 0, null, null, cause);
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
    return new PortOneException(kind, null, text, httpStatus, portOneCode, null, null);
  }

  /**
   * The same failure, said of an action.
   *
   * @param action the action that failed, such as {@code payments.get}
   * @return this exception when it names an action already, else a copy that names this one
   */
  public PortOneException during(String action) {
    return this.action != null ? this : copy(action, retryAfter);
  }

  /**
   * The same failure, with PortOne's word on when to come back.
   *
   * @param wait not negative; {@code null} when PortOne does not say
   * @return a copy, or this exception when that changes nothing
   */
  public PortOneException retryAfter(@Nullable Duration wait) {
    return Objects.equals(retryAfter, wait) ? this : copy(action, wait);
  }

  private PortOneException copy(@Nullable String action, @Nullable Duration retryAfter) {
    PortOneException copy =
        new PortOneException(kind, action, text(), httpStatus, portOneCode, retryAfter, getCause());
    copy.setStackTrace(getStackTrace());
    return copy;
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
   * How long PortOne, or a gateway before it, asks to be left alone: the header {@code Retry-After}
   * of a 429 or a 5xx.
   *
   * @return not negative, {@code null} when it does not say
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
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
   * The text, with the action in front where there is one, and behind it the kind and what PortOne
   * answered.
   *
   * @return for example {@code payments.get: parameter 'imp_uid' is missing [INVALID_REQUEST]} or
   *     {@code payments.cancel: 이미 전액취소된 주문입니다. [REJECTED, HTTP 200, code 1]}
   */
  @Override
  public String getMessage() {
    StringBuilder message = new StringBuilder(action == null ? "" : action + ": ");
    message.append(text()).append(" [").append(kind);
    if (httpStatus != 0) {
      message.append(", HTTP ").append(httpStatus);
    }
    if (portOneCode != null) {
      message.append(", code ").append(portOneCode);
    }
    if (retryAfter != null) {
      message.append(", retry after ").append(retryAfter.toSeconds()).append(" s");
    }
    return message.append(']').toString();
  }
}
