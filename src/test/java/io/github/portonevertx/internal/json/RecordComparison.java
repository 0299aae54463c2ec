package io.github.portonevertx.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares {@link RecordReader} and {@link UnionReader} with Jackson's own readers: each record is
 * read from a sample, and from samples of which one field has another value, is absent or occurs
 * twice. Both must return equal records, or failures with the same text.
 */
public final class RecordComparison {
  /** JSON in place of a field's value. */
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "false",
          "-1",
          "1.5",
          "1e400",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"text\"",
          "\"1\"",
          "\"2030-01-02T03:04:05.678+09:00\"",
          "{}",
          "{\"x\":{\"y\":null}}",
          "{\"type\":\"unknown\",\"type\":\"twice\",\"x\":[1.50]}",
          "{\"x\":1,\"type\":null}",
          "{\"type\":{}}",
          "[]",
          "[null]",
          "[1,false,\"x\",{},[]]");

  /** JSON of a field that occurs twice. */
  private static final List<String> TWICE = List.of("null", "\"1\"", "[]");

  private static final int DEEPEST = 4;

  private final JsonCodec own;
  private final JsonCodec jacksons;
  private final String time;
  private final ObjectMapper mapper;

  /**
   * Creates a comparison.
   *
   * @param mapper with the readers that are compared
   * @param time a time in the form of the API
   */
  public RecordComparison(ObjectMapper mapper, String time) {
    this.mapper = mapper;
    this.time = time;
    this.own = new JsonCodec(mapper);
    this.jacksons = new JsonCodec(JacksonReaders.in(mapper.copy()));
  }

  /**
   * Returns the records and unions of the packages that an answer contains: records that the
   * library creates itself check more than an answer.
   */
  public Stream<Class<?>> types(String packages) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packages)
            .stream()
            .filter(type -> !type.getPackageName().matches(".*\\.(internal|testkit|webhook)\\b.*"))
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> RecordReaders.isRead(type) && Modifier.isPublic(type.getModifiers()))
            .filter(type -> type.isInstance(read(jacksons, type, samples(type).get(0))));
  }

  /** Compares the readers of one type with samples of it, and with other values. */
  public void compare(Class<?> type) {
    for (String sample : samples(type)) {
      assertInstanceOf(type, same(type, sample));
      same(type, sample.substring(0, sample.length() / 2));
      same(List.of(type), "[" + sample + ",null," + sample + "]");
      ODD.forEach(odd -> same(type, odd));
    }
  }

  /** Compares the readers of one type with other values in each of its fields. */
  public void compareOddFields(Class<?> type) {
    if (!type.isRecord()) {
      return;
    }
    Map<String, String> fields = fields(type, 0);
    for (String field : fields.keySet()) {
      Map<String, String> others = new LinkedHashMap<>(fields);
      others.remove(field);
      String rest = text(others);
      same(type, rest);
      for (String odd : ODD) {
        String odder = "\"" + field + "\":" + odd;
        same(type, with(rest, odder));
      }
      for (String odd : TWICE) {
        twice(type, fields, field, "\"" + field + "\":" + odd);
      }
    }
  }

  /**
   * Compares the readers with a field that occurs twice. Another field is absent, because after all
   * fields of a record were read, Jackson does not accept any of them again.
   */
  private void twice(Class<?> type, Map<String, String> fields, String field, String odd) {
    for (String absent : fields.keySet()) {
      if (!absent.equals(field)) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(absent);
        same(type, with(text(others), odd));
        others.remove(field);
        same(type, with(with(text(others), odd), "\"" + field + "\":" + fields.get(field)));
        return;
      }
    }
  }

  private static String with(String object, String field) {
    String open = object.substring(0, object.length() - 1);
    return open + (open.length() > 1 ? "," : "") + field + "}";
  }

  private Object same(Object type, String json) {
    Object expected = read(jacksons, type, json);
    assertEquals(expected, read(own, type, json), () -> type + " of " + json);
    return expected;
  }

  private static Object read(JsonCodec codec, Object type, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      return codec.read(
          bytes,
          0,
          bytes.length,
          type instanceof List<?> list
              ? codec.listOf((Class<?>) list.get(0))
              : codec.type((Class<?>) type));
    } catch (UnreadableJsonException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private List<String> samples(Class<?> type) {
    if (type.isRecord()) {
      return List.of(text(fields(type, 0)));
    }
    List<String> samples = new ArrayList<>();
    for (JsonSubTypes.Type one : type.getAnnotation(JsonSubTypes.class).value()) {
      String tag = "\"type\":\"" + one.name() + "\"";
      String fields = text(fields(one.value(), 1));
      samples.add("{" + tag + (fields.equals("{}") ? "}" : "," + fields.substring(1)));
      samples.add(with(fields, tag));
    }
    samples.add("{\"type\":\"unknown\",\"x\":[1.50]}");
    samples.add("{\"x\":[1.50],\"type\":null}");
    samples.add("{}");
    return samples;
  }

  private static String text(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private Map<String, String> fields(Class<?> type, int depth) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(name(component), value(component.getGenericType(), depth + 1));
    }
    return fields;
  }

  private String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given != null
        ? given.value()
        : mapper.getPropertyNamingStrategy() instanceof NamingBase naming
            ? naming.translate(component.getName())
            : component.getName();
  }

  private String value(Type generic, int depth) {
    if (generic instanceof ParameterizedType parameterized) {
      Type raw = parameterized.getRawType();
      return raw == List.class && depth < DEEPEST
          ? "[" + value(parameterized.getActualTypeArguments()[0], depth) + "]"
          : raw == Map.class ? "{}" : "[]";
    }
    if (!(generic instanceof Class<?> type)) {
      return "{}";
    }
    if (type == String.class || type == Object.class) {
      return "\"text\"";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
      return "1";
    }
    if (type == Instant.class) {
      return time;
    }
    if (type == LocalDate.class) {
      return "\"2030-04-01\"";
    }
    if (type == JsonObject.class) {
      return "{\"x\":1}";
    }
    if (type == JsonArray.class) {
      return "[1]";
    }
    if (type.isAnnotationPresent(JsonTypeInfo.class) && type.isInterface()) {
      return depth < DEEPEST ? samples(type).get(0) : "{}";
    }
    return RecordReaders.isRead(type)
        ? depth < DEEPEST ? text(fields(type, depth)) : "null"
        : "\"text\"";
  }
}
