package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as an operation receives it: parameters by name, from every place that PortOne accepts.
 *
 * @param path the decoded path parameters
 * @param fields the typed fields of query and body
 * @param skewSeconds the number of seconds added to the times in this answer
 */
record SimulatedRequest(
    RecordedRequest request, Map<String, String> path, RequestFields fields, long skewSeconds) {

  /** Returns a parameter of the path; fails for a name that the route's template does not have. */
  String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No path parameter " + name);
    }
    return value;
  }

  /** Returns the texts of a query parameter that is a list or a single value. */
  List<String> queryAll(String name) {
    return texts(fields.query(), name);
  }

  @Nullable String query(String name) {
    return text(fields.query(), name);
  }

  boolean flag(String name) {
    return isTrue(query(name));
  }

  long number(String name, long otherwise) {
    return fields.query().getValue(name) instanceof Number number ? number.longValue() : otherwise;
  }

  /** Returns the body as an object of typed fields, from JSON or a form. */
  JsonObject body() {
    return fields.body();
  }

  /** Returns the text of a body field; null if it is absent, null or empty. */
  static @Nullable String text(JsonObject body, String name) {
    Object value = body.getValue(name);
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  /** Returns whether a body field is true. */
  static boolean isSet(JsonObject body, String name) {
    return isTrue(text(body, name));
  }

  private static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("true") || value.equals("1"));
  }

  /** Returns PortOne's response to missing parameters. */
  static String missing(String names) {
    return names + " 파라메터가 누락되었습니다.";
  }

  /** Returns whether a body field has a value. */
  static boolean has(JsonObject body, String name) {
    return !texts(body, name).isEmpty();
  }

  /** Returns the text of a required body field. */
  static String need(JsonObject body, String name) {
    String text = text(body, name);
    if (text == null) {
      throw new BadRequest(missing(name));
    }
    return text;
  }

  /** Returns the money in a required body field. */
  static BigDecimal needMoney(JsonObject body, String name) {
    BigDecimal money = money(body, name);
    if (money == null) {
      throw new BadRequest(missing(name));
    }
    return money;
  }

  /** Returns the whole number in a required body field, such as a time. */
  static long needNumber(JsonObject body, String name) {
    return needMoney(body, name).longValue();
  }

  /** Returns the object in a required body field. */
  static JsonObject needObject(JsonObject body, String name) {
    if (body.getValue(name) instanceof JsonObject object) {
      return object;
    }
    throw new BadRequest(missing(name));
  }

  /** Returns the texts of a body field that holds a list or a single text. */
  static List<String> texts(JsonObject body, String name) {
    if (body.getValue(name) instanceof JsonArray array) {
      return array.stream().map(String::valueOf).toList();
    }
    String text = text(body, name);
    return text == null ? List.of() : List.of(text);
  }

  /** Returns the objects of a body field that holds a list. */
  static List<JsonObject> objects(JsonObject body, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (body.getValue(name) instanceof JsonArray array) {
      for (Object element : array) {
        if (!(element instanceof JsonObject object)) {
          throw new BadRequest(name + " 파라메터의 형식이 올바르지 않습니다.");
        }
        objects.add(object);
      }
    }
    return objects;
  }

  /** Returns the money in a body field, given as number or text; null if it is absent. */
  static @Nullable BigDecimal money(JsonObject body, String name) {
    String text = text(body, name);
    return text == null ? null : FieldReader.decimal(name, text);
  }
}
