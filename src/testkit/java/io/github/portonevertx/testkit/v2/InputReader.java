package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.v2.Shape.Field;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks the query and the JSON input of a request. */
final class InputReader {

  private final ShapeCheck check;
  private final boolean strict;

  InputReader(Shapes shapes, boolean strict) {
    this.check = new ShapeCheck(shapes, strict);
    this.strict = strict;
  }

  /** Returns the parameters of the query with their types, without the JSON input. */
  JsonObject query(Operation operation, RecordedRequest request) {
    if (!request.hasReadableQuery()) {
      throw Refusal.invalid("the query cannot be decoded");
    }
    JsonObject query = new JsonObject();
    for (Map.Entry<String, List<String>> entry : request.query().entrySet()) {
      boolean isInput = operation.inputInQuery() && entry.getKey().equals(RecordedRequest.INPUT);
      if (entry.getValue().size() > 1) {
        throw Refusal.invalid("a parameter of the query is repeated");
      }
      if (!isInput) {
        query.put(entry.getKey(), typed(operation, entry.getKey(), entry.getValue().get(0)));
      }
    }
    refuse(check.problem(operation.query(), query, ""));
    return query;
  }

  /** Returns the JSON input; an empty object if there is none. */
  JsonObject input(Operation operation, RecordedRequest request) {
    String shape = operation.input();
    String text = request.inputText();
    if (shape == null) {
      if (strict && !text.isEmpty() && !text.equals("{}")) {
        throw Refusal.invalid("the operation has no body");
      }
      return new JsonObject();
    }
    if (text.isEmpty()) {
      if (operation.inputRequired()) {
        throw Refusal.invalid("the body is missing");
      }
      return new JsonObject();
    }
    JsonObject input = parsed(text);
    refuse(check.problem(shape, input));
    removeNulls(input);
    return input;
  }

  /** Makes an explicit null an absent field, which a strict check has refused. */
  private static void removeNulls(JsonObject object) {
    for (String name : Set.copyOf(object.fieldNames())) {
      Object value = object.getValue(name);
      if (value == null) {
        object.remove(name);
      } else if (value instanceof JsonObject nested) {
        removeNulls(nested);
      }
    }
  }

  private static JsonObject parsed(String text) {
    try {
      return new JsonObject(text);
    } catch (DecodeException e) {
      throw Refusal.invalid("the body is not an object in JSON");
    }
  }

  /** Returns a text of the query in the type of its parameter, or the text if it has another. */
  private static Object typed(Operation operation, String name, String text) {
    String type =
        operation.query().stream()
            .filter(field -> field.name().equals(name))
            .map(Field::type)
            .findFirst()
            .orElse("text");
    if (type.equals("bool") && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    if (type.equals("long")) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        return text;
      }
    }
    return text;
  }

  private static void refuse(@Nullable String problem) {
    if (problem != null) {
      throw Refusal.invalid(problem);
    }
  }
}
