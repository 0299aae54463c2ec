package io.github.portonevertx.internal.http;

import java.lang.reflect.Modifier;
import java.net.ConnectException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exchange that gave no whole answer, and whether the request had left. */
public final class ExchangeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int DEEPEST_CAUSE = 4;

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
    OVERSIZED
  }

  private final Reason reason;

  /**
   * A failure with its reason.
   *
   * @param text for people
   * @param cause only named, by its classes: its text may quote what the server sent, which may
   *     hold the token
   */
  public ExchangeFailure(Reason reason, String text, @Nullable Throwable cause) {
    super(cause == null ? text : text + " (" + classes(cause) + ")");
    this.reason = reason;
  }

  private static String classes(Throwable cause) {
    Set<String> names = new LinkedHashSet<>();
    Throwable next = cause;
    for (int i = 0; next != null && i < DEEPEST_CAUSE; i++) {
      names.add(name(next));
      next = next.getCause();
    }
    return String.join(": ", names);
  }

  private static String name(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof ConnectException
        && message != null
        && message.startsWith("Connection refused")) {
      return "connection refused";
    }
    // Subclasses that only their library sees say nothing to a reader.
    Class<?> type = cause.getClass();
    while (!Modifier.isPublic(type.getModifiers())) {
      type = type.getSuperclass();
    }
    return type.getSimpleName();
  }

  Reason reason() {
    return reason;
  }

  /** Whether the same request may get its answer a moment later. */
  public boolean isPassing() {
    return reason != Reason.OVERSIZED;
  }

  /** Whether PortOne may have received, and so executed, the request. */
  public boolean mayHaveArrived() {
    return reason != Reason.UNREACHABLE && reason != Reason.NO_CONNECTION_IN_TIME;
  }
}
