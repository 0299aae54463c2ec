package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.billing.FoundBillingKeys;
import io.github.portonevertx.v1.pay.KakaoOrder;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.OrderPayments;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decodes every record of a response with various values in each of its fields. */
class AnswerRecordsTest {
  /** Records that the library creates itself, and types that hold any JSON that PortOne sends. */
  private static final Set<Class<?>> OTHERS =
      Set.of(
          FoundBillingKeys.class,
          FoundPayments.class,
          KakaoOrder.class,
          OrderPayments.class,
          Page.class);

  private static final List<Object> ODD =
      List.of(
          true,
          -1,
          1.5,
          "",
          "text",
          "\u0000",
          new JsonObject(),
          new JsonObject().put("x", new JsonObject().putNull("y")),
          new JsonArray(),
          new JsonArray().addNull(),
          new JsonArray().add(false).add(1).add("x").add(new JsonObject()).add(new JsonArray()),
          new BigDecimal("1e400"),
          Long.MAX_VALUE);

  /** Returns the records of the public packages whose required fields all accept a plain value. */
  static List<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.portonevertx")
            .stream()
            .filter(type -> type.isRecord() && type.getModifiers().toString().contains("PUBLIC"))
            .filter(type -> !type.getPackageName().matches(".*\\.(internal|testkit|webhook|v2).*"))
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> !OTHERS.contains(type) && outcome(sample(type), type) instanceof Record)
            .toList();
  }

  static Stream<Field> fields() {
    return records().stream()
        .flatMap(type -> Stream.of(type.getRecordComponents()).map(c -> new Field(type, c)));
  }

  /** A component of a record. */
  record Field(Class<?> type, RecordComponent component) {
    String wireName() {
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      return property != null
          ? property.value()
          : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    boolean isFlag() {
      return component.getType() == boolean.class || component.getType() == Boolean.class;
    }

    JsonObject with(@Nullable Object value) {
      return sample(type).put(wireName(), value);
    }

    @Override
    public String toString() {
      return type.getSimpleName() + "." + component.getName();
    }
  }

  private static JsonObject sample(Class<?> type) {
    JsonObject json = new JsonObject();
    for (RecordComponent component : type.getRecordComponents()) {
      json.put(new Field(type, component).wireName(), plain(component.getGenericType()));
    }
    return json;
  }

  private static @Nullable Object plain(Type generic) {
    if (generic instanceof ParameterizedType) {
      return new JsonArray();
    }
    Class<?> type = (Class<?>) generic;
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (Number.class.isAssignableFrom(type) || type == int.class || type == Instant.class) {
      return 1;
    }
    // A record with a single text component is decoded from text; all others from an object.
    return type.isRecord() && type.getRecordComponents().length > 1 ? sample(type) : "text";
  }

  /** Returns the record decoded from a PortOne response, or the kind of the failure. */
  private static Object outcome(JsonObject json, Class<?> type) {
    return outcome(json, reply -> reply.as(type));
  }

  private static Object outcome(Object json, Function<Reply, Object> reading) {
    Object fromBytes = result(Replies.text(json.toString()), reading);
    Reply message =
        Replies.bound(
            json instanceof JsonArray array ? Reply.of(array) : Reply.of((JsonObject) json));
    assertEquals(fromBytes, result(message, reading), () -> "over the bus: " + json);
    return fromBytes;
  }

  private static Object result(Reply reply, Function<Reply, Object> reading) {
    try {
      return reading.apply(reply);
    } catch (PortOneException failure) {
      return failure.kind();
    }
  }

  @Test
  void mostRecordsAreCovered() {
    assertTrue(records().size() >= 30, () -> records().toString());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void falseIsDecodedAsNull(Field field) {
    if (!field.isFlag()) {
      assertEquals(
          outcome(field.with(null), field.type()), outcome(field.with(false), field.type()));
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void nullsAmongElementsAreDropped(Field field) {
    if (field.component().getType() == List.class) {
      assertEquals(
          outcome(field.with(new JsonArray()), field.type()),
          outcome(field.with(new JsonArray().addNull().add(false).addNull()), field.type()));
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anyFieldValueEitherDecodesOrFailsWithPortOneException(Field field) {
    for (Object odd : ODD) {
      Object outcome = outcome(field.with(odd), field.type());
      assertTrue(
          outcome instanceof Record || outcome == FailureKind.BAD_UPSTREAM, () -> odd.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void listsAndPagesDropNullEntries(Class<?> type) {
    Object entry = outcome(sample(type), type);
    JsonArray entries = new JsonArray().addNull().add(sample(type)).addNull().add(false);
    assertEquals(List.of(entry), outcome(entries, reply -> reply.asList(type)));
    assertEquals(
        new Page<>(2, 1, 0, List.of(entry)),
        outcome(
            new JsonObject().put("total", 2).put("previous", 1).put("list", entries),
            reply -> reply.asPage(type)));
  }

  @ParameterizedTest
  @MethodSource("records")
  void falseForANumberOrListOfAPageIsDecodedAsAbsent(Class<?> type) {
    Object entry = outcome(sample(type), type);
    JsonArray entries = new JsonArray().add(sample(type));
    assertEquals(
        new Page<>(1, 0, 0, List.of(entry)),
        outcome(
            new JsonObject()
                .put("total", 1)
                .put("previous", false)
                .put("next", false)
                .put("list", entries),
            reply -> reply.asPage(type)));
    assertEquals(
        new Page<>(0, 0, 0, List.of()),
        outcome(
            new JsonObject().put("total", false).put("list", false), reply -> reply.asPage(type)));
  }

  @Test
  void tooDeeplyNestedObjectIsRejected() {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () -> Replies.bound(Reply.of(nested(50_000))).as(KakaoOrder.class));
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertFalse(failure.text().contains("secret-key"), failure.text());
  }

  private static JsonObject nested(int depth) {
    JsonObject json = new JsonObject();
    for (int level = 0; level < depth; level++) {
      json = new JsonObject().put("secret-key", json);
    }
    return json;
  }
}
