package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Reason;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the verifier that hold for any message. */
class HostileMessagesTest {
  private static final String SECRET = "whsec_" + "c2VjcmV0".repeat(4);
  private static final long NOW = 1_767_322_801;
  private static final List<String> NAMES =
      List.of("webhook-id", "webhook-timestamp", "webhook-signature");
  private static final List<String> BODIES =
      List.of(
          "{\"type\":\"Transaction.Paid\",\"timestamp\":\"2026-01-02T03:00:00Z\",\"data\":"
              + "{\"paymentId\":\"order-1\",\"storeId\":\"store-1\",\"transactionId\":\"tx-1\"}}",
          "{\"type\":\"BillingKey.Issued\",\"data\":{\"billingKey\":\"k\",\"storeId\":\"s\"}}",
          "{\"type\":\"Transaction.Confirm\",\"data\":{\"paymentId\":\"order-1\","
              + "\"transactionId\":\"tx-1\",\"totalAmount\":11000}}",
          "{\"payment_id\":\"order-1\",\"tx_id\":\"tx-1\",\"status\":\"Paid\"}",
          "payment_id=order-1&tx_id=tx-1&status=Paid");

  private final WebhookVerifier verifier =
      WebhookVerifier.of(SECRET).withClock(() -> Instant.ofEpochSecond(NOW));

  private static String header(MultiMap headers, String name) {
    return Objects.requireNonNull(headers.get(name));
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(4));
    byte[] inserted = new byte[random.nextInt(4)];
    for (int i = 0; i < inserted.length; i++) {
      inserted[i] = (byte) (0x20 + random.nextInt(0x60));
    }
    return Buffer.buffer()
        .appendBytes(bytes, 0, from)
        .appendBytes(inserted)
        .appendBytes(bytes, to, bytes.length - to)
        .getBytes();
  }

  /** Nothing is accepted but what was signed: neither another id, time nor body. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aChangedMessageIsNeverAccepted(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      Buffer body = Buffer.buffer(BODIES.get(random.nextInt(BODIES.size())));
      Signed original = Signed.with(SECRET, "msg-1", NOW, body);
      MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(original.headers());
      Buffer sent = body;
      int part = random.nextInt(4);
      if (part == 3) {
        sent = Buffer.buffer(changed(body.getBytes(), random));
      } else {
        String name = NAMES.get(part);
        byte[] value = header(headers, name).getBytes(StandardCharsets.US_ASCII);
        headers.set(name, new String(changed(value, random), StandardCharsets.US_ASCII));
      }
      WebhookVerdict verdict = verifier.verify(headers, sent);
      if (verdict instanceof Accepted accepted) {
        assertEquals("msg-1", accepted.id());
        assertEquals(NOW, accepted.sentAt().getEpochSecond());
        assertEquals(body, sent);
        String signature = original.headers().get("webhook-signature");
        assertTrue(List.of(header(headers, "webhook-signature").split(" ")).contains(signature));
      } else {
        refused++;
      }
    }
    assertTrue(refused > 4_000, "only " + refused + " were refused");
  }

  /** A signed body is read or refused, whatever it contains; a reader never fails otherwise. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySignedBodyHasAVerdict(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int accepted = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes = changed(bytes, random);
      }
      Signed message = Signed.with(SECRET, "msg-1", NOW, Buffer.buffer(bytes));
      message
          .headers()
          .add(
              "content-type",
              random.nextBoolean() ? "application/json" : "application/x-www-form-urlencoded");
      WebhookVerdict verdict = verifier.verify(message.headers(), message.body());
      if (verdict instanceof Accepted ok) {
        accepted++;
        assertUsable(ok.event());
      } else {
        assertEquals(Reason.UNREADABLE_BODY, ((Refused) verdict).reason());
      }
    }
    assertTrue(accepted > 500, "only " + accepted + " were accepted");
  }

  private static void assertUsable(WebhookEvent event) {
    assertNotNull(event.toString());
    if (event instanceof TransactionEvent transaction) {
      assertTrue(!transaction.paymentId().isBlank() && !transaction.transactionId().isBlank());
    } else if (event instanceof BillingKeyEvent billingKey) {
      assertTrue(!billingKey.billingKey().isBlank());
    } else if (event instanceof ConfirmQuestion question) {
      assertTrue(question.totalAmount() >= 0);
    }
  }

  @Test
  void numbersTextsAndNestingAreBounded() {
    for (String value :
        new String[] {
          "9".repeat(1_001),
          "1e999999999",
          "-1E-999999999",
          "[".repeat(5_000),
          "{\"a\":".repeat(2_000),
          "\"\\ud83d\"",
          "\"\\u0000\"",
          "NaN",
          "\ufeff"
        }) {
      String body = "{\"type\":\"x\",\"a\":" + value + "}";
      Signed message = Signed.with(SECRET, "msg-1", NOW, Buffer.buffer(body));
      assertNotNull(verifier.verify(message.headers(), message.body()));
    }
    Signed zero =
        Signed.with(
            SECRET,
            "msg-1",
            NOW,
            Buffer.buffer(
                "{\"type\":\"Transaction.Paid\",\"data\":{\"paymentId\":\"a\\u0000\","
                    + "\"transactionId\":\"t\"}}"));
    assertInstanceOf(Accepted.class, verifier.verify(zero.headers(), zero.body()));
  }
}
