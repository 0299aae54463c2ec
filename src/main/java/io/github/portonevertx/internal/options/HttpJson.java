package io.github.portonevertx.internal.options;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP settings from JSON, and rejects what Vert.x would ignore: unknown names at every
 * depth, and values of another type. Without this check a proxy that is given as text, or a
 * misspelt path of a trust store, would have no effect.
 *
 * <p>A failure contains the name of the setting but never its value, which may be a password.
 */
final class HttpJson {
  private HttpJson() {}

  /**
   * Returns the settings.
   *
   * @param option the option that they belong to
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the setting
   */
  static WebClientOptions read(String option, JsonObject json) {
    return read(option, json, HttpNames.ALL);
  }

  /**
   * Returns the settings.
   *
   * @param names the names of the supported releases; a name that only a later Vert.x reads is
   *     accepted, too
   */
  static WebClientOptions read(String option, JsonObject json, SortedSet<String> names) {
    WebClientOptions http;
    try {
      http = new WebClientOptions(json);
    } catch (RuntimeException e) {
      requireKnown(option, json, names, Set.of());
      // The text of the exception may contain a password from the JSON.
      throw Check.invalid(option, "cannot be read: " + e.getClass().getSimpleName());
    }
    JsonObject read = http.toJson();
    requireKnown(option, json, names, read.fieldNames());
    requireRead(option, json, read);
    return http;
  }

  private static void requireKnown(
      String option, JsonObject json, SortedSet<String> names, Set<String> others) {
    for (String name : json.fieldNames()) {
      if (!names.contains(name) && !others.contains(name)) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "unknown option "
                + NearestName.quoted(option + "." + name)
                + NearestName.hint(name, names));
      }
    }
  }

  /** Checks that every given setting was read by Vert.x. */
  private static void requireRead(String path, JsonObject given, JsonObject read) {
    for (Map.Entry<String, @Nullable Object> entry : given) {
      String setting = path + "." + entry.getKey();
      Object value = entry.getValue();
      Object used = read.getValue(entry.getKey());
      if (value instanceof JsonObject object && used instanceof JsonObject settings) {
        requireRead(setting, object, settings);
      } else if (value != null && !isSame(value, used)) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "option "
                + NearestName.quoted(setting)
                + " is not known or has a value of another type than Vert.x reads");
      }
    }
  }

  private static boolean isSame(Object given, @Nullable Object used) {
    if (given instanceof Number number && used instanceof Number other) {
      return new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    if (given instanceof JsonArray list && used instanceof JsonArray other) {
      return new HashSet<>(plain(list)).equals(new HashSet<>(plain(other)));
    }
    return given.equals(used);
  }

  /**
   * Returns the items in a form that can be compared; Vert.x stores some lists as sets, whose order
   * differs.
   */
  private static List<Object> plain(JsonArray list) {
    return list.stream().toList();
  }
}
