package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.v2.Shape.Field;
import io.github.portonevertx.testkit.v2.Shape.ObjectOf;
import io.github.portonevertx.testkit.v2.Shape.OneOf;
import io.github.portonevertx.testkit.v2.Shape.UnionBy;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/**
 * The changes that the simulator makes to successful answers: what PortOne may add without notice,
 * and what a test sets. They do not affect the state of the simulator. Safe for use by any thread.
 */
public final class AnswerChanges {

  private static final String WORD = "ADDED_LATER";

  private record Once(String operation, UnaryOperator<JsonObject> change) {}

  private final Shapes shapes;
  private final Queue<Once> once = new ConcurrentLinkedQueue<>();
  private final Map<String, String> errorNames = new ConcurrentHashMap<>();
  private volatile boolean unknownStatuses;
  private volatile boolean unknownTypes;
  private volatile boolean unknownWords;
  private volatile boolean extraFields;
  private volatile boolean explicitNulls;

  AnswerChanges(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Sets whether the status of everything with stages is a word that is not documented. */
  public AnswerChanges unknownStatuses(boolean on) {
    unknownStatuses = on;
    return this;
  }

  /** Sets whether the type of everything with cases, such as a method, is not documented. */
  public AnswerChanges unknownTypes(boolean on) {
    unknownTypes = on;
    return this;
  }

  /** Sets whether every other word, such as a currency, is not documented. */
  public AnswerChanges unknownWords(boolean on) {
    unknownWords = on;
    return this;
  }

  /** Sets whether every object has a field that is not documented. */
  public AnswerChanges extraFields(boolean on) {
    extraFields = on;
    return this;
  }

  /** Sets whether an optional field without a value is null instead of absent. */
  public AnswerChanges explicitNulls(boolean on) {
    explicitNulls = on;
    return this;
  }

  /** Replaces an error type by another one, which may be undocumented; the status is kept. */
  public AnswerChanges renameError(String type, String other) {
    errorNames.put(type, other);
    return this;
  }

  /** Changes the next successful answer of an operation. */
  public AnswerChanges next(String operation, UnaryOperator<JsonObject> change) {
    once.add(new Once(operation, change));
    return this;
  }

  /** Removes every change. */
  public AnswerChanges clear() {
    once.clear();
    errorNames.clear();
    return unknownStatuses(false)
        .unknownTypes(false)
        .unknownWords(false)
        .extraFields(false)
        .explicitNulls(false);
  }

  /** Returns the body of an error to send; {@code error} itself may be changed. */
  JsonObject applyToError(JsonObject error) {
    String other = errorNames.get(error.getString("type"));
    return other == null ? error : error.put("type", other);
  }

  /** Returns the answer to send; {@code answer} itself may be changed. */
  JsonObject apply(Operation operation, JsonObject answer) {
    if (unknownStatuses || unknownTypes || unknownWords || extraFields || explicitNulls) {
      change(operation.answer(), answer);
    }
    Once planned =
        once.stream()
            .filter(change -> change.operation().equals(operation.name()))
            .findFirst()
            .orElse(null);
    // Requests run one after the other, so no other request can use the same change.
    return planned != null && once.remove(planned) ? planned.change().apply(answer) : answer;
  }

  private void change(String type, JsonObject object) {
    ObjectOf fields = shapes.objectOf(type, object);
    for (Field field : fields.fields()) {
      Object value = object.getValue(field.name());
      if (value instanceof JsonArray list && field.list()) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, changed(field.type(), list.getValue(i)));
        }
      } else if (value != null) {
        object.put(field.name(), changed(field.type(), value));
      } else if (explicitNulls && !field.required()) {
        object.putNull(field.name());
      }
    }
    if (shapes.find(type) instanceof UnionBy union
        && (union.property().equals("status") ? unknownStatuses : unknownTypes)) {
      object.put(union.property(), WORD);
    }
    if (extraFields) {
      object.put("addedLater", new JsonObject().put("list", new JsonArray().add(1)));
    }
  }

  private Object changed(String type, Object value) {
    Shape shape = shapes.find(type);
    if (shape instanceof OneOf) {
      return unknownWords ? WORD : value;
    }
    if (shape != null && value instanceof JsonObject object) {
      change(type, object);
    }
    return value;
  }
}
