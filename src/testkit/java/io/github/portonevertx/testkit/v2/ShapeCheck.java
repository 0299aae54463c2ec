package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.v2.Shape.Field;
import io.github.portonevertx.testkit.v2.Shape.ObjectOf;
import io.github.portonevertx.testkit.v2.Shape.OneOf;
import io.github.portonevertx.testkit.v2.Shape.UnionBy;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares JSON values with shapes; the text of a problem names the field and no value. */
final class ShapeCheck {

  private final Shapes shapes;
  private final boolean strict;

  /**
   * Creates a check.
   *
   * @param strict whether an unknown field and an explicit null are problems
   */
  ShapeCheck(Shapes shapes, boolean strict) {
    this.shapes = shapes;
    this.strict = strict;
  }

  /** Returns the first problem of an object, or null. */
  @Nullable String problem(String shape, JsonObject value) {
    return ofType(shape, value, "");
  }

  /** Returns the first problem of an object with these fields, or null. */
  @Nullable String problem(List<Field> fields, JsonObject value, String path) {
    for (Field field : fields) {
      String problem = ofField(field, value, path + field.name());
      if (problem != null) {
        return problem;
      }
    }
    Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
    return strict
        ? value.fieldNames().stream()
            .filter(name -> !known.contains(name))
            .findFirst()
            .map(name -> path + shown(name) + " is not a field of this request")
            .orElse(null)
        : null;
  }

  private @Nullable String ofField(Field field, JsonObject parent, String path) {
    Object value = parent.getValue(field.name());
    if (value == null) {
      boolean explicit = strict && parent.containsKey(field.name());
      return explicit ? path + " must not be null" : field.required() ? path + " is missing" : null;
    }
    if (!field.list()) {
      return ofType(field.type(), value, path);
    }
    if (!(value instanceof JsonArray list)) {
      return path + " must be a list";
    }
    for (int i = 0; i < list.size(); i++) {
      String problem = ofType(field.type(), list.getValue(i), path + "[" + i + "]");
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private @Nullable String ofType(String type, @Nullable Object value, String path) {
    if (type.startsWith("=")) {
      return type.substring(1).equals(value) ? null : path + " must be " + type.substring(1);
    }
    return switch (type) {
      case "text" -> value instanceof String ? null : path + " must be text";
      case "long" ->
          value instanceof Long || value instanceof Integer
              ? null
              : path + " must be a whole number of at most 64 bits";
      case "bool" -> value instanceof Boolean ? null : path + " must be true or false";
      case "time" -> isTime(value) ? null : path + " must be a time in the form of RFC 3339";
      case "date" -> isDate(value) ? null : path + " must be a date in the form yyyy-MM-dd";
      case "json" -> value instanceof JsonObject ? null : path + " must be an object";
      default -> ofShape(type, value, path);
    };
  }

  private @Nullable String ofShape(String name, @Nullable Object value, String path) {
    Shape shape = shapes.find(name);
    if (shape instanceof OneOf set) {
      return value instanceof String text && set.words().contains(text)
          ? null
          : path + " must be one of the words of " + name;
    }
    if (!(value instanceof JsonObject object)) {
      return path + " must be an object";
    }
    String prefix = path.isEmpty() ? "" : path + ".";
    if (shape instanceof UnionBy union) {
      Object word = object.getValue(union.property());
      String selected = word instanceof String text ? union.cases().get(text) : null;
      return selected == null
          ? prefix + union.property() + " must be a case of " + name
          : ofShape(selected, object, path);
    }
    if (shape instanceof ObjectOf fields) {
      return problem(fields.fields(), object, prefix);
    }
    throw new IllegalStateException("No shape " + name);
  }

  private static boolean isTime(@Nullable Object value) {
    return value instanceof String text && parses(() -> OffsetDateTime.parse(text));
  }

  private static boolean isDate(@Nullable Object value) {
    return value instanceof String text && parses(() -> LocalDate.parse(text));
  }

  private static boolean parses(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns a name in a form that an answer may repeat. */
  private static String shown(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]{0,99}") ? name : "(a field with another name)";
  }
}
