package io.github.portonevertx.testkit.v1;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as PortOne's PHP does: ASCII only, every other character as {@code \}{@code uXXXX}, a
 * slash as {@code \/}, amounts without trailing zeros. This detects clients that parse too strictly
 * or compare strings.
 */
final class WireJson {

  private WireJson() {}

  static Buffer encode(@Nullable Object value) {
    StringBuilder out = new StringBuilder(512);
    write(out, value);
    return Buffer.buffer(out.toString());
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof BigDecimal money) {
      out.append(plain(money));
    } else if (value instanceof Number) {
      out.append(value);
    } else if (value instanceof JsonObject object) {
      writeObject(out, object.getMap());
    } else if (value instanceof Map<?, ?> map) {
      writeObject(out, map);
    } else if (value instanceof JsonArray array) {
      writeArray(out, array.getList());
    } else if (value instanceof Iterable<?> list) {
      writeArray(out, list);
    } else {
      writeText(out, value.toString());
    }
  }

  private static void writeObject(StringBuilder out, Map<?, ?> map) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      writeText(out, String.valueOf(entry.getKey()));
      out.append(':');
      write(out, entry.getValue());
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void writeArray(StringBuilder out, Iterable<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      write(out, element);
      separator = ",";
    }
    out.append(']');
  }

  private static void writeText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\', '/' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c > 0x7f) {
            // A character outside the basic plane becomes two escapes, a surrogate pair, as in PHP.
            out.append("\\u").append(Character.forDigit(c >> 12, 16));
            out.append(Character.forDigit((c >> 8) & 0xf, 16));
            out.append(Character.forDigit((c >> 4) & 0xf, 16));
            out.append(Character.forDigit(c & 0xf, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  static String plain(BigDecimal money) {
    return money.signum() == 0 ? "0" : money.stripTrailingZeros().toPlainString();
  }
}
