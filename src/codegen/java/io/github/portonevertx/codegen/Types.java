package io.github.portonevertx.codegen;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java types of facts, and the expressions that convert their values for a call. */
final class Types {
  private static final Map<String, String> CLASSES =
      Map.of(
          "text", "java.lang.String",
          "time", "java.time.Instant",
          "date", "java.time.LocalDate",
          "json", "io.vertx.core.json.JsonObject");
  private static final Map<String, String> PRIMITIVES =
      Map.of("money", "long", "long", "long", "int", "int", "flag", "boolean");
  private static final Map<String, String> BOXES =
      Map.of("money", "Long", "long", "Long", "int", "Integer", "flag", "Boolean");

  private final Facts facts;

  Types(Facts facts) {
    this.facts = facts;
  }

  /** Returns whether a type is a primitive type of Java when it is required. */
  boolean isPrimitive(Field field) {
    return !field.isList() && PRIMITIVES.containsKey(field.type());
  }

  /** Returns the type of a parameter of a builder. */
  String parameter(Field field, JavaFile file) {
    if (field.isList()) {
      return file.use("java.util.List") + "<" + type(field.type(), file) + ">";
    }
    String primitive = PRIMITIVES.get(field.type());
    return primitive != null ? primitive : type(field.type(), file);
  }

  /** Returns the type of a component of a record. */
  String component(Field field, JavaFile file) {
    if (field.isList() || (field.needed() && isPrimitive(field))) {
      return parameter(field, file);
    }
    String box = BOXES.get(field.type());
    String type = box != null ? box : type(field.type(), file);
    return field.needed() ? type : "@" + file.use("org.jspecify.annotations.Nullable") + " " + type;
  }

  /** Returns the class of a type, imported when it is in another package. */
  String type(String type, JavaFile file) {
    String known = CLASSES.get(type);
    if (known != null) {
      return known.startsWith("java.lang.") ? known.substring(10) : file.use(known);
    }
    return file.use(Names.inPackage(area(type)) + "." + type);
  }

  private String area(String type) {
    if (facts.words().containsKey(type)) {
      return words(type).area();
    }
    if (facts.unions().containsKey(type)) {
      return union(type).area();
    }
    Shape shape = facts.records().getOrDefault(type, facts.values().get(type));
    if (shape == null) {
      throw new IllegalArgumentException("there is no type " + type);
    }
    return shape.area();
  }

  boolean isWords(String type) {
    return facts.words().containsKey(type);
  }

  boolean isValue(String type) {
    return facts.values().containsKey(type);
  }

  Words words(String type) {
    return known(facts.words().get(type), type);
  }

  Union union(String type) {
    return known(facts.unions().get(type), type);
  }

  Shape value(String type) {
    return known(facts.values().get(type), type);
  }

  Shape record(String type) {
    return known(facts.records().get(type), type);
  }

  private static <T> T known(@Nullable T found, String type) {
    if (found == null) {
      throw new IllegalArgumentException("there is no type " + type);
    }
    return found;
  }

  /** Returns the expression for the value of a parameter in a call. */
  String wire(Field field, JavaFile file) {
    String method =
        switch (field.type()) {
          case "text", "money", "int", "long", "flag", "json" -> "";
          case "time", "date" -> "toString";
          default -> isWords(field.type()) ? "wire" : "parameters";
        };
    if (method.isEmpty()) {
      return field.name();
    }
    return "%s.%s(%s, %s::%s)"
        .formatted(
            file.use(Names.INTERNAL + ".arguments.Arguments"),
            field.isList() ? "wires" : "wire",
            field.name(),
            type(field.type(), file),
            method);
  }
}
