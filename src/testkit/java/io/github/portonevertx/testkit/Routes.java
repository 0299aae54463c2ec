package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of an API, in which the endpoint of a request is found. {@code /payments/prepare}
 * and {@code /payments/{id}} overlap, so a literal segment is tried before a placeholder,
 * regardless of the order of the table.
 *
 * @param <E> the type of an endpoint
 */
public final class Routes<E extends Endpoint> {

  /** The result of looking up a request: its endpoint, or the reason why it has none. */
  public sealed interface Match<E> {}

  /** The endpoint that was found, and the values of its placeholders. */
  public record Found<E>(E route, Map<String, String> path) implements Match<E> {
    /** Makes the values immutable. */
    public Found {
      path = Map.copyOf(path);
    }
  }

  /** The result for a path that the API has, but not with this method. */
  public record WrongMethod<E>() implements Match<E> {}

  /** The result for a path that the API does not have. */
  public record Unknown<E>() implements Match<E> {}

  /** An endpoint with its parsed template. */
  private record Row<E extends Endpoint>(E route, List<String> segments) {

    Row(E route) {
      this(route, split(route.template()));
    }

    static boolean isPlaceholder(String segment) {
      return segment.startsWith("{");
    }

    /**
     * Returns the sort key: it precedes that of a template that has a placeholder where this one
     * has a literal.
     */
    String key() {
      StringBuilder key = new StringBuilder();
      segments.forEach(segment -> key.append(isPlaceholder(segment) ? '1' : '0'));
      return key.toString();
    }

    /**
     * Returns the path parameters if this endpoint's template matches the decoded segments, else
     * null.
     */
    @Nullable Map<String, String> match(List<String> path) {
      if (segments.size() != path.size()) {
        return null;
      }
      Map<String, String> parameters = new HashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String segment = segments.get(i);
        if (isPlaceholder(segment)) {
          parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return null;
        }
      }
      return parameters;
    }
  }

  private final List<Row<E>> rows;

  /** Creates routes to these endpoints. */
  public Routes(List<E> table) {
    rows = table.stream().map(Row<E>::new).sorted(Comparator.comparing(Row<E>::key)).toList();
  }

  /** Returns the endpoint of a request with that method and percent-encoded path. */
  public Match<E> find(HttpMethod method, String rawPath) {
    List<String> path;
    try {
      path = split(rawPath).stream().map(Routes::decode).toList();
    } catch (IllegalArgumentException e) {
      return new Unknown<>();
    }
    boolean known = false;
    for (Row<E> row : rows) {
      Map<String, String> parameters = row.match(path);
      if (parameters != null && row.route().method().equals(method)) {
        return new Found<>(row.route(), parameters);
      }
      known |= parameters != null;
    }
    return known ? new WrongMethod<>() : new Unknown<>();
  }

  /** Returns the segments of a path; a trailing slash does not add one. */
  static List<String> split(String path) {
    List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
    segments.remove(0);
    if (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    return List.copyOf(segments);
  }

  /**
   * Decodes a segment after the split, so that {@code %2F} stays inside its segment; a plus is a
   * plus in a path.
   */
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
