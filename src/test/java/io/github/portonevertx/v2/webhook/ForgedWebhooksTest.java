package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A forged, replayed or stale message, and one about another store, never reaches the application;
 * PortOne is not even asked.
 */
class ForgedWebhooksTest {
  private final SignedShop shop = new SignedShop();
  private String paymentId = "";

  @BeforeEach
  void receive() {
    WebhookReceiver receiver = shop.receiver();
    shop.listening(
        router -> {
          router.post("/webhook").handler(receiver);
          router.post("/handled").handler(BodyHandler.create(false)).handler(receiver);
        });
    paymentId = shop.add(PaymentSeed.paid());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private SignedMessage paid() {
    return shop.signed("msg-1", "Transaction.Paid", shop.ids(paymentId));
  }

  private void assertRefused(int status, SignedMessage message) {
    assertEquals(status, shop.deliver("/webhook", message).status(), message.toString());
    assertEquals(status, shop.deliver("/handled", message).status(), message.toString());
    assertNothingReached();
  }

  private void assertNothingReached() {
    assertEquals(0, shop.asked());
    assertEquals(List.of(), List.copyOf(shop.events));
    assertEquals(List.of(), List.copyOf(shop.billingKeyEvents));
  }

  @Test
  void aForgedMessageIsRefused() {
    assertEquals(
        403, shop.webhooks().forge("Transaction.Paid", shop.ids(paymentId)).await().status());
    assertEquals(
        403,
        shop.webhooks()
            .forge(
                "BillingKey.Issued",
                new JsonObject().put("billingKey", "key-1").put("storeId", "store-simulated"))
            .await()
            .status());
    SignedMessage paid = paid();
    String other = paid.body().replace(paymentId, "order-2");
    assertRefused(403, paid.withBody(other));
    assertRefused(403, paid.withBody(new JsonObject(paid.body()).encodePrettily()));
    assertRefused(403, paid.withId("msg-2"));
    assertRefused(403, paid.withTimestamp(Long.toString(shop.clock.epochSeconds() + 1)));
    assertRefused(403, paid.withTimestamp("now"));
    assertRefused(403, paid.withSignature("v1,AAAA"));
    assertRefused(403, paid.withSignature(paid.signature().replace("v1,", "v2,")));
    assertRefused(403, paid.withSignature(paid.signature().substring(3)));
    assertRefused(403, paid.withSignature(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void aHeaderThatIsMissingOrThereTwiceIsRefused(String name) {
    SignedMessage paid = paid();
    WebClient sender = WebClient.create(shop.vertx);
    var without = sender.post(shop.port(), "127.0.0.1", "/webhook");
    var twice = sender.post(shop.port(), "127.0.0.1", "/webhook");
    paid.headers()
        .forEach(
            (header, value) -> {
              twice.headers().add(header, value);
              if (!header.equals(name)) {
                without.headers().add(header, value);
              }
            });
    twice.headers().add(name, "forged");
    var bytes = Buffer.buffer(paid.body());
    assertEquals(403, without.sendBuffer(bytes).await().statusCode());
    assertEquals(403, twice.sendBuffer(bytes).await().statusCode());
    assertNothingReached();
  }

  @ParameterizedTest
  @ValueSource(longs = {301, -301, 3_600, -86_400})
  void aStaleMessageIsRefusedThoughItIsSigned(long seconds) {
    SignedMessage paid = paid();
    shop.clock.skew(Duration.ofSeconds(seconds));
    assertRefused(403, paid);
  }

  @Test
  void aMessageOfTheLimitIsAccepted() {
    SignedMessage paid = paid();
    shop.clock.skew(Duration.ofMinutes(5));
    assertEquals(200, shop.deliver(paid));
    shop.clock.skew(Duration.ofMinutes(-10));
    assertEquals(200, shop.deliver(paid));
  }

  /** PortOne is asked again, and answers with the state that was handled. */
  @Test
  void aReplayedPaymentReachesTheApplicationOnce() {
    SignedMessage paid = paid();
    for (int i = 0; i < 5; i++) {
      assertEquals(200, shop.deliver(paid));
    }
    assertEquals(1, shop.events.size());
    shop.clock.advance(Duration.ofSeconds(301));
    assertEquals(403, shop.deliver(paid));
    assertEquals(5, shop.asked());
  }

  @Test
  void aMessageOfAnotherStoreIsRefused() {
    JsonObject foreign = shop.ids(paymentId).put("storeId", "store-other");
    assertRefused(403, shop.signed("msg-1", "Transaction.Paid", foreign));
    assertRefused(
        403, shop.signed("msg-2", "BillingKey.Issued", foreign.copy().put("billingKey", "key-1")));
    JsonObject without = new JsonObject().put("billingKey", "key-1");
    assertRefused(403, shop.signed("msg-3", "BillingKey.Issued", without));
  }

  @Test
  void theSecretOfTheOtherModeIsAnotherSecret() {
    String deposited =
        shop.simulator.ledger().add(PaymentSeed.virtualAccount().id("order-test")).getString("id");
    shop.simulator.ledger().deposit(deposited);
    shop.webhooks().settle().await();
    assertEquals(403, shop.webhooks().deliveries(deposited).get(0).status());
    assertNothingReached();
  }

  /** A 200 would approve the payment. */
  @Test
  void aConfirmRequestIsNeverAnsweredWith200() {
    JsonObject question = shop.ids(paymentId).put("totalAmount", 1);
    assertRefused(409, shop.signed("msg-1", "Transaction.Confirm", question));
    String old = "{\"payment_id\":\"" + paymentId + "\",\"tx_id\":\"tx-1\",\"total_amount\":1}";
    assertRefused(409, shop.webhooks().sign("msg-2", "application/json", old));
    String form = "payment_id=" + paymentId + "&tx_id=tx-1&total_amount=1";
    assertRefused(409, shop.webhooks().sign("msg-3", "application/x-www-form-urlencoded", form));
    assertRefused(400, shop.signed("msg-4", "Transaction.Confirm", shop.ids(paymentId)));
  }

  /** The content type is not signed. */
  @Test
  void anotherContentTypeDoesNotChangeTheMessage() {
    JsonObject ids = shop.ids("x&payment_id=" + paymentId + "&tx_id=t&status=Paid&y=");
    SignedMessage message = shop.signed("msg-1", "Transaction.Paid", ids);
    shop.deliver(message.withContentType("application/x-www-form-urlencoded"));
    assertEquals(List.of(), List.copyOf(shop.events));
  }

  /** They are signed, but no payment can have them: PortOne is not asked. */
  @Test
  void idsThatNoPaymentCanHaveAreRefused() {
    for (String id : List.of("a\u0000b", "a\nb", "..", "x".repeat(10_000), "\ud83d")) {
      SignedMessage message = shop.signed("msg-1", "Transaction.Paid", shop.ids(id));
      int status = shop.deliver(message);
      assertTrue(status == 400 || status == 404, id + " " + status);
    }
    assertEquals(List.of(), List.copyOf(shop.events));
  }

  @Test
  void reasonsAreLoggedOnceAMinuteWithoutTheBody() {
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      for (int i = 0; i < 20; i++) {
        shop.webhooks().forge("Transaction.Paid", shop.ids("secret-order")).await();
      }
      String line = log.onlyMessage();
      assertTrue(
          line.startsWith(
              "webhook refused: api=v2 status=403 reason=NO_MATCHING_SIGNATURE text=\"it was not signed"),
          line);
      assertTrue(line.contains("peer=127.0.0.1 webhook-id=webhook-made-1"), line);
      assertFalse(line.contains("secret-order"), line);
      shop.deliver(paid().withId("a\u0009" + "b".repeat(200)));
      line = log.onlyMessage();
      assertTrue(line.endsWith("webhook-id=\"a?" + "b".repeat(200) + "\""), line);
      shop.deliver(shop.signed("msg-1", "Transaction.Paid", shop.ids("order-unknown")));
      line = log.onlyMessage();
      assertTrue(
          line.endsWith(
              "status=404 reason=UNKNOWN_PAYMENT text=\"PortOne knows no such payment\""
                  + " peer=127.0.0.1 paymentId=order-unknown"),
          line);
    }
  }
}
