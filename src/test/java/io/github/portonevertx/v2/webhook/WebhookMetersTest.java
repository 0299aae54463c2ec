package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The meters of signed webhooks of V2: every outcome, and the reason for a refusal. */
class WebhookMetersTest {
  private final SignedShop shop = new SignedShop();
  private final Meters meters = new Meters();
  private final PortOneV2Client client =
      PortOneV2Client.create(
          shop.vertx,
          new PortOneV2Options()
              .setBaseUrl(shop.simulator.baseUrl())
              .setApiSecret(shop.simulator.apiSecret())
              .setRetries(0)
              .setMetrics(meters.portone()));
  private final WebhookReceiver receiver =
      new WebhookReceiver(
              new PaymentEvents(shop.vertx, client, event -> shop.application.apply(event)),
              shop.verifier(),
              shop.simulator.storeId())
          .withBillingKeys(event -> shop.billingKeys.apply(event));

  @AfterEach
  void close() {
    client.close().await();
    shop.close();
  }

  private String outcomes() {
    return meters.counts("portone.webhook.notices", "outcome", "api", "v2");
  }

  private int send(String paymentId) {
    return shop.send("Transaction.Paid", shop.ids(paymentId));
  }

  @Test
  void everyOutcome() {
    shop.receiving(receiver);
    String id = shop.add(PaymentSeed.paid());
    assertEquals(200, send(id));
    assertEquals(200, send(id));
    assertEquals(200, shop.send("Unheard.Of", new JsonObject()));
    assertEquals(404, send("payment-none"));
    String failing = shop.add(PaymentSeed.paid());
    shop.simulator.faults().next("payments.get", Fault.html(502));
    assertEquals(503, send(failing));
    shop.application = event -> Future.failedFuture("of the shop");
    assertEquals(500, send(failing));

    assertEquals(
        "{handled=1, ignored=1, not_asked=1, not_handled=1, refused=1, repeated=1}", outcomes());
    assertEquals("{none=5, unknown_payment=1}", meters.counts("portone.webhook.notices", "reason"));
    assertEquals("{webhook=1}", meters.counts("portone.events.lag", "source", "api", "v2"));
  }

  @Test
  void lateAnswerAndBillingKey() {
    shop.receiving(receiver.withLimit(Duration.ofMillis(200)));
    JsonObject key =
        new JsonObject().put("billingKey", "key-1").put("storeId", shop.simulator.storeId());
    assertEquals(200, shop.send("BillingKey.Issued", key));
    Promise<Void> handling = Promise.promise();
    shop.application = event -> handling.future();
    assertEquals(503, send(shop.add(PaymentSeed.paid())));

    assertEquals("{handled=1, late=1}", outcomes());
    handling.complete();
  }

  @Test
  void reasonsOfRefusals() {
    shop.receiving(receiver);
    JsonObject ids = shop.ids("payment-0001");
    SignedMessage message = shop.signed("msg-1", "Transaction.Paid", ids);
    assertEquals(403, shop.webhooks().forge("Transaction.Paid", ids).await().status());
    assertEquals(403, send(ids.copy().put("storeId", "store-of-another"), "Transaction.Paid"));
    assertEquals(400, send(new JsonObject(), "Transaction.Paid"));
    shop.clock.advance(Duration.ofMinutes(6));
    assertEquals(403, shop.deliver(message));
    assertEquals(403, unsigned());

    assertEquals("{refused=5}", outcomes());
    assertEquals(
        "{foreign_store=1, missing_required_headers=1, no_matching_signature=1,"
            + " timestamp_too_old=1, unreadable_body=1}",
        meters.counts("portone.webhook.notices", "reason", "outcome", "refused"));
  }

  @Test
  void verdictsHaveTheirOwnWordInLogsAndMeters() {
    for (WebhookVerdict.Reason reason : WebhookVerdict.Reason.values()) {
      assertEquals(reason.name(), V2Refusal.of(reason).name());
    }
  }

  private int send(JsonObject data, String type) {
    return shop.send(type, data);
  }

  private int unsigned() {
    return io.vertx.ext.web.client.WebClient.create(shop.vertx)
        .post(shop.port(), "127.0.0.1", "/webhook")
        .sendJsonObject(new JsonObject(Map.of("type", "Transaction.Paid")))
        .await()
        .statusCode();
  }
}
