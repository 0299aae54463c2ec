package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The addresses to which the simulator sends webhooks. */
@Timeout(60)
class WebhookAddressesTest extends WebhooksTestFixture {
  @Test
  void addressOfThePaymentWinsAndIsHidden() throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    JsonObject charge = json("customer_uid", "c", "merchant_uid", "o", "amount", 1, "name", "n");

    JsonObject paid =
        TestPeer.response(
            peer.post("/subscribe/payments/again", charge.put("notice_url", shop.url("/own"))));
    simulator.ledger().refund(paid.getString("imp_uid"), null, null);
    webhooks.settle().await();

    assertFalse(paid.containsKey("notice_url"));
    assertEquals(List.of("/own", "/own"), paths());
  }

  @Test
  void aPlanKeepsItsAddress() throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    JsonObject plan =
        json("merchant_uid", "o", "schedule_at", simulator.clock().epochSeconds() + 60)
            .put("amount", 1000)
            .put("currency", "KRW")
            .put("name", "n")
            .put("notice_url", shop.url("/plan"));
    peer.post(
        "/subscribe/payments/schedule",
        json("customer_uid", "c", "schedules", new JsonArray().add(plan)));

    simulator.clock().advance(MINUTE);
    simulator.webhooks().settle().await();

    assertEquals(List.of("/plan"), paths());
    JsonObject shown = simulator.schedules().schedule("o");
    assertNotNull(shown);
    assertFalse(shown.containsKey("notice_url"));
  }

  @Test
  void everyAddressReceivesTheWebhook() {
    String impUid =
        simulator
            .ledger()
            .add(PaymentSeed.virtualAccount().noticeUrl(shop.url("/a"), shop.url("/b")))
            .getString("imp_uid");

    simulator.ledger().deposit(impUid);
    webhooks.settle().await();

    assertEquals(List.of("/a", "/b"), paths().stream().sorted().toList());
    assertEquals(1, webhooks.count());
    assertEquals(2, webhooks.attempts());
  }

  @Test
  void testChannelsMayHaveTheirOwnAddress() {
    webhooks.use(webhooks.settings().withUrls(shop.url("/live"), shop.url("/test")));

    simulator.ledger().refund(simulator.ledger().pay(1).getString("imp_uid"), null, null);
    webhooks.settle().await();
    simulator
        .ledger()
        .refund(
            simulator.ledger().add(PaymentSeed.paid().testChannel()).getString("imp_uid"),
            null,
            null);
    webhooks.settle().await();

    assertEquals(List.of("/live", "/test"), paths());
  }

  @Test
  void addressesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> webhooks.to("/hook"));
    assertThrows(IllegalArgumentException.class, () -> webhooks.to("ftp://shop.example/hook"));
    webhooks.use(new WebhookSettings());
    assertThrows(IllegalStateException.class, () -> webhooks.forge(new JsonObject()));
  }

  @Test
  void invalidNoticeUrlIsAFailedDelivery() {
    String impUid =
        simulator
            .ledger()
            .add(PaymentSeed.virtualAccount().noticeUrl("nowhere"))
            .getString("imp_uid");

    simulator.ledger().deposit(impUid);
    webhooks.settle().await();

    assertEquals(List.of(0), statuses());
  }

  private List<String> paths() {
    return shop.posts().stream().map(TestShop.Post::path).toList();
  }
}
