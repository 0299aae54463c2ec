package io.github.portonevertx.v1.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.internal.http.JsonSlice;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static @Nullable Envelope read(String body) {
    return Envelope.read(body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the value of the response. */
  static @Nullable Object json(Envelope envelope) {
    JsonSlice value = envelope.value();
    return value.length() == 0
        ? null
        : V1Json.CODEC.readTree(value.bytes(), value.offset(), value.length());
  }

  private static Envelope envelope(String body) {
    return Objects.requireNonNull(read(body), body);
  }

  @Test
  void usualFieldOrderIsRead() {
    Envelope envelope = envelope("{\"code\":0,\"message\":null,\"response\":{\"a\":1}}");

    assertEquals(0, envelope.code());
    assertNull(envelope.message());
    assertEquals(new JsonObject().put("a", 1), json(envelope));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"response\":{\"a\":\"가\"},\"message\":\"m\"}",
        "{\"response\":{\"a\":\"가\"},\"code\":0,\"message\":\"m\"}",
        "{\"response\":{\"a\":\"가\"},\"message\":\"m\",\"code\":0}",
        "{\"message\":\"주문 💳\",\"response\":{\"a\":\"가\"},\"code\":0}",
        "{\"message\":\"주문 💳\",\"code\":0,\"response\":{\"a\":\"가\"}}",
        "{\"새 필드\":[{\"code\":7}],\"code\":\"0\",\"response\":{\"a\":\"가\"}}",
        "  {\n \"x\":{\"response\":[1]} ,\"response\" :\n {\"a\":\"가\"} , \"code\" : 0 }  ",
      })
  void theOrderAndUnknownFieldsDoNotMatter(String body) {
    Envelope envelope = envelope(body);

    assertEquals(0, envelope.code());
    assertEquals(new JsonObject().put("a", "가"), json(envelope));
  }

  @Test
  void aRejectionIsReadToItsEnd() {
    Envelope envelope =
        envelope("{\"code\":1,\"response\":{\"a\":[]},\"message\":\"잔액 부족\",\"extra\":{}}");

    assertEquals(1, envelope.code());
    assertEquals("잔액 부족", envelope.message());
    assertEquals(-1, envelope("{\"code\":-1,\"message\":\"x\"}").code());
    assertEquals(1, envelope("{\"code\":\" 1 \"}").code());
  }

  @Test
  void anAbsentOrNullResponseIsASuccessWithoutValue() {
    assertNull(json(envelope("{\"code\":0}")));
    assertNull(json(envelope("{\"code\":0,\"response\":null}")));
    assertNull(json(envelope("{\"response\":null,\"code\":0}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"response\":%s}",
        "{\"code\":0,\"response\":%s,\"more\":1}",
        "{\"response\":%s,\"code\":0}",
        "{\"response\": %s ,\"code\":0}",
        "{\"message\":\"가나다\",\"response\":%s,\"code\":0}"
      })
  void aResponseOfAnyKindIsFoundInAnyPlace(String template) {
    for (Object value :
        List.of(
            12345,
            -1,
            4000000000L,
            true,
            false,
            "한글 \"quoted\" 💳",
            "",
            new JsonArray(),
            new JsonObject(),
            new JsonArray().add(new JsonObject().put("response", "}")))) {
      String json =
          value instanceof String text
              ? io.vertx.core.json.Json.encode(text)
              : String.valueOf(
                  value instanceof JsonArray a
                      ? a.encode()
                      : value instanceof JsonObject o ? o.encode() : value);
      assertEquals(value, json(envelope(template.formatted(json))), json);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "0",
        "\"text\"",
        "[]",
        "[{\"code\":0}]",
        "<html>502</html>",
        "{",
        "{}",
        "{\"code\"",
        "{\"code\":",
        "{\"code\":1",
        "{\"code\":1,\"message\":\"trunc",
        "{\"response\":{\"a\":1},\"code\"",
        "{\"response\":{\"a\":",
        "{\"code\":null}",
        "{\"code\":true}",
        "{\"code\":0.5}",
        "{\"code\":\"zero\"}",
        "{\"code\":99999999999999}",
        "{\"code\":{}}",
        "{\"message\":\"no code\"}",
        "{'code':0}",
      })
  void otherJsonIsNoEnvelope(String body) {
    assertNull(read(body), body);
  }

  @Test
  void bytesInAnotherEncodingAreNoEnvelope() {
    String json = "{\"response\":{\"a\":1},\"code\":0}";
    String codeFirst = "{\"code\":0,\"response\":{\"a\":1}}";
    for (Charset charset :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
      assertNull(Envelope.read(json.getBytes(charset)), charset.name());
      assertNull(Envelope.read(codeFirst.getBytes(charset)), charset.name());
    }
    assertNull(Envelope.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{'}));
  }

  @Test
  void aByteOrderMarkDoesNotShiftTheResponse() {
    for (String body :
        List.of(
            "\ufeff{\"code\":0,\"response\":{\"a\":1}}",
            "\ufeff{\"response\":{\"a\":1},\"code\":0}")) {
      Envelope envelope = read(body);
      assertNotNull(envelope);
      assertEquals(new JsonObject().put("a", 1), json(envelope), body);
    }
  }

  @Test
  void tooDeeplyNestedBodyIsNoEnvelope() {
    assertNull(read("{\"response\":" + "[".repeat(100_000)));
    assertNull(read("{\"x\":" + "{\"x\":".repeat(100_000)));
  }

  @Test
  void theLastOfSeveralCodesBeforeTheResponseCounts() {
    assertEquals(1, envelope("{\"code\":0,\"code\":1,\"response\":{}}").code());
  }

  @Test
  void nonTextMessageIsKeptIfItIsAScalar() {
    assertEquals("12", envelope("{\"code\":1,\"message\":12}").message());
    assertNull(envelope("{\"code\":1,\"message\":{\"a\":\"b\"}}").message());
    assertNull(envelope("{\"code\":1,\"message\":[\"b\"]}").message());
  }

  @Test
  void toStringHidesTheResponse() {
    byte[] body = "{\"code\":0,\"response\":\"a person\"}".getBytes(StandardCharsets.UTF_8);
    assertFalse(String.valueOf(Envelope.read(body)).contains("person"));
    assertFalse(new RawResponse(200, body).toString().contains("person"));
    assertFalse(new RawResponse(200, body).toString().contains(Arrays.toString(body)));
  }

  @Test
  void objectInPlaceOfACodeOrMessageIsNotTheEnvelope() {
    assertNull(read("{\"code\":{\"code\":1,\"message\":\"m\"}}"));
    assertNull(read("{\"code\":[1]}"));
    assertNull(read("{\"code\":{\"code\":1}broken"));

    Envelope envelope = envelope("{\"code\":0,\"message\":{\"code\":7},\"response\":{\"a\":1}}");
    assertEquals(0, envelope.code());
    assertNull(envelope.message());
    assertEquals(new JsonObject().put("a", 1), json(envelope));
  }
}
