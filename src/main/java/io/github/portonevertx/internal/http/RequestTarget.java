package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes the path and query of a call. */
final class RequestTarget {
  private RequestTarget() {}

  /**
   * Returns the request target of a validated call.
   *
   * @param prefix the path of the base URL, without a trailing slash
   */
  static String of(String prefix, Operation operation, Call call) {
    Map<String, @Nullable Object> parameters = call.parameters();
    StringBuilder target = new StringBuilder(64).append(prefix);
    path(target, operation.path(), parameters);
    char separator = '?';
    for (Parameter parameter : operation.queryParameters().values()) {
      Object value = parameters.get(parameter.name());
      Object sent = value instanceof Number ? RequestBody.value(parameter, value) : value;
      separator = pairs(target, separator, parameter.wireName(), sent);
    }
    if (operation.isBodyInQuery()) {
      Buffer body = RequestBody.json(operation, call);
      if (body != null) {
        pair(target, separator, "requestBody", body);
      }
    } else if (operation.bodyParameters().isEmpty()) {
      for (Map.Entry<String, @Nullable Object> unchecked : call.unchecked().entrySet()) {
        separator = pairs(target, separator, unchecked.getKey(), unchecked.getValue());
      }
    }
    return target.toString();
  }

  /** Appends the pairs of a value, and returns the separator before the next pair. */
  private static char pairs(
      StringBuilder target, char separator, String name, @Nullable Object value) {
    if (value instanceof Iterable<?> items) {
      char next = separator;
      for (Object item : items) {
        pair(target, next, name, item);
        next = '&';
      }
      return next;
    }
    if (value instanceof Map<?, ?> fields) {
      char next = separator;
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        pair(target, next, name + "[" + field.getKey() + "]", field.getValue());
        next = '&';
      }
      return next;
    }
    if (value == null) {
      return separator;
    }
    pair(target, separator, name, value);
    return '&';
  }

  /**
   * Appends the path. A placeholder without a value is omitted together with its slash, which is
   * how PortOne defines an optional last segment.
   */
  private static void path(
      StringBuilder target, String template, Map<String, @Nullable Object> parameters) {
    int end;
    for (int start = 1; start <= template.length(); start = end + 1) {
      int slash = template.indexOf('/', start);
      end = slash < 0 ? template.length() : slash;
      if (template.charAt(start) != '{') {
        target.append(template, start - 1, end);
        continue;
      }
      Object value = parameters.get(template.substring(start + 1, end - 1));
      if (value != null) {
        // An order id is free text: it is encoded as one segment, including its slashes.
        target.append('/').append(encoded(value));
      }
    }
  }

  private static void pair(StringBuilder target, char separator, String name, Object value) {
    target.append(separator).append(encoded(name)).append('=').append(encoded(value));
  }

  private static String encoded(Object value) {
    // Not every server decodes a plus sign as a space.
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
