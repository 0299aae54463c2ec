package io.github.portonevertx.v1;

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
import org.jspecify.annotations.Nullable;

/**
 * Refuses HTTP settings in JSON that Vert.x leaves out: values of another type, and names inside an
 * object that it does not know. Without this check a proxy that is written as text, or a misspelt
 * path of a trust store, would change nothing.
 */
final class HttpJson {
  private HttpJson() {}

  /**
   * Compares what was given with what was read. A failure names the setting and never its value,
   * which may be a password.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the setting
   */
  static void requireRead(JsonObject given, WebClientOptions read) {
    requireRead("http", given, read.toJson());
  }

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

  /** Vert.x keeps some lists as sets, which have another order. */
  private static List<Object> plain(JsonArray list) {
    return list.stream().toList();
  }
}
