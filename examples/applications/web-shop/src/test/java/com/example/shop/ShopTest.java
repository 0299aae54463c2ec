package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Delivery;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.Purchase;
import io.github.portonevertx.testkit.v2.RecordedRequest;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop as a whole, with the simulator in place of PortOne. */
@ExtendWith({VertxExtension.class, PortOneV2SimulatorExtension.class})
class ShopTest {
  private final List<String> delivered = new CopyOnWriteArrayList<>();

  private PortOneV2Simulator portone;
  private ShopConfig config;
  private PortOneV2Client console;
  private ShopVerticle shop;
  private WebClient http;

  @BeforeEach
  void open(Vertx vertx, PortOneV2Simulator portone) {
    this.portone = portone;
    config =
        ShopConfig.of(
            Map.of(
                "SHOP_PORT", "0",
                "SHOP_REDIRECT_URL", "https://shop.example/orders",
                "PORTONE_BASE_URL", portone.baseUrl(),
                "PORTONE_STORE_ID", portone.storeId(),
                "PORTONE_CHANNEL_KEY", Channel.LIVE.key(),
                "PORTONE_V2_API_SECRET", portone.apiSecret(),
                "PORTONE_WEBHOOK_SECRET", portone.webhooks().secret()));
    shop = new ShopVerticle(config, new InMemoryOrderStore(), order -> delivered.add(order.id()));
    vertx.deployVerticle(shop).await();
    // The sweep that began at the start ends before the first payment, which it might find.
    shop.sweep().run().await();
    portone.webhooks().to("http://127.0.0.1:" + shop.port() + "/portone/webhook");
    http = WebClient.create(vertx, new WebClientOptions().setDefaultPort(shop.port()));
    console =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret()));
  }

  @AfterEach
  void finishWebhooks() {
    portone.webhooks().settle().await();
  }

  @Nested
  class Orders {
    @Test
    void placedOrderHasTheParametersOfTheWindow() {
      HttpResponse<Buffer> answer =
          post("/orders", new JsonObject().put("product", "tea").put("quantity", 2));

      assertEquals(201, answer.statusCode());
      JsonObject order = answer.bodyAsJsonObject().getJsonObject("order");
      assertEquals(30_000, order.getInteger("amount"));
      assertEquals("AWAITING_PAYMENT", order.getString("status"));
      assertEquals(
          new JsonObject()
              .put("storeId", portone.storeId())
              .put("channelKey", Channel.LIVE.key())
              .put("paymentId", order.getString("id"))
              .put("orderName", "제주 녹차 50 g × 2")
              .put("totalAmount", 30_000)
              .put("currency", "KRW")
              .put("payMethod", "CARD")
              .put("redirectUrl", "https://shop.example/orders"),
          answer.bodyAsJsonObject().getJsonObject("payment"));
    }

    @Test
    void wrongRequestsAreRefused() {
      assertEquals(400, post("/orders", tea().put("product", "gold")).statusCode());
      assertEquals(400, post("/orders", tea().put("quantity", 0)).statusCode());
      assertEquals(400, post("/orders", tea().put("price", 1)).statusCode());
      assertEquals(404, post("/orders/unknown/complete", null).statusCode());
      assertEquals(404, http.get("/orders/unknown").send().await().statusCode());
    }

    @Test
    void windowRefusesAnotherPrice() {
      Purchase cheap = place().with("totalAmount", 100);

      assertFalse(portone.window().pay(cheap).await().success());
    }
  }

  @Nested
  class Payments {
    @Test
    void paidByBrowserWithoutWebhook() {
      loseWebhooks();
      Purchase purchase = place();
      pay(purchase);

      assertEquals("AWAITING_PAYMENT", status(purchase));
      assertEquals("PAID", complete(purchase).getString("status"));
      assertEquals(List.of(purchase.paymentId()), delivered);
    }

    @Test
    void paidByWebhookOnly() {
      Purchase purchase = place();
      pay(purchase);
      portone.webhooks().settle().await();

      assertEquals("PAID", status(purchase));
      assertEquals(List.of(purchase.paymentId()), delivered);
    }

    @Test
    void deliveredOnceAlthoughBrowserAndWebhookComeTogether() {
      Purchase purchase = place();
      Gate gate = new Gate();
      portone.faults().always("payments.get", new Fault.HoldAnswer(gate));
      pay(purchase);
      Future<?> browser = http.post(path(purchase, "complete")).send();
      Future<?> secondTab = http.post(path(purchase, "complete")).send();
      gate.awaitArrivals(3).await();
      gate.open();
      Future.all(browser, secondTab, portone.webhooks().settle()).await();

      assertEquals("PAID", status(purchase));
      assertEquals(List.of(purchase.paymentId()), delivered);
    }

    @Test
    void forgedWebhookIsRefusedWithoutAQuery() {
      loseWebhooks();
      Purchase purchase = place();
      pay(purchase);
      Delivery forged = portone.webhooks().forge("Transaction.Paid", ids(purchase)).await();

      assertEquals(403, forged.status());
      assertEquals(0, portone.count("payments.get"));
      assertEquals("AWAITING_PAYMENT", status(purchase));
    }

    @Test
    void completionWithoutAPaymentPaysNothing() {
      assertEquals("AWAITING_PAYMENT", complete(place()).getString("status"));
      assertEquals(List.of(), delivered);
    }

    @Test
    void wrongAmountNeedsReview() {
      Purchase purchase = place();
      add(PaymentSeed.paid().id(purchase.paymentId()).amount(100));
      Delivery webhook = portone.webhooks().send("Transaction.Paid", ids(purchase)).await();

      assertEquals(200, webhook.status());
      assertNeedsReview("AMOUNT_MISMATCH", order(purchase));
    }

    @Test
    void wrongAmountNeedsReviewAlsoAfterAPartialRefund() {
      Purchase purchase = place();
      add(PaymentSeed.partiallyCancelled(50).id(purchase.paymentId()).amount(100));

      assertNeedsReview("AMOUNT_MISMATCH", complete(purchase));
    }

    @Test
    void wrongCurrencyNeedsReview() {
      Purchase purchase = place();
      add(PaymentSeed.paid().id(purchase.paymentId()).amount(15_000).currency("USD"));

      assertNeedsReview("CURRENCY_MISMATCH", complete(purchase));
    }

    @Test
    void webhookAboutAnotherStoreIsRefused() {
      loseWebhooks();
      Purchase purchase = place();
      pay(purchase);
      JsonObject data = ids(purchase).put("storeId", "store-other");

      assertEquals(403, portone.webhooks().send("Transaction.Paid", data).await().status());
      assertEquals(0, portone.count("payments.get"));
    }

    @Test
    void paymentOfAnotherStoreNeedsReview() {
      loseWebhooks();
      Purchase purchase = place();
      pay(purchase);
      portone.answers().next("payments.get", payment -> payment.put("storeId", "store-other"));

      assertNeedsReview("STORE_MISMATCH", complete(purchase));
    }

    @Test
    void testChannelDoesNotPay() {
      Purchase purchase = place().withChannel(Channel.CARD);
      pay(purchase);
      portone.webhooks().settle().await();

      assertEquals("AWAITING_PAYMENT", status(purchase), "signed with the secret for tests");
      assertNeedsReview("TEST_CHANNEL", complete(purchase));
    }

    @Test
    void closedWindowLeavesTheOrderOpen() {
      Purchase purchase = place();
      portone.window().close(purchase).await();
      assertEquals("AWAITING_PAYMENT", complete(purchase).getString("status"));

      pay(purchase);
      assertEquals("PAID", complete(purchase).getString("status"));
    }

    @Test
    void declinedPaymentCanBeRepeated() {
      Purchase purchase = place();
      portone.window().decline(purchase, "LIMIT", "한도초과").await();
      portone.webhooks().settle().await();
      assertEquals("PAYMENT_FAILED", status(purchase));

      pay(purchase);
      portone.webhooks().settle().await();
      assertEquals("PAID", status(purchase));
    }

    @Test
    void cancellationInTheConsoleIsSeen() {
      Purchase purchase = paid();
      cancelInTheConsole(purchase, 15_000);
      portone.webhooks().settle().await();

      assertEquals("REFUNDED", status(purchase));
      assertEquals(15_000, order(purchase).getInteger("refunded"));
    }

    @Test
    void sweepFindsThePaymentOfALostWebhook() {
      loseWebhooks();
      Purchase purchase = place();
      pay(purchase);
      shop.sweep().run().await();

      assertEquals("PAID", status(purchase));
      assertEquals(List.of(purchase.paymentId()), delivered);
    }

    @Test
    void sweepRunsFromTheStart(Vertx vertx) {
      ShopOrder order = ShopOrder.place(Product.ALL.get(0), 1);
      OrderStore orders = new InMemoryOrderStore();
      orders.add(order).await();
      add(PaymentSeed.paid().id(order.id()).amount(order.amount()));
      Promise<ShopOrder> paid = Promise.promise();
      vertx.deployVerticle(new ShopVerticle(config, orders, paid::complete)).await();

      assertEquals(order.id(), paid.future().await().id());
    }

    @Test
    void outageIsAnsweredAndTheNextAttemptSucceeds() {
      loseWebhooks();
      Purchase purchase = place();
      pay(purchase);
      portone.faults().always("payments.get", Fault.html(502));
      assertEquals(502, post(path(purchase, "complete"), null).statusCode());

      portone.faults().clear();
      assertEquals("PAID", complete(purchase).getString("status"));
    }
  }

  @Nested
  class RefundsOfOrders {
    @Test
    void fullRefund() {
      Purchase purchase = paid();
      HttpResponse<Buffer> refund = refund(purchase, "key-1", null);

      assertEquals(200, refund.statusCode());
      assertEquals("REFUNDED", refund.bodyAsJsonObject().getString("status"));
      assertEquals(15_000, refund.bodyAsJsonObject().getInteger("refunded"));
      assertEquals(409, refund(purchase, "key-2", null).statusCode());
      assertEquals(1, refundsExecuted(purchase));
    }

    @Test
    void partialRefundsUntilNothingIsLeft() {
      Purchase purchase = paid();
      HttpResponse<Buffer> part = refund(purchase, "key-1", 4_000);

      assertEquals("PARTIALLY_REFUNDED", part.bodyAsJsonObject().getString("status"));
      assertEquals(4_000, part.bodyAsJsonObject().getInteger("refunded"));
      assertEquals(409, refund(purchase, "key-2", 11_001).statusCode());
      assertEquals(
          "REFUNDED", refund(purchase, "key-3", 11_000).bodyAsJsonObject().getString("status"));
      assertEquals(2, refundsExecuted(purchase));
    }

    @Test
    void repeatedRefundHappensOnce() {
      Purchase purchase = paid();
      refund(purchase, "key-1", 4_000);
      HttpResponse<Buffer> again = refund(purchase, "key-1", 4_000);

      assertEquals(200, again.statusCode());
      assertEquals(4_000, again.bodyAsJsonObject().getInteger("refunded"));
      assertEquals(422, refund(purchase, "key-1", 5_000).statusCode());
      assertEquals(1, refundsExecuted(purchase));
    }

    @Test
    void doubleClickRefundsOnce() {
      Purchase purchase = paid();
      Gate gate = new Gate();
      portone.faults().next("payments.cancel", new Fault.HoldAnswer(gate));
      Future<HttpResponse<Buffer>> first = sendRefund(purchase, "key-1", 4_000);
      gate.awaitArrivals(1).await();
      Future<HttpResponse<Buffer>> second = sendRefund(purchase, "key-1", 4_000);
      gate.open();

      assertEquals(200, first.await().statusCode());
      assertEquals(200, second.await().statusCode());
      assertEquals(1, refundsExecuted(purchase));
    }

    @Test
    void refundIsFoundAlthoughItsAnswerIsUnreadable() {
      Purchase purchase = paid();
      portone.faults().next("payments.cancel", unreadable().afterRunning());
      HttpResponse<Buffer> refund = refund(purchase, "key-1", 4_000);

      assertEquals(200, refund.statusCode());
      assertEquals(4_000, refund.bodyAsJsonObject().getInteger("refunded"));
      assertEquals(1, refundsExecuted(purchase));
    }

    @Test
    void refundOfUnknownOutcomeIsRepeatedWithItsKey() {
      Purchase purchase = paid();
      portone.faults().next("payments.cancel", unreadable());
      HttpResponse<Buffer> unknown = refund(purchase, "key-1", 4_000);

      assertEquals(503, unknown.statusCode());
      assertEquals("OUTCOME_UNKNOWN", unknown.bodyAsJsonObject().getString("error"));
      assertEquals(409, refund(purchase, "key-2", 4_000).statusCode(), "one is not decided");
      assertEquals(200, refund(purchase, "key-1", 4_000).statusCode());
      assertEquals(1, refundsExecuted(purchase));
      List<RecordedRequest> sent = portone.requests("payments.cancel");
      assertEquals(2, sent.size());
      assertEquals(sent.get(0).idempotencyKey(), sent.get(1).idempotencyKey());
    }

    @Test
    void refundIsDeclinedWhenTheBalanceHasChanged() {
      Purchase purchase = paid();
      Gate gate = new Gate();
      portone.faults().next("payments.cancel", new Fault.Hold(gate));
      Future<HttpResponse<Buffer>> refund = sendRefund(purchase, "key-1", 4_000);
      gate.awaitArrivals(1).await();
      cancelInTheConsole(purchase, 1_000);
      gate.open();

      assertEquals(409, refund.await().statusCode());
      assertEquals(1, refundsExecuted(purchase), "that of the console");
    }

    @Test
    void declinedRefundStaysDeclined() {
      Channel strict =
          new Channel("channel-strict", "NICE_V2", true, Set.of(Channel.Trait.DECLINES_REFUNDS));
      portone.channels().add(strict);
      Purchase purchase = paid(place().withChannel(strict));
      HttpResponse<Buffer> declined = refund(purchase, "key-1", 4_000);

      assertEquals(409, declined.statusCode());
      assertEquals("PG_PROVIDER", declined.bodyAsJsonObject().getString("error"));
      assertEquals(409, refund(purchase, "key-1", 4_000).statusCode());
      assertEquals(1, portone.count("payments.cancel"));
      assertEquals("PAID", status(purchase));
    }

    @Test
    void wrongRequestsAreRefused() {
      Purchase purchase = paid();

      assertEquals(400, post(path(purchase, "refund"), reason()).statusCode(), "no key");
      assertEquals(400, refund(purchase, "key-1", 0).statusCode());
      assertEquals(409, refund(place(), "key-1", null).statusCode(), "not paid");
      assertEquals(0, portone.effects().total(Effect.REFUND));
    }
  }

  private static JsonObject tea() {
    return new JsonObject().put("product", "tea").put("quantity", 1);
  }

  private static JsonObject reason() {
    return new JsonObject().put("reason", "고객 요청");
  }

  /** Places an order for tea; the purchase is what the browser passes to the payment window. */
  private Purchase place() {
    return new Purchase(post("/orders", tea()).bodyAsJsonObject().getJsonObject("payment"));
  }

  private Purchase paid() {
    return paid(place());
  }

  private Purchase paid(Purchase purchase) {
    pay(purchase);
    portone.webhooks().settle().await();
    assertEquals("PAID", status(purchase));
    return purchase;
  }

  private void pay(Purchase purchase) {
    assertTrue(portone.window().pay(purchase).await().success());
  }

  /** Adds a payment that the payment window would have refused. */
  private void add(PaymentSeed seed) {
    portone.ledger().add(seed.channel(Channel.LIVE));
  }

  private void cancelInTheConsole(Purchase purchase, long amount) {
    console
        .payments()
        .cancel(
            CancelRequest.builder()
                .paymentId(purchase.paymentId())
                .amount(amount)
                .reason("품절")
                .build())
        .await();
  }

  private void loseWebhooks() {
    portone.webhooks().deliveryFaults().always(new DeliveryFault.Dropped());
  }

  /** PortOne's answer without a field that it always has: nobody knows what happened. */
  private static Fault unreadable() {
    return new Fault.Status(200, "application/json", "{}", Map.of());
  }

  private JsonObject ids(Purchase purchase) {
    return new JsonObject()
        .put("storeId", portone.storeId())
        .put("paymentId", purchase.paymentId())
        .put("transactionId", "transaction-of-" + purchase.paymentId());
  }

  private JsonObject complete(Purchase purchase) {
    return post(path(purchase, "complete"), null).bodyAsJsonObject();
  }

  private JsonObject order(Purchase purchase) {
    return http.get("/orders/" + purchase.paymentId()).send().await().bodyAsJsonObject();
  }

  private String status(Purchase purchase) {
    return order(purchase).getString("status");
  }

  private void assertNeedsReview(String reason, JsonObject order) {
    assertEquals("NEEDS_REVIEW", order.getString("status"));
    assertEquals(reason, order.getString("reason"));
    assertEquals(List.of(), delivered);
  }

  private HttpResponse<Buffer> refund(Purchase purchase, String key, Integer amount) {
    return sendRefund(purchase, key, amount).await();
  }

  private Future<HttpResponse<Buffer>> sendRefund(Purchase purchase, String key, Integer amount) {
    return http.post(path(purchase, "refund"))
        .putHeader("Idempotency-Key", key)
        .sendJsonObject(reason().put("amount", amount));
  }

  private long refundsExecuted(Purchase purchase) {
    return portone.effects().of(Effect.REFUND, purchase.paymentId());
  }

  private HttpResponse<Buffer> post(String path, JsonObject body) {
    return body == null
        ? http.post(path).send().await()
        : http.post(path).sendJsonObject(body).await();
  }

  private static String path(Purchase purchase, String action) {
    return "/orders/" + purchase.paymentId() + "/" + action;
  }
}
