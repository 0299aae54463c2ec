package io.github.portonevertx.internal.http;

import java.lang.reflect.Modifier;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes the cause of a network failure without quoting its text, which may contain data from
 * the server and thus the token.
 */
final class NetworkCause {
  private static final int DEEPEST_CAUSE = 4;

  private NetworkCause() {}

  /** Returns a description of a common cause, and the class names of any other cause. */
  static String describe(Throwable cause) {
    String usual = usual(cause);
    return usual != null ? usual : classes(cause);
  }

  private static @Nullable String usual(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "unknown host";
    }
    if (cause instanceof NoRouteToHostException) {
      return "no route to host";
    }
    if (cause instanceof ClosedChannelException
        || cause.getClass().getSimpleName().equals("HttpClosedException")) {
      return "connection closed";
    }
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof ConnectException) {
      return text.contains("refused")
          ? "connection refused"
          : text.contains("timed out")
              ? "connect timed out"
              : text.contains("unreachable") ? "network unreachable" : null;
    }
    return cause instanceof SocketException && text.contains("reset") ? "connection reset" : null;
  }

  private static String classes(Throwable cause) {
    Set<String> names = new LinkedHashSet<>();
    Throwable next = cause;
    for (int depth = 0; next != null && depth < DEEPEST_CAUSE; depth++) {
      // The names of non-public subclasses are of no use to a reader.
      Class<?> type = next.getClass();
      while (!Modifier.isPublic(type.getModifiers())) {
        type = type.getSuperclass();
      }
      names.add(type.getSimpleName());
      next = next.getCause();
    }
    return String.join(": ", names);
  }
}
