package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signed messages with their verdicts, made with invented secrets. PortOne's JavaScript library
 * gives the same verdict, and the same reason, for each of them.
 */
class SignatureVectorsTest {
  private static final int COUNT = 28;

  /** One message. */
  record Vector(
      String name, String secret, JsonObject headers, long clock, String body, String verdict) {
    static Vector of(JsonObject json) {
      return new Vector(
          json.getString("name"),
          json.getString("secret"),
          json.getJsonObject("headers"),
          json.getLong("clock"),
          json.getString("body"),
          json.getString("verdict"));
    }

    WebhookVerdict verify(WebhookVerifier verifier) {
      MultiMap sent = MultiMap.caseInsensitiveMultiMap();
      headers.forEach(header -> sent.add(header.getKey(), (String) header.getValue()));
      return verifier
          .withClock(() -> Instant.ofEpochSecond(clock))
          .verify(sent, Buffer.buffer(body));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SignatureVectorsTest.class.getResourceAsStream("signatures.json"))) {
      return new JsonArray(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .stream().map(vector -> Vector.of((JsonObject) vector));
    }
  }

  private static String name(WebhookVerdict verdict) {
    return verdict instanceof Refused refused ? refused.reason().name() : "ACCEPTED";
  }

  @Test
  void thereAreAsManyAsWereMade() throws IOException {
    assertEquals(COUNT, vectors().count());
    assertEquals(COUNT / 2, vectors().filter(v -> v.verdict().equals("ACCEPTED")).count());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verdictAndReasonAreAsExpected(Vector vector) {
    assertEquals(vector.verdict(), name(vector.verify(WebhookVerifier.of(vector.secret()))));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aSecondSecretChangesNoVerdict(Vector vector) {
    String other = "whsec_" + "A".repeat(32);
    assertEquals(vector.verdict(), name(vector.verify(WebhookVerifier.of(vector.secret(), other))));
    assertEquals(vector.verdict(), name(vector.verify(WebhookVerifier.of(other, vector.secret()))));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void withAnotherSecretNothingIsAccepted(Vector vector) {
    WebhookVerdict verdict = vector.verify(WebhookVerifier.of("whsec_" + "A".repeat(32)));
    assertInstanceOf(Refused.class, verdict);
  }

  @Test
  void acceptedMessagesHaveTheirIdTimeAndEvent() throws IOException {
    Vector paid = vectors().findFirst().orElseThrow();
    Accepted accepted =
        assertInstanceOf(Accepted.class, paid.verify(WebhookVerifier.of(paid.secret())));

    assertEquals("msg_paid", accepted.id());
    assertEquals(Instant.ofEpochSecond(1_767_322_801), accepted.sentAt());
    assertEquals(
        new TransactionEvent(
            TransactionEvent.Kind.PAID,
            "order-2026-0004",
            "00000000-0000-4000-8000-000000000104",
            "store-00000000-0000-4000-8000-000000000001",
            null,
            Instant.parse("2026-01-02T03:00:00.123Z")),
        accepted.event());
    assertTrue(accepted.event().type().equals("Transaction.Paid"));
  }
}
