package io.github.portonevertx.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Sample bodies for records, and assertions that hold for every record read from an answer. */
public final class Records {
  private static final Pattern SAMPLE_TEXT = Pattern.compile("value-of-(\\w+)!");

  private Records() {}

  /** Reads JSON text as received from PortOne. */
  public static <T> T read(JsonObject json, Class<T> type) {
    return Replies.text(json.encode()).as(type);
  }

  /** Returns a body with every field, each with a distinct value. */
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
   * required ones may be null or absent; that required ones may not; and that an unknown field is
   * ignored.
   *
   * @param fields PortOne's names, in their order
   * @param required the required names
   */
  public static <T extends Record> void check(Class<T> type, String fields, String required)
      throws ReflectiveOperationException {
    assertEquals(List.of(fields.split(" ")), wireNames(type));
    readsEveryField(type);
    assertOptionalFieldsMayBeAbsent(type, Set.of(required.split(" ")));
  }

  /** Returns PortOne's names of the fields, in their order. */
  public static List<String> wireNames(Class<? extends Record> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(wireName(component));
    }
    return names;
  }

  private static <T> void readsEveryField(Class<T> type) throws ReflectiveOperationException {
    JsonObject json = sample(type).put("unknown_field", new JsonObject());
    T fromText = read(json, type);
    assertEquals(
        fromText, Replies.bound(Reply.of(json)).as(type), "as received over the event bus");
    int number = 1;
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = component.getAccessor().invoke(fromText);
      assertEquals(
          expected(component, number++),
          isOpenEnum(component.getType()) ? value.toString() : value,
          component.getName());
    }
  }

  private static <T> void assertOptionalFieldsMayBeAbsent(Class<T> type, Set<String> required)
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

  /** Asserts that the text of a value contains none of these. */
  public static void showsNone(Object value, String... secrets) {
    for (String secret : secrets) {
      assertFalse(value.toString().contains(secret), () -> secret + " is in " + value);
    }
  }

  /**
   * Asserts that the text of a record with every field set contains none of these fields' values.
   */
  public static void hides(Class<?> type, String fields) {
    Object value = read(sample(type), type);
    for (String field : List.of(fields.split(" "))) {
      showsNone(value, "value-of-" + field + "!");
    }
  }

  /** Asserts that the text of a record with every field set contains these fields' texts only. */
  public static void showsOnly(Class<?> type, String fields) {
    Set<String> permitted = Set.of(fields.split(" "));
    String shown = read(sample(type), type).toString();
    SAMPLE_TEXT
        .matcher(shown)
        .results()
        .forEach(text -> assertTrue(permitted.contains(text.group(1)), shown));
  }

  private static String wireName(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    if (property != null) {
      return property.value();
    }
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Object sample(RecordComponent component, int number) {
    Class<?> type = component.getType();
    String text = "value-of-" + wireName(component) + "!";
    if (type == String.class || isOpenEnum(type)) {
      return text;
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == List.class) {
      Class<?> element = element(component);
      return new JsonArray().add(element.isRecord() ? sample(element) : text);
    }
    return type.isRecord() ? sample(type) : number;
  }

  /** Returns whether a type is an open set of texts, written as one text. */
  private static boolean isOpenEnum(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
  }

  private static Class<?> element(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
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
      Class<?> element = element(component);
      return List.of(
          element.isRecord()
              ? read(sample(element), element)
              : "value-of-" + wireName(component) + "!");
    }
    return type.isRecord() && !isOpenEnum(type)
        ? read(sample(type), type)
        : sample(component, number);
  }
}
