package io.github.portonevertx.v2.reading;

import static io.github.portonevertx.v2.reading.RecordSamples.declared;
import static io.github.portonevertx.v2.reading.RecordSamples.sample;
import static io.github.portonevertx.v2.reading.Samples.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.internal.V2Api;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every record of V2 from an object with all of its fields, and with various values in each.
 */
class RecordsTest {
  private static final Pattern TEXT = Pattern.compile("value-of-(\\w+)!");

  /** The texts that a log line may contain: names of things, never of persons. */
  private static final Set<String> PERMITTED =
      Set.of(
          "id",
          "paymentId",
          "transactionId",
          "billingKey",
          "sessionId",
          "scheduleId",
          "storeId",
          "merchantId",
          "promotionId",
          "pgTxId",
          "pgCancellationId",
          "pgReceiptId",
          "pgDisputeId",
          "channelKey",
          "profileKey",
          "pgMerchantId",
          "pgCode",
          "cursor");

  private static final List<Object> ODD =
      List.of(
          true,
          -1,
          1.5,
          "",
          "text",
          new JsonObject(),
          new JsonObject().put("x", new JsonObject().putNull("y")),
          new JsonArray(),
          new JsonArray().addNull(),
          new JsonArray().add(false).add(1).add("x").add(new JsonObject()).add(new JsonArray()),
          new BigDecimal("1e400"),
          Long.MAX_VALUE);

  static List<Class<?>> records() {
    return RecordSamples.records();
  }

  static Stream<Field> fields() {
    return records().stream()
        .flatMap(type -> Stream.of(type.getRecordComponents()).map(c -> new Field(type, c)));
  }

  /** A component of a record. */
  record Field(Class<?> type, RecordComponent component) {
    String name() {
      return component.getName();
    }

    boolean isList() {
      return component.getType() == List.class;
    }

    boolean isNeeded() {
      return !isList() && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    JsonObject with(@Nullable Object value) {
      return sample(type).put(name(), value);
    }

    @Override
    public String toString() {
      return type.getSimpleName() + "." + name();
    }
  }

  private static Object outcome(JsonObject json, Class<?> type) {
    Object fromText = result(() -> read(json, declared(type)));
    Reply message = V2Api.API.bind(Reply.of(json), V2Api.API.catalogue().require("payments.get"));
    assertEquals(fromText, result(() -> message.as(declared(type))), () -> "over the bus: " + json);
    return fromText;
  }

  private static Object result(Supplier<Object> reading) {
    try {
      return reading.get();
    } catch (PortOneException failure) {
      return failure.kind();
    }
  }

  @Test
  void recordsOfAllAreasAreRead() {
    assertTrue(records().size() > 100, () -> records().toString());
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyFieldIsReadFromTextAndOverTheBus(Class<?> type) {
    JsonObject json = sample(type);

    ReadValues.assertHolds(json, outcome(json, type), declared(type), type.getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anAbsentFieldFailsByItsNameIfItIsNeededAndIsNullOtherwise(Field field) {
    JsonObject absent = sample(field.type());
    absent.remove(field.name());
    for (JsonObject json : List.of(absent, field.with(null))) {
      if (field.isNeeded()) {
        PortOneException failure =
            assertThrows(PortOneException.class, () -> read(json, declared(field.type())));
        assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
        assertTrue(failure.text().contains("." + field.name()), failure.text());
      } else if (outcome(json, field.type()) instanceof Record read) {
        assertEquals(field.isList() ? List.of() : null, ReadValues.get(read, field.component()));
      } else {
        assertEquals("items", field.name().replace("revokedScheduleIds", "items"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void nullsAmongElementsAreDropped(Field field) {
    if (field.isList()) {
      JsonArray items = sample(field.type()).getJsonArray(field.name());
      assertEquals(
          outcome(sample(field.type()), field.type()),
          outcome(field.with(new JsonArray().addNull().addAll(items).addNull()), field.type()));
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anyValueEitherIsReadOrFailsWithAPortOneException(Field field) {
    for (Object odd : ODD) {
      Object outcome = outcome(field.with(odd), field.type());
      assertTrue(outcome instanceof Record || outcome == FailureKind.BAD_UPSTREAM, odd::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anAmountIsNeverChanged(Field field) {
    if (field.component().getType() == long.class || field.component().getType() == Long.class) {
      for (Object odd : List.of(1.5, new BigDecimal("1e19"), new BigDecimal("0.999"), true)) {
        assertEquals(FailureKind.BAD_UPSTREAM, outcome(field.with(odd), field.type()));
      }
      assertEquals(
          Long.MAX_VALUE,
          ReadValues.get(
              (Record) outcome(field.with(Long.MAX_VALUE), field.type()), field.component()));
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void textContainsNoDataOfPersons(Class<?> type) {
    String shown = outcome(sample(type), type).toString();

    TEXT.matcher(shown)
        .results()
        .forEach(text -> assertTrue(PERMITTED.contains(text.group(1)), shown));
    assertTrue(!type.getSimpleName().contains("Customer") || !shown.contains("value-of"), shown);
  }
}
