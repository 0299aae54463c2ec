package io.github.portonevertx.v2.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares records with the JSON that they were read from, field by field. */
final class ReadValues {
  private ReadValues() {}

  /** Asserts that a value holds everything that the JSON holds, and nothing else. */
  static void assertHolds(
      @Nullable Object json, @Nullable Object value, Type declared, String path) {
    if (declared instanceof ParameterizedType list) {
      assertList(json, (List<?>) value, list.getActualTypeArguments()[0], path);
      return;
    }
    Class<?> type = (Class<?>) declared;
    if (json == null) {
      assertNull(value, path);
    } else if (isWord(type)) {
      assertEquals(json, String.valueOf(value), path);
    } else if (type.isSealed() && type.isInterface()) {
      assertCase((JsonObject) json, value, type, path);
    } else if (type.isRecord()) {
      assertRecord((JsonObject) json, assertInstanceOf(Record.class, value), path);
    } else {
      assertEquals(plain(json, type), value, path);
    }
  }

  /** Returns whether a type is an open set of words. */
  static boolean isWord(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class)
        && type.getRecordComponents()[0].getType() == String.class;
  }

  private static Object plain(Object json, Class<?> type) {
    if (type == Instant.class) {
      return OffsetDateTime.parse((String) json).toInstant();
    }
    if (type == LocalDate.class) {
      return LocalDate.parse((String) json);
    }
    if (type == long.class || type == Long.class) {
      return ((Number) json).longValue();
    }
    return json;
  }

  private static void assertList(
      @Nullable Object json, @Nullable List<?> values, Type element, String path) {
    JsonArray items = json == null ? new JsonArray() : (JsonArray) json;
    assertTrue(values != null, path);
    assertEquals(items.size(), values.size(), path);
    for (int i = 0; i < items.size(); i++) {
      assertHolds(items.getValue(i), values.get(i), element, path + "[" + i + "]");
    }
  }

  private static void assertCase(
      JsonObject json, @Nullable Object value, Class<?> union, String path) {
    for (JsonSubTypes.Type one : union.getAnnotation(JsonSubTypes.class).value()) {
      if (one.name().equals(json.getValue("type"))) {
        assertEquals(one.value(), value == null ? null : value.getClass(), path);
        JsonObject fields = json.copy();
        fields.remove("type");
        assertRecord(fields, assertInstanceOf(Record.class, value), path);
        return;
      }
    }
    fail(path + ": the sample has an unknown type");
  }

  private static void assertRecord(JsonObject json, Record value, String path) {
    List<String> known =
        Arrays.stream(value.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertTrue(known.containsAll(json.fieldNames()), () -> path + json.fieldNames() + known);
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      assertHolds(
          json.getValue(component.getName()),
          get(value, component),
          component.getGenericType(),
          path + "." + component.getName());
    }
  }

  /** Returns the value of a component. */
  static @Nullable Object get(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }
}
