package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the path and query of a call. */
final class RequestTarget {
  private RequestTarget() {}

  /**
   * The request target of a checked call.
   *
   * @param prefix the path of the base URL, without a trailing slash
   */
  static String of(String prefix, Operation operation, Map<String, @Nullable Object> parameters) {
    StringBuilder target = new StringBuilder(64).append(prefix);
    path(target, operation.path(), parameters);
    char separator = '?';
    for (Parameter parameter : operation.queryParameters().values()) {
      Object value = parameters.get(parameter.name());
      if (value instanceof Iterable<?> items) {
        for (Object item : items) {
          pair(target, separator, parameter.wireName(), item);
          separator = '&';
        }
      } else if (value instanceof Map<?, ?> fields) {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          pair(
              target,
              separator,
              parameter.wireName() + "[" + field.getKey() + "]",
              field.getValue());
          separator = '&';
        }
      } else if (value != null) {
        pair(target, separator, parameter.wireName(), value);
        separator = '&';
      }
    }
    return target.toString();
  }

  /** A placeholder without a value takes its slash with it: PortOne's optional last segment. */
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
        // An order id is free text: encoded as one segment, its own slashes included.
        target.append('/').append(encoded(value).replace("+", "%20"));
      }
    }
  }

  private static void pair(StringBuilder target, char separator, String name, Object value) {
    target.append(separator).append(encoded(name)).append('=').append(encoded(value));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
