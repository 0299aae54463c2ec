package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.v1.Field.Kind;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the fields of a request to the types of the specification, so that a form and a JSON
 * body with the same content result in the same object. Lists and objects may be JSON text. Fields
 * that are null or empty are omitted.
 *
 * <p>Values of a wrong type are rejected with a {@link BadRequest} that names the field.
 */
final class FieldReader {

  private static final int MAX_DIGITS = 15;
  private static final int MAX_DECIMALS = 6;
  private static final int MAX_NUMBER_LENGTH = 40;

  private final boolean rejectUnknown;
  private final List<String> unknown = new ArrayList<>();

  /**
   * Creates a reader for one request.
   *
   * @param rejectUnknown whether a field that is not in the specification is rejected
   */
  FieldReader(boolean rejectUnknown) {
    this.rejectUnknown = rejectUnknown;
  }

  /** Returns the names of the fields that are not in the specification. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Returns the typed fields of a whole query or body. */
  JsonObject read(JsonObject raw, Map<String, Field> fields) {
    return object("", raw, fields);
  }

  private JsonObject object(String prefix, JsonObject raw, Map<String, Field> fields) {
    JsonObject typed = new JsonObject();
    for (String name : raw.fieldNames()) {
      String label = prefix.isEmpty() ? name : prefix + "[" + name + "]";
      Field field = fields.get(name);
      if (field == null) {
        if (rejectUnknown) {
          throw BadRequest.unknown(label);
        }
        unknown.add(BadRequest.shown(label));
      } else {
        Object value = value(label, field, raw.getValue(name));
        if (value != null) {
          typed.put(name, value);
        }
      }
    }
    return typed;
  }

  private @Nullable Object value(String label, Field field, @Nullable Object raw) {
    if (raw == null || (raw.equals("") && field.kind() != Kind.TEXTS)) {
      return null;
    }
    return switch (field.kind()) {
      case TEXT -> text(label, raw);
      case NUMBER -> number(label, raw, false);
      case INTEGER -> number(label, raw, true);
      case BOOLEAN -> truth(label, raw);
      case TEXTS -> texts(label, raw);
      case OBJECT -> object(label, asObject(label, raw), field.fields());
      case OBJECTS -> objects(label, field, raw);
    };
  }

  private static String text(String label, Object raw) {
    if (raw instanceof JsonObject || raw instanceof JsonArray) {
      throw BadRequest.malformed(label);
    }
    return raw.toString();
  }

  private static Number number(String label, Object raw, boolean whole) {
    if (!(raw instanceof Number || raw instanceof String)) {
      throw BadRequest.malformed(label);
    }
    BigDecimal number = decimal(label, raw.toString());
    boolean integral = number.stripTrailingZeros().scale() <= 0;
    if (whole && !integral) {
      throw new BadRequest(BadRequest.shown(label) + " 파라메터는 정수여야 합니다.");
    }
    if (!integral) {
      return number;
    }
    long value = number.longValueExact();
    return value == (int) value ? (Number) (int) value : (Number) value;
  }

  /**
   * Returns the number in a text, which is limited in digits, so that arithmetic with it is fast.
   */
  static BigDecimal decimal(String label, String text) {
    BigDecimal number;
    try {
      if (text.length() > MAX_NUMBER_LENGTH) {
        throw new NumberFormatException();
      }
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadRequest(BadRequest.shown(label) + " 파라메터는 숫자여야 합니다.");
    }
    BigDecimal bare = number.stripTrailingZeros();
    if (bare.scale() > MAX_DECIMALS || (long) bare.precision() - bare.scale() > MAX_DIGITS) {
      throw new BadRequest(BadRequest.shown(label) + " 파라메터의 값이 허용 범위를 벗어났습니다.");
    }
    return number;
  }

  private static Boolean truth(String label, Object raw) {
    return switch (raw.toString().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new BadRequest(BadRequest.shown(label) + " 파라메터는 true 또는 false여야 합니다.");
    };
  }

  private static JsonArray texts(String label, Object raw) {
    Object list = raw instanceof String text && text.startsWith("[") ? jsonList(label, text) : raw;
    JsonArray texts = new JsonArray();
    for (Object item : list instanceof JsonArray array ? array : List.of(list)) {
      // If an empty id were omitted, operations that accept ids or nothing would apply to all.
      if (item == null || item.equals("")) {
        throw new BadRequest(BadRequest.shown(label) + " 파라메터의 값이 비어 있습니다.");
      }
      texts.add(text(label, item));
    }
    return texts;
  }

  private JsonArray objects(String label, Field field, Object raw) {
    Object list = raw;
    if (raw instanceof String text) {
      list = text.startsWith("[") ? jsonList(label, text) : new JsonArray().add(text);
    }
    if (!(list instanceof JsonArray array)) {
      throw BadRequest.malformed(label);
    }
    JsonArray objects = new JsonArray();
    for (Object item : array) {
      String itemLabel = label + "[" + objects.size() + "]";
      objects.add(object(itemLabel, asObject(itemLabel, item), field.fields()));
    }
    return objects;
  }

  private static JsonObject asObject(String label, @Nullable Object raw) {
    if (raw instanceof JsonObject object) {
      return object;
    }
    try {
      if (raw instanceof String text) {
        return new JsonObject(text);
      }
    } catch (DecodeException | ClassCastException e) {
      throw BadRequest.malformed(label);
    }
    throw BadRequest.malformed(label);
  }

  private static JsonArray jsonList(String label, String text) {
    try {
      return new JsonArray(text);
    } catch (DecodeException | ClassCastException e) {
      throw BadRequest.malformed(label);
    }
  }
}
