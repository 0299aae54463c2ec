package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the row for a request. {@code /payments/prepare} and {@code /payments/{imp_uid}} overlap,
 * so rows are tried in an order in which a literal segment comes before a placeholder, whatever the
 * order of the table.
 */
final class Routes {

  /** The outcome of a look-up. */
  sealed interface Match {}

  /** A row, and what its placeholders stand for. */
  record Found(Route route, Map<String, String> path) implements Match {}

  /** PortOne has the path, but not with this method. */
  record WrongMethod() implements Match {}

  /** PortOne has no such path. */
  record Unknown() implements Match {}

  private static final Comparator<Route> LITERALS_FIRST =
      Comparator.comparing(
          route ->
              route.segments().stream()
                  .map(segment -> Route.isPlaceholder(segment) ? "1" : "0")
                  .reduce("", String::concat));

  private final List<Route> routes;

  Routes(List<Route> table) {
    routes = table.stream().sorted(LITERALS_FIRST).toList();
  }

  Match find(HttpMethod method, String rawPath) {
    List<String> path;
    try {
      path = split(rawPath).stream().map(Routes::decode).toList();
    } catch (IllegalArgumentException e) {
      return new Unknown();
    }
    boolean known = false;
    for (Route route : routes) {
      Map<String, String> parameters = route.match(path);
      if (parameters != null && route.method().equals(method)) {
        return new Found(route, parameters);
      }
      known |= parameters != null;
    }
    return known ? new WrongMethod() : new Unknown();
  }

  /** The segments of a path; a trailing slash does not make one. */
  static List<String> split(String path) {
    List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
    segments.remove(0);
    if (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    return List.copyOf(segments);
  }

  /**
   * Decodes after the split, so that {@code %2F} stays inside its segment; a plus is a plus in a
   * path.
   */
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
