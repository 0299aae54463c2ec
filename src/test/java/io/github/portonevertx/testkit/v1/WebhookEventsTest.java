package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The events that have a webhook, and those that have none. */
@Timeout(60)
class WebhookEventsTest extends WebhooksTestFixture {
  @Test
  void anApprovedChargeHasAWebhookAndAFailedOneHasNone() throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    simulator.ledger().failNextCharge("o-1", "한도초과");

    String failed = TestPeer.response(charge(peer, "o-1")).getString("status");
    String impUid = TestPeer.response(charge(peer, "o-2")).getString("imp_uid");
    webhooks.settle().await();

    assertEquals("failed", failed);
    assertEquals(List.of(told(impUid, "o-2", "paid")), jsons());
    assertEquals("application/json; charset=UTF-8", shop.posts().get(0).contentType());
    assertEquals("/hook", shop.posts().get(0).path());
    Delivery delivery = webhooks.deliveries().get(0);
    assertEquals(new Webhook(1, impUid, "o-2", "paid", null), delivery.webhook());
    assertEquals(200, delivery.status());
    assertEquals(1, delivery.attempt());
    assertNull(delivery.failure());
    assertEquals(shop.bodies().get(0), delivery.body());
  }

  @Test
  void anAccountHasAWebhookWhenIssuedAndWhenPaidInto() throws Exception {
    JsonObject account =
        json("channel_key", "k", "merchant_uid", "o", "amount", 1000, "vbank_code", "004")
            .put("vbank_due", 1_900_000_000);
    String impUid =
        TestPeer.response(new TestPeer(simulator).post("/vbanks", account)).getString("imp_uid");
    webhooks.settle().await();
    simulator.ledger().deposit(impUid);
    webhooks.settle().await();

    assertEquals(List.of(told(impUid, "o", "ready"), told(impUid, "o", "paid")), jsons());
  }

  @Test
  void aPlannedChargeHasAWebhookWhetherPaidOrFailed() {
    simulator.billingKeys().issue("c");
    simulator.schedules().plan("c", "good", simulator.clock().now().plus(DAY), 1000);
    simulator.schedules().plan("c", "bad", simulator.clock().now().plus(DAY), 1000);
    simulator.ledger().failNextCharge("bad", "한도초과");

    simulator.clock().advance(DAY);
    simulator.webhooks().settle().await();

    assertEquals(
        List.of("bad failed", "good paid"),
        jsons().stream()
            .map(body -> body.getString("merchant_uid") + " " + body.getString("status"))
            .sorted()
            .toList());
  }

  @Test
  void aRefundByRequestHasAWebhookOnlyIfRequested() throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay("o", 1000).getString("imp_uid");

    simulator.ledger().refund(impUid, BigDecimal.ONE, null);
    peer.post("/payments/cancel", json("imp_uid", impUid, "amount", 2));
    peer.post("/payments/cancel", json("imp_uid", impUid, "amount", 3, "enable_webhook", true));
    peer.post("/payments/cancel", json("imp_uid", impUid, "amount", 4, "enable_webhook", false));
    webhooks.settle().await();

    JsonArray history = simulator.ledger().payments().get(0).getJsonArray("cancel_history");
    assertEquals(4, history.size());
    assertEquals(
        List.of(refund(impUid, history, 0), refund(impUid, history, 2)),
        webhooks.sent().stream().map(webhook -> webhook.fields(false)).toList());
    assertEquals(2, shop.posts().size());
  }

  @Test
  void paymentsThatATestAddsHaveNoWebhook() {
    simulator.ledger().pay(1);
    simulator.ledger().add(PaymentSeed.virtualAccount());
    simulator.ledger().add(PaymentSeed.cancelled());

    webhooks.settle().await();

    assertEquals(0, webhooks.count());
    assertEquals(0, webhooks.attempts());
  }

  @Test
  void aCardThatIsOnlyCheckedHasNoWebhook() throws Exception {
    JsonObject plan =
        json("merchant_uid", "o", "schedule_at", simulator.clock().epochSeconds() + 60)
            .put("amount", 1000)
            .put("currency", "KRW")
            .put("name", "n");
    JsonObject schedule =
        json("customer_uid", "c", "card_number", "0000-0000-0000-0000", "checking_amount", 100)
            .put("schedules", new JsonArray().add(plan));

    assertEquals(
        200, new TestPeer(simulator).post("/subscribe/payments/schedule", schedule).statusCode());

    assertEquals(1, simulator.ledger().payments().size());
    assertEquals(0, webhooks.count());
  }

  @Test
  void aBodyMayBeAForm() {
    webhooks.use(webhooks.settings().withForm(true));
    String impUid = account("주문 1/가&b");

    simulator.ledger().deposit(impUid);
    webhooks.settle().await();

    assertEquals("application/x-www-form-urlencoded", shop.posts().get(0).contentType());
    assertEquals(
        "imp_uid=" + impUid + "&merchant_uid=%EC%A3%BC%EB%AC%B8+1%2F%EA%B0%80%26b&status=paid",
        shop.bodies().get(0));
  }

  @Test
  void withoutARefundItsIdIsAbsentOrNull() {
    deposit("o-1");
    webhooks.use(webhooks.settings().withNullCancellationId(true));
    deposit("o-2");

    assertFalse(jsons().get(0).containsKey("cancellation_id"));
    assertTrue(jsons().get(1).containsKey("cancellation_id"));
    assertNull(jsons().get(1).getValue("cancellation_id"));
  }

  @Test
  void forgedWebhookHasTheGivenContent() {
    JsonObject lie = json("imp_uid", "imp_1", "merchant_uid", "o", "status", "paid");
    shop.reply(200, 418);

    Delivery delivery = webhooks.forge(lie).await();
    Delivery odd = webhooks.forge(shop.url("/odd"), "text/plain", "<x>").await();

    assertEquals(lie, shop.posts().get(0).json());
    assertTrue(delivery.isForged());
    assertEquals(418, odd.status());
    assertEquals(new TestShop.Post("/odd", "text/plain", "<x>"), shop.posts().get(1));
    assertEquals(2, webhooks.forged());
    assertEquals(0, webhooks.count());
  }

  private static HttpResponse<String> charge(TestPeer peer, String merchantUid) throws Exception {
    return peer.post(
        "/subscribe/payments/again",
        json("customer_uid", "c", "merchant_uid", merchantUid, "amount", 1000, "name", "n"));
  }

  private static JsonObject refund(String impUid, JsonArray history, int index) {
    return told(impUid, "o", "cancelled")
        .put("cancellation_id", history.getJsonObject(index).getString("cancellation_id"));
  }
}
