package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of operations.
 *
 * @param operation {@code group.method}
 * @param template a path such as {@code /payments/{imp_uid}/balance}
 * @param handler must not block; it runs on the simulator's event loop
 */
record Route(String operation, HttpMethod method, String template, Handler handler) {

  /** What an operation does. */
  @FunctionalInterface
  interface Handler {
    Answer handle(Ask ask);
  }

  static boolean isPlaceholder(String segment) {
    return segment.startsWith("{");
  }

  List<String> segments() {
    return Routes.split(template);
  }

  /** The path parameters if this row's template fits the decoded segments, else null. */
  @Nullable Map<String, String> match(List<String> path) {
    List<String> mine = segments();
    if (mine.size() != path.size()) {
      return null;
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < mine.size(); i++) {
      String segment = mine.get(i);
      if (isPlaceholder(segment)) {
        parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return null;
      }
    }
    return parameters;
  }
}
