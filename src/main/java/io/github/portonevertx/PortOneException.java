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
   * Returns a failure on this side of PortOne.
   *
   * @param kind what went wrong
   * @param text for people; names the parameter where there is one
   * @return the failure
   */
  public static PortOneException of(FailureKind kind, String text) {
    return new Builder(kind, text).build();
  }

  /**
   * Returns a failure on this side of PortOne, with its cause.
   *
   * @param kind what went wrong
   * @param text for people
   * @param cause its text must be free of secrets and people's data
   * @return the failure
   */
  public static PortOneException of(FailureKind kind, String text, @Nullable Throwable cause) {
    return new Builder(kind, text).cause(cause).build();
  }

  /**
   * Returns a builder of a failure, for transports of tests and decorators.
   *
   * @param kind what went wrong
   * @param text for people: PortOne's message where it gave one
   * @return the builder
   */
  public static Builder builder(FailureKind kind, String text) {
    return new Builder(kind, text);
  }

  /** {@return a builder with all parts of this failure, its stack trace included} */
  public Builder toBuilder() {
    Builder builder = new Builder(kind, text()).cause(getCause());
    builder.action = action;
    builder.httpStatus = httpStatus;
    builder.portOneCode = portOneCode;
    builder.retryAfter = retryAfter;
    builder.stackTrace = getStackTrace();
    return builder;
  }

  /** A builder of {@link PortOneException}. */
  public static final class Builder {
    private final FailureKind kind;
    private final String text;
    private @Nullable String action;
    private int httpStatus;
    private @Nullable Integer portOneCode;
    private @Nullable Duration retryAfter;
    private @Nullable Throwable cause;
    private StackTraceElement @Nullable [] stackTrace;

    private Builder(FailureKind kind, String text) {
      this.kind = kind;
      this.text = text;
    }

    /**
     * Sets the action that failed.
     *
     * @param action such as {@code payments.get}; {@code null} for none
     * @return this
     */
    public Builder action(@Nullable String action) {
      this.action = action;
      return this;
    }

    /**
     * Sets the status of PortOne's answer.
     *
     * @param httpStatus 0 when PortOne did not answer
     * @return this
     */
    public Builder httpStatus(int httpStatus) {
      this.httpStatus = httpStatus;
      return this;
    }

    /**
     * Sets the {@code code} of PortOne's envelope.
     *
     * @param portOneCode {@code null} when there was no envelope
     * @return this
     */
    public Builder portOneCode(@Nullable Integer portOneCode) {
      this.portOneCode = portOneCode;
      return this;
    }

    /**
     * Sets how long PortOne asks to wait before the next call.
     *
     * @param retryAfter not negative; {@code null} when PortOne does not say
     * @return this
     */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return this;
    }

    /**
     * Sets the cause.
     *
     * @param cause its text must be free of secrets and people's data
     * @return this
     */
    public Builder cause(@Nullable Throwable cause) {
      this.cause = cause;
      return this;
    }

    /** {@return the failure} */
    public PortOneException build() {
      PortOneException failure =
          new PortOneException(kind, action, text, httpStatus, portOneCode, retryAfter, cause);
      if (stackTrace != null) {
        failure.setStackTrace(stackTrace);
      }
      return failure;
    }
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
