package io.github.portonevertx.v1.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Page;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Promotion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class V1JsonTest {
  /** Public like every class that Jackson creates, since the mapper does not force access. */
  public record Times(@Nullable Instant paidAt) {}

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T read(String json, Class<T> type) {
    return V1Json.CODEC.read(bytes(json), 0, bytes(json).length, V1Json.CODEC.type(type));
  }

  private static @Nullable Object readTree(String json) {
    return V1Json.CODEC.readTree(bytes(json), 0, bytes(json).length);
  }

  private static <T> T convert(Object json, Class<T> type) {
    return V1Json.CODEC.convert(json, V1Json.CODEC.type(type));
  }

  private static @Nullable Instant time(String json) {
    return read("{\"paid_at\":" + json + "}", Times.class).paidAt();
  }

  @Test
  void readsTimesHoweverTheyAreWritten() {
    Instant time = Instant.ofEpochSecond(1706659260);

    assertEquals(time, time("1706659260"));
    assertEquals(time, time("\"1706659260\""));
    assertEquals(time, time("1706659260.5"));
    assertNull(time("0"));
    assertNull(time("\"0\""));
    assertNull(time("\"\""));
    assertNull(time("0.0"));
    assertNull(time("null"));
  }

  @Test
  void rejectsInvalidTimes() {
    for (String wrong :
        List.of("\"SECRET\"", "true", "{}", "1e999999999", "9999999999999999999999")) {
      UnreadableJsonException failure =
          assertThrows(UnreadableJsonException.class, () -> time(wrong), wrong);
      assertTrue(failure.toString().contains(": Times.paid_at "), failure.toString());
      assertFalse(failure.toString().contains(wrong), failure.toString());
    }
  }

  @Test
  void rejectsAmountsOfExtremeScale() {
    for (String huge : List.of("1e999999999", "1e-999999999", "\"1e31\"", "1".repeat(31))) {
      UnreadableJsonException failure =
          assertThrows(
              UnreadableJsonException.class,
              () -> read("{\"id\":\"p\",\"discount\":" + huge + "}", Promotion.class));
      assertEquals("Promotion.discount cannot be read as BigDecimal", failure.getMessage());
    }
    assertEquals(
        new BigDecimal("123456789012345.67"),
        read("{\"id\":\"p\",\"discount\":\"123456789012345.67\"}", Promotion.class).discount());
  }

  @Test
  void anAmountHasAtMostThirtyDigits() {
    for (String largest : List.of("1".repeat(30), "1e30", "1e-30", "\"1e30\"")) {
      assertEquals(
          new BigDecimal(largest.replace("\"", "")),
          read("{\"id\":\"p\",\"discount\":" + largest + "}", Promotion.class).discount());
    }
    assertThrows(
        UnreadableJsonException.class,
        () -> read("{\"id\":\"p\",\"discount\":1e-31}", Promotion.class));
  }

  @Test
  void keepsNumbersExactInATree() {
    String json = "{\"a\":14.20,\"b\":1,\"c\":4000000000,\"d\":[1e1],\"e\":{\"f\":0.1}}";
    JsonObject tree = assertInstanceOf(JsonObject.class, readTree(json));

    assertEquals(new BigDecimal("14.20"), tree.getValue("a"));
    assertEquals(1, tree.getValue("b"));
    assertEquals(4000000000L, tree.getValue("c"));
    assertEquals(new BigDecimal("1e1"), tree.getJsonArray("d").getValue(0));
    assertEquals(new BigDecimal("0.1"), tree.getJsonObject("e").getValue("f"));
    assertEquals(new BigInteger("99999999999999999999"), readTree("99999999999999999999"));
    assertEquals(new JsonArray().add(1), readTree("[1]"));
    assertNull(readTree("null"));
  }

  @Test
  void readsListsAndPages() {
    Promotion promotion = new Promotion("promotion-id-1", null);
    byte[] list = bytes("[{\"id\":\"promotion-id-1\"}]");
    byte[] page =
        bytes("{\"total\":1,\"previous\":0,\"next\":2,\"list\":[{\"id\":\"promotion-id-1\"}]}");

    assertEquals(
        List.of(promotion),
        V1Json.CODEC.<List<Promotion>>read(
            list, 0, list.length, V1Json.CODEC.listOf(Promotion.class)));
    assertEquals(
        new Page<>(1, 0, 2, List.of(promotion)),
        V1Json.CODEC.<Page<Promotion>>read(
            page, 0, page.length, V1Json.CODEC.type(Page.class, Promotion.class)));
  }

  @Test
  void readsOneValueFromAnOffset() {
    byte[] envelope = bytes("{\"code\":0,\"response\":{\"id\":\"p\"}}");

    assertEquals(
        new Promotion("p", null),
        V1Json.CODEC.<Promotion>read(
            envelope, 21, envelope.length - 21, V1Json.CODEC.type(Promotion.class)));
  }

  @Test
  void convertsValuesReceivedOverTheEventBus() {
    Instant time = Instant.ofEpochSecond(1706659260);

    assertEquals(
        new Promotion("p", new BigDecimal("14.2")),
        convert(new JsonObject().put("id", "p").put("discount", 14.2), Promotion.class));
    assertEquals(new Times(time), convert(new JsonObject().put("paid_at", time), Times.class));
    assertEquals(
        List.of(new Promotion("p", null)),
        V1Json.CODEC.<List<Promotion>>convert(
            new JsonArray(List.of(new JsonObject().put("id", "p"))),
            V1Json.CODEC.listOf(Promotion.class)));
  }

  @Test
  void statusIsPlainText() {
    assertEquals(PaymentStatus.PAID, read("\"paid\"", PaymentStatus.class));
    assertEquals("paid", convert(PaymentStatus.PAID, String.class));
  }

  @Test
  void noErrorRepeatsAValue() {
    String start = "{\"imp_uid\":\"SECRET\",\"buyer_name\":\"SECRET\",";
    assertRejected("Payment.amount cannot be read as BigDecimal", start + "\"amount\":\"SECRET\"}");
    assertRejected(
        "Payment.card_quota cannot be read as int", start + "\"card_quota\":\"SECRET\"}");
    assertRejected(
        "Payment.buyer_tel cannot be read as String", start + "\"buyer_tel\":{\"a\":\"SECRET\"}}");
    assertRejected("Payment.merchant_uid is missing", start + "\"amount\":1}");
    assertRejected("Payment: the JSON is malformed at line 1, column 43", start + "SECRET");
    assertRejected("Payment: the JSON does not hold one", "\"SECRET\"");
    assertRejected("Payment: the JSON does not hold one", "");
    assertRejected("Payment: there is no value", "null");
    assertRejected(
        "Payment: the JSON is nested too deeply or holds too long a value",
        start + "\"x\":" + "[".repeat(2000));
  }

  private static void assertRejected(String message, String json) {
    UnreadableJsonException failure =
        assertThrows(UnreadableJsonException.class, () -> read(json, Payment.class));
    assertEquals(message, failure.getMessage());
    assertNull(failure.getCause());
    assertEquals(0, failure.getSuppressed().length);
    assertFalse(failure.toString().contains("SECRET"));
  }

  @Test
  void failedConversionRepeatsNoValue() {
    UnreadableJsonException failure =
        assertThrows(
            UnreadableJsonException.class,
            () -> convert(new JsonObject().put("discount", "SECRET"), Promotion.class));

    assertEquals("Promotion.discount cannot be read as BigDecimal", failure.getMessage());
    assertNull(failure.getCause());
  }

  @Test
  void longTextIsNoTime() {
    assertEquals(Instant.ofEpochSecond(1), time("\"" + "0".repeat(39) + "1\""));
    UnreadableJsonException failure =
        assertThrows(
            UnreadableJsonException.class, () -> time("\"" + "0".repeat(10_000_000) + "1\""));
    assertEquals("Times.paid_at cannot be read as Instant", failure.getMessage());
  }

  @Test
  void anExponentThatNoNumberHasIsUnreadable() {
    byte[] json = "{\"paid_at\":1e99999999999}".getBytes(StandardCharsets.UTF_8);
    for (Executable reading :
        List.<Executable>of(
            () -> V1Json.CODEC.read(json, 0, json.length, V1Json.CODEC.type(Times.class)),
            () -> V1Json.CODEC.readTree(json, 0, json.length))) {
      UnreadableJsonException failure = assertThrows(UnreadableJsonException.class, reading);
      assertFalse(failure.toString().contains("1e99"), failure.toString());
    }
  }

  @Test
  void anyJsonKeepsEveryFormAndNumbersThatJavaCannotHold() {
    String json = "{\"a\":[1,2.50,\"t\",true,false,null,1e99999999999],\"b\":{\"c\":{}}}";
    AnyJson any = read(json, AnyJson.class);

    assertEquals(
        "{a=[1, 2.50, t, true, false, null, 1e99999999999], b={c={}}}", any.value().toString());
  }

  @Test
  void anyJsonReadsFalseAndAnEmptyListAsNull() {
    for (String none : List.of("false", "[]", "null")) {
      UnreadableJsonException failure =
          assertThrows(UnreadableJsonException.class, () -> read(none, AnyJson.class), none);
      assertEquals("AnyJson: there is no value", failure.getMessage());
    }
    assertEquals("[false]", read("[false]", AnyJson.class).value().toString());
  }
}
