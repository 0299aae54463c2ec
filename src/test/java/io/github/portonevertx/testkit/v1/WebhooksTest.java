package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The webhooks to the shop: their events, addresses, resends and delivery faults. */
@Timeout(60)
class WebhooksTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Vertx vertx = Vertx.vertx();
  private final TestShop shop = new TestShop(vertx);
  private PortOneSimulator simulator = new PortOneSimulator();
  private Webhooks webhooks = simulator.webhooks();

  @BeforeEach
  void start() {
    simulator =
        PortOneSimulator.start(vertx, new SimulatorOptions().withClock(ManualClock.stopped()))
            .await();
    webhooks = simulator.webhooks().to(shop.url("/hook"));
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

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
  void failureIsFinalWithoutResends() {
    shop.reply(500);

    deposit("o");
    simulator.clock().advance(DAY);

    assertEquals(0, webhooks.resendDue().await());
    assertEquals(List.of(500), statuses());
  }

  @Test
  void webhookIsResentEveryMinuteAfterA5xx() {
    webhooks.use(webhooks.settings().withResends(5));
    shop.reply(500, 503);

    deposit("o");
    assertEquals(0, webhooks.resendDue().await());
    simulator.clock().advance(MINUTE.minusSeconds(1));
    assertEquals(0, webhooks.resendDue().await());
    simulator.clock().advance(Duration.ofSeconds(1));
    assertEquals(1, resend());
    assertEquals(0, webhooks.resendDue().await());
    simulator.clock().advance(MINUTE);
    assertEquals(1, resend());
    simulator.clock().advance(MINUTE);
    assertEquals(0, webhooks.resendDue().await());

    assertEquals(List.of(500, 503, 200), statuses());
    assertEquals(List.of(1, 2, 3), webhooks.deliveries().stream().map(Delivery::attempt).toList());
    assertEquals(1, webhooks.count());
    assertEquals(3, shop.bodies().stream().filter(shop.bodies().get(0)::equals).count());
  }

  @Test
  void webhookIsResentFiveTimesAtMost() {
    webhooks.use(webhooks.settings().withResends(5));
    shop.reply(500, 500, 500, 500, 500, 500);

    deposit("o");
    for (int i = 0; i < 5; i++) {
      simulator.clock().advance(MINUTE);
      assertEquals(1, resend());
    }
    simulator.clock().advance(MINUTE);

    assertEquals(0, webhooks.resendDue().await());
    assertEquals(6, shop.posts().size());
    assertThrows(IllegalArgumentException.class, () -> webhooks.settings().withResends(6));
  }

  @Test
  void resendAfterA4xxIsConfigurable() {
    webhooks.use(webhooks.settings().withResends(1));
    shop.reply(400, 400);

    deposit("o-1");
    simulator.clock().advance(MINUTE);
    assertEquals(0, webhooks.resendDue().await());
    webhooks.use(webhooks.settings().withResendUntilOk(true));
    deposit("o-2");
    simulator.clock().advance(MINUTE);

    assertEquals(1, resend());
  }

  @Test
  void webhookToAnUnreachableShopIsResentToTheSameAddress() {
    TestShop closedShop = new TestShop(vertx);
    closedShop.close();
    webhooks.use(webhooks.settings().withUrl(closedShop.url("/old")).withResends(1));

    deposit("o");
    webhooks.to(shop.url("/new"));
    simulator.clock().advance(MINUTE);
    resend();

    assertEquals(List.of(0, 0), statuses());
    assertEquals(
        List.of(closedShop.url("/old"), closedShop.url("/old")),
        webhooks.deliveries().stream().map(Delivery::url).toList());
    String failure = webhooks.deliveries().get(0).failure();
    assertTrue(failure != null && failure.contains("refused"), () -> "failure " + failure);
  }

  @Test
  void unresponsiveShopTimesOut() {
    Duration limit = Duration.ofMillis(100);
    webhooks.use(webhooks.settings().withResends(1).withTimeouts(limit, limit, limit));
    shop.stopResponding();

    deposit("o");
    simulator.clock().advance(MINUTE);
    resend();

    assertEquals(List.of(0, 0), statuses());
    assertEquals(2, shop.posts().size());
  }

  @Test
  void withARunningClockResendsAreAutomatic() {
    PortOneSimulator running = PortOneSimulator.start(vertx).await();
    shop.reply(500, 500);
    running
        .webhooks()
        .use(new WebhookSettings().withUrl(shop.url("/")).withResends(2, Duration.ofMillis(5)));

    running
        .ledger()
        .deposit(running.ledger().add(PaymentSeed.virtualAccount()).getString("imp_uid"));
    running.webhooks().awaitDeliveries(3).await();

    assertEquals(200, running.webhooks().deliveries().get(2).status());
  }

  @Test
  void aDroppedWebhookCanBeSentByHand() {
    webhooks.deliveryFaults().next(new DeliveryFault.Dropped());
    String impUid = deposit("o");

    assertEquals(1, webhooks.count());
    assertEquals(0, shop.posts().size());
    assertEquals(200, webhooks.resend(impUid).await().status());
    assertEquals(List.of(told(impUid, "o", "paid")), jsons());
    assertEquals(1, webhooks.count());
    assertThrows(IllegalArgumentException.class, () -> webhooks.resend("imp_unknown"));
  }

  @Test
  void aRepeatedWebhookArrivesTwice() {
    webhooks.deliveryFaults().next(new DeliveryFault.Repeated());

    String impUid = deposit("o-1");
    deposit("o-2");

    assertEquals(2, webhooks.deliveries(impUid).size());
    assertEquals(3, webhooks.attempts());
    assertEquals(2, webhooks.count());
    assertEquals(0, webhooks.deliveryFaults().pending());
  }

  @Test
  void aHeldWebhookArrivesWhenTheGateOpens() {
    Gate gate = new Gate();
    webhooks.deliveryFaults().next(new DeliveryFault.Held(gate));

    String first = account("o-1");
    simulator.ledger().deposit(first);
    gate.awaitArrivals(1).await();
    Future<Void> settled = webhooks.settle();
    simulator.ledger().deposit(account("o-2"));
    webhooks.awaitDeliveries(1).await();
    assertEquals(List.of("o-2"), orders());
    assertFalse(settled.isComplete());
    gate.open();
    settled.await();

    assertEquals(List.of("o-2", "o-1"), orders());
  }

  @Test
  void delayedWebhookArrives() {
    webhooks.deliveryFaults().next(new DeliveryFault.Delayed(Duration.ofMillis(20)));

    deposit("o");

    assertEquals(List.of("o"), orders());
  }

  @Test
  void anOvertakenWebhookArrivesAfterTheOthers() {
    webhooks.deliveryFaults().next(new DeliveryFault.Overtaken(2));
    simulator.ledger().deposit(account("late"));
    simulator.ledger().deposit(account("o-1"));
    webhooks.awaitDeliveries(1).await();
    simulator.ledger().deposit(account("o-2"));
    webhooks.awaitDeliveries(3).await();

    assertEquals(List.of("o-1", "o-2", "late"), orders());
  }

  @Test
  void webhookToBeOvertakenIsSentWhenNoneFollows() {
    webhooks.deliveryFaults().always(new DeliveryFault.Overtaken());

    simulator.ledger().deposit(account("o-1"));
    simulator.ledger().deposit(account("o-2"));
    webhooks.settle().await();

    assertEquals(List.of("o-1", "o-2"), orders().stream().sorted().toList());
  }

  @Test
  void deliveryFaultsApplyInSequence() {
    Gate gate = new Gate();
    webhooks
        .deliveryFaults()
        .next(new DeliveryFault.Repeated(3).then(new DeliveryFault.Held(gate)));

    simulator.ledger().deposit(account("o"));
    gate.awaitArrivals(3).await();
    assertEquals(0, webhooks.attempts());
    gate.open();
    webhooks.settle().await();

    assertEquals(List.of("o", "o", "o"), orders());
  }

  @Test
  void faultMayBeChosenForEachWebhook() {
    webhooks
        .deliveryFaults()
        .each(hook -> hook.merchantUid().startsWith("lost") ? new DeliveryFault.Dropped() : null);

    deposit("lost-1");
    deposit("o-1");
    webhooks.deliveryFaults().clear();
    deposit("lost-2");

    assertEquals(List.of("o-1", "lost-2"), orders());
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

  @Test
  void addressesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> webhooks.to("/hook"));
    assertThrows(IllegalArgumentException.class, () -> webhooks.to("ftp://shop.example/hook"));
    webhooks.use(new WebhookSettings());
    assertThrows(IllegalStateException.class, () -> webhooks.forge(new JsonObject()));
  }

  @Test
  void aClosedSimulatorSendsNoWebhook() {
    simulator.close().await();

    deposit("o");

    assertEquals(List.of(0), statuses());
    assertEquals(0, shop.posts().size());
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

  private String account(String merchantUid) {
    return simulator
        .ledger()
        .add(PaymentSeed.virtualAccount().merchantUid(merchantUid))
        .getString("imp_uid");
  }

  /** Causes a webhook and waits until it has been delivered or dropped. */
  private String deposit(String merchantUid) {
    String impUid = account(merchantUid);
    simulator.ledger().deposit(impUid);
    webhooks.settle().await();
    return impUid;
  }

  private int resend() {
    int begun = webhooks.resendDue().await();
    webhooks.settle().await();
    return begun;
  }

  private List<JsonObject> jsons() {
    return shop.posts().stream().map(TestShop.Post::json).toList();
  }

  private List<String> orders() {
    return jsons().stream().map(body -> body.getString("merchant_uid")).toList();
  }

  private List<String> paths() {
    return shop.posts().stream().map(TestShop.Post::path).toList();
  }

  private List<Integer> statuses() {
    return webhooks.deliveries().stream().map(Delivery::status).toList();
  }

  private static HttpResponse<String> charge(TestPeer peer, String merchantUid) throws Exception {
    return peer.post(
        "/subscribe/payments/again",
        json("customer_uid", "c", "merchant_uid", merchantUid, "amount", 1000, "name", "n"));
  }

  private static JsonObject told(String impUid, String merchantUid, String status) {
    return json("imp_uid", impUid, "merchant_uid", merchantUid, "status", status);
  }

  private static JsonObject refund(String impUid, JsonArray history, int index) {
    return told(impUid, "o", "cancelled")
        .put("cancellation_id", history.getJsonObject(index).getString("cancellation_id"));
  }
}
