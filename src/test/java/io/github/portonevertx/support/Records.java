package io.github.portonevertx.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Reply;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold for every record that is read from an answer. */
public final class Records {
  private Records() {}

  /** Reads JSON text as it comes from PortOne. */
  public static <T> T read(JsonObject json, Class<T> type) {
    return Replies.text(json.encode()).as(type);
  }

  /** A body with every field, each with a value of its own. */
  public static JsonObject sample(Class<?> type) {
    JsonObject json = new JsonObject();
    int number = 1;
    for (RecordComponent component : type.getRecordComponents()) {
      json.put(wireName(component), sample(component, number++));
    }
    return json;
  }

  /**
   * Asserts that the record has exactly these fields and reads them all; that every field but the
   * required ones may be null or absent; that required ones may not; and that a field nobody knows
   * and a word nobody knows do no harm.
   *
   * @param fields PortOne's names, in their order
   * @param required those that must be there
   */
  public static <T extends Record> void check(Class<T> type, String fields, String required)
      throws ReflectiveOperationException {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(wireName(component));
    }
    assertEquals(List.of(fields.split(" ")), names);
    readsEveryField(type);
    livesWithoutOptionalFields(type, Set.of(required.split(" ")));
  }

  private static <T> void readsEveryField(Class<T> type) throws ReflectiveOperationException {
    JsonObject json = sample(type).put("field_nobody_knows", new JsonObject());
    T fromText = read(json, type);
    assertEquals(fromText, Replies.bound(Reply.of(json)).as(type), "as it comes over the event bus");
    int number = 1;
    for (RecordComponent component : type.getRecordComponents()) {
      assertEquals(
          expected(component, number++),
          component.getAccessor().invoke(fromText),
          component.getName());
    }
  }

  private static <T> void livesWithoutOptionalFields(Class<T> type, Set<String> required)
      throws ReflectiveOperationException {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = wireName(component);
      JsonObject isNull = sample(type).putNull(name);
      JsonObject absent = sample(type);
      absent.remove(name);
      if (required.contains(name)) {
        for (JsonObject json : List.of(isNull, absent)) {
          PortOneException failure =
              assertThrows(PortOneException.class, () -> read(json, type), name);
          assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
        }
      } else {
        for (JsonObject json : List.of(isNull, absent)) {
          Object value = component.getAccessor().invoke(read(json, type));
          if (component.getType() == List.class) {
            assertEquals(List.of(), value, name);
          } else if (component.getType() == boolean.class) {
            assertEquals(false, value, name);
          } else {
            assertNull(value, name);
          }
        }
      }
    }
  }

  /** Asserts that the text of a value shows nothing of these. */
  public static void showsNone(Object value, String... secrets) {
    for (String secret : secrets) {
      assertFalse(value.toString().contains(secret), () -> secret + " is in " + value);
    }
  }

  /** Asserts that the text of a record with every field set shows none of these fields' values. */
  public static void hides(Class<?> type, String fields) {
    Object value = read(sample(type), type);
    for (String field : List.of(fields.split(" "))) {
      showsNone(value, "value-of-" + field + "!");
    }
  }

  private static String wireName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Object sample(RecordComponent component, int number) {
    Class<?> type = component.getType();
    String text = "value-of-" + wireName(component) + "!";
    if (type == String.class) {
      return text;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == List.class) {
      return new JsonArray().add(text);
    }
    return type.isRecord() ? sample(type) : number;
  }

  private static Object expected(RecordComponent component, int number) {
    Class<?> type = component.getType();
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(number);
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(number);
    }
    if (type == List.class) {
      return List.of("value-of-" + wireName(component) + "!");
    }
    return type.isRecord() ? read(sample(type), type) : sample(component, number);
  }
}
