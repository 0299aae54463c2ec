package io.github.portonevertx.testkit.v2;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the simulator received it; {@link #toString()} contains neither credential nor body.
 *
 * @param operation the operation's name such as {@code payments.get}; empty for a path that PortOne
 *     does not have
 * @param method the HTTP method in capitals
 * @param path the path as sent, still percent-encoded, without the query
 * @param rawQuery the query as sent; empty if there was none
 * @param query the decoded query parameters in the order sent; empty if they cannot be decoded
 * @param headers the headers, with names in lower case; the first one of each name
 * @param body the body as UTF-8 text; empty if there was none
 * @param version the HTTP version
 */
public record RecordedRequest(
    String operation,
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String body,
    HttpVersion version) {

  static final String INPUT = "requestBody";

  /** Makes the query and the headers immutable. */
  public RecordedRequest {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    query = Collections.unmodifiableMap(copy);
    headers = Map.copyOf(headers);
  }

  static RecordedRequest of(String operation, HttpServerRequest request, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : request.headers()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    String path = request.path();
    String rawQuery = request.query();
    return new RecordedRequest(
        operation,
        request.method().name(),
        path == null ? "" : path,
        rawQuery == null ? "" : rawQuery,
        rawQuery == null ? Map.of() : decode(rawQuery),
        headers,
        body,
        request.version());
  }

  /** Returns the value of {@code Authorization}; null if it was not sent. */
  public @Nullable String authorization() {
    return headers.get("authorization");
  }

  /** Returns the idempotency key without its quotes; null if it was not sent. */
  public @Nullable String idempotencyKey() {
    String header = headers.get("idempotency-key");
    return header != null && header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
        ? header.substring(1, header.length() - 1)
        : header;
  }

  /**
   * Returns the JSON input, from the query or the body; an empty object if there is none.
   *
   * @throws IllegalStateException if it is not an object in JSON, which the simulator refused
   */
  public JsonObject input() {
    String text = inputText();
    try {
      return text.isEmpty() ? new JsonObject() : new JsonObject(text);
    } catch (DecodeException e) {
      throw new IllegalStateException("The input is not an object in JSON", e);
    }
  }

  /** Returns the text of the JSON input; empty if there is none. */
  String inputText() {
    List<String> inQuery = query.get(INPUT);
    return inQuery == null ? body : inQuery.get(0);
  }

  /** Returns whether the query was sent in a form that can be decoded. */
  boolean hasReadableQuery() {
    return !query.isEmpty() || rawQuery.replace("&", "").isEmpty();
  }

  /** Returns the decoded parameters of a query or a form; empty if they cannot be decoded. */
  static Map<String, List<String>> decode(String rawQuery) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    try {
      for (String pair : rawQuery.split("&", -1)) {
        if (pair.isEmpty()) {
          continue;
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        query
            .computeIfAbsent(
                URLDecoder.decode(name, StandardCharsets.UTF_8), absent -> new ArrayList<>())
            .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
      return query;
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  @Override
  public String toString() {
    return method
        + " "
        + path
        + " ["
        + (operation.isEmpty() ? "unknown" : operation)
        + ", body of "
        + body.length()
        + " characters]";
  }
}
