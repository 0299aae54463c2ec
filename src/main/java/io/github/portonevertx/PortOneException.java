package io.github.portonevertx;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The only exception of this library: a failed call and the reason for it.
 *
 * <p>It has the same content whether the client is embedded or uses the event bus. PortOne's text
 * is for people and changes without notice, so code decides by {@link #kind()} and never by the
 * text. No component contains a key, secret, token or personal data.
 */
public final class PortOneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kind of failure. */
  private final FailureKind kind;

  /** The action that failed. */
  private final @Nullable String action;

  /** The HTTP status of PortOne's answer, 0 when it did not answer. */
  private final int httpStatus;

  /** The code of PortOne's envelope. */
  private final @Nullable Integer portOneCode;

  /** The {@code Retry-After} of PortOne's answer. */
  private final @Nullable Duration retryAfter;

  /** What V2 states about the failure. */
  private final FailureDetails details;

  private PortOneException(Builder builder) {
    super(builder.text, builder.cause);
    this.kind = Objects.requireNonNull(builder.kind, "kind");
    this.action = builder.action;
    this.httpStatus = builder.httpStatus;
    this.portOneCode = builder.portOneCode;
    this.retryAfter = builder.retryAfter;
    this.details = builder.details;
  }

  /**
   * Returns a failure that did not come from PortOne.
   *
   * @param kind the kind of failure
   * @param text for people; names the parameter if there is one
   * @return the failure
   */
  public static PortOneException of(FailureKind kind, String text) {
    return new Builder(kind, text).build();
  }

  /**
   * Returns a failure that did not come from PortOne, with its cause.
   *
   * @param kind the kind of failure
   * @param text for people
   * @param cause its text must not contain secrets or personal data
   * @return the failure
   */
  public static PortOneException of(FailureKind kind, String text, @Nullable Throwable cause) {
    return new Builder(kind, text).cause(cause).build();
  }

  /**
   * Returns a builder of a failure, for test transports and decorators.
   *
   * @param kind the kind of failure
   * @param text for people; PortOne's message if it sent one
   * @return the builder
   */
  public static Builder builder(FailureKind kind, String text) {
    return new Builder(kind, text);
  }

  /** {@return a builder with all components of this failure, including its stack trace} */
  public Builder toBuilder() {
    Builder builder = new Builder(kind, text()).cause(getCause());
    builder.action = action;
    builder.httpStatus = httpStatus;
    builder.portOneCode = portOneCode;
    builder.retryAfter = retryAfter;
    builder.details = details;
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
    private FailureDetails details = FailureDetails.NONE;
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
     * Sets the HTTP status of PortOne's answer.
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
     * @param retryAfter not negative; {@code null} when PortOne does not specify it
     * @return this
     */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return this;
    }

    /**
     * Sets what V2 states about the failure.
     *
     * @param details {@link FailureDetails#NONE} for a failure of V1 or without an answer
     * @return this
     */
    public Builder details(FailureDetails details) {
      this.details = Objects.requireNonNull(details, "details");
      return this;
    }

    /**
     * Sets the cause.
     *
     * @param cause its text must not contain secrets or personal data
     * @return this
     */
    public Builder cause(@Nullable Throwable cause) {
      this.cause = cause;
      return this;
    }

    /** {@return the failure} */
    public PortOneException build() {
      PortOneException failure = new PortOneException(this);
      if (stackTrace != null) {
        failure.setStackTrace(stackTrace);
      }
      return failure;
    }
  }

  /**
   * Returns the kind of this failure.
   *
   * @return the kind, whose {@link FailureKind#retry()} states whether the call may be retried
   */
  public FailureKind kind() {
    return kind;
  }

  /**
   * Returns the action that failed, such as {@code payments.get}.
   *
   * @return the action, {@code null} when the failure belongs to none, such as invalid options
   */
  public @Nullable String action() {
    return action;
  }

  /**
   * Returns the HTTP status of PortOne's answer.
   *
   * @return the status, 0 when PortOne did not answer
   */
  public int httpStatus() {
    return httpStatus;
  }

  /**
   * Returns the {@code code} of PortOne's envelope; only 0, 1 and -1 have been observed.
   *
   * @return the code, {@code null} when there was no envelope
   */
  public @Nullable Integer portOneCode() {
    return portOneCode;
  }

  /**
   * Returns how long to wait before the next call, from the header {@code Retry-After} of a 429 or
   * a 5xx of PortOne or a gateway in front of it.
   *
   * @return not negative, {@code null} without the header
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** {@return what V2 states about the failure, {@link FailureDetails#NONE} for one of V1} */
  public FailureDetails details() {
    return details;
  }

  /**
   * Returns the error type of V2, such as {@code PAYMENT_NOT_FOUND} or {@code PG_PROVIDER}. It is
   * an open set: PortOne adds types at any time.
   *
   * @return the type, {@code null} when V2 did not send one
   */
  public @Nullable String errorType() {
    return details.errorType();
  }

  /**
   * {@return the code with which the payment company declined, for the type {@code PG_PROVIDER};
   * {@code null} otherwise}
   */
  public @Nullable String pgCode() {
    return details.pgCode();
  }

  /**
   * {@return the payment company's text, for people, for the type {@code PG_PROVIDER}; {@code null}
   * otherwise}
   */
  public @Nullable String pgMessage() {
    return details.pgMessage();
  }

  /**
   * Returns the idempotency key with which a write of V2 was sent. A write whose outcome is unknown
   * may be repeated with this key within 3 hours: PortOne executes it once.
   *
   * @return the key, {@code null} for a read and for V1
   */
  public @Nullable String idempotencyKey() {
    return details.idempotencyKey();
  }

  /** {@return the text for people, without the action; PortOne's message if it sent one} */
  public String text() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }

  /**
   * Returns the text, preceded by the action if there is one, and followed by the kind and the
   * status, code and {@code Retry-After} of PortOne's answer.
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
    details.appendTo(message, kind);
    if (retryAfter != null) {
      message.append(", retry after ").append(retryAfter.toSeconds()).append(" s");
    }
    return message.append(']').toString();
  }
}
