package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The actions of a buyer in the payment window. */
@Timeout(60)
@ExtendWith({VertxExtension.class, PortOneV2SimulatorExtension.class})
class PaymentWindowTest {

  private PortOneV2Simulator simulator = new PortOneV2Simulator();
  private PaymentWindow window = simulator.window();
  private TestPeer peer = new TestPeer(simulator);
  private HttpServer shop;

  @BeforeEach
  void start(PortOneV2Simulator fresh, Vertx started) {
    shop = started.createHttpServer();
    simulator = fresh;
    window = fresh.window();
    peer = new TestPeer(fresh);
  }

  @Test
  void purchaseIsReadyThenPaidAndAnnounced() throws Exception {
    Purchase purchase =
        Purchase.of("p", 600)
            .with("currency", "CURRENCY_USD")
            .with("orderName", "Two hats")
            .with("customer", json("customerId", "c-1", "fullName", "김예시"))
            .with("customData", json("gift", true))
            .with("products", list(json("id", "1", "name", "hat", "amount", 300, "quantity", 2)));

    CheckoutSession visit = window.open(purchase);
    JsonObject opened = peer.get("/payments/p");
    WindowResult result = visit.pay().await();
    JsonObject paid = peer.get("/payments/p");

    assertEquals("READY", opened.getString("status"));
    assertEquals("PAID", paid.getString("status"));
    assertEquals(600, paid.getJsonObject("amount").getLong("paid"));
    assertEquals("USD", paid.getString("currency"));
    assertEquals("Two hats", paid.getString("orderName"));
    assertEquals("c-1", paid.getJsonObject("customer").getString("id"));
    assertEquals("김예시", paid.getJsonObject("customer").getString("name"));
    assertEquals("{\"gift\":true}", paid.getString("customData"));
    assertEquals(1, paid.getJsonArray("products").size());
    assertEquals(visit.txId(), paid.getString("transactionId"));
    assertEquals(WindowResult.success("p", String.valueOf(visit.txId()), null), result);
    assertEquals(List.of("Transaction.Ready", "Transaction.Paid"), announced("p"));
    assertEquals(1, window.approvals());
  }

  @Test
  void everyMethodOfPaymentIsOneOfTheApi() throws Exception {
    for (String method : PayMethods.NAMES) {
      window.pay(Purchase.of(method, 1000).with("payMethod", method)).await();

      JsonObject payment = peer.get("/payments/" + method);

      boolean account = method.equals("VIRTUAL_ACCOUNT");
      assertEquals(account ? "VIRTUAL_ACCOUNT_ISSUED" : "PAID", payment.getString("status"));
    }
  }

  @Test
  void declineIsAFailedAttemptThatIsAnnounced() throws Exception {
    WindowResult result = window.decline(Purchase.of("p", 1000), "LIMIT", "한도초과").await();
    WindowResult declining =
        window.pay(Purchase.of("q", 1000).withChannel(Channel.DECLINING)).await();

    JsonObject failed = peer.get("/payments/p");
    assertEquals("FAILED", failed.getString("status"));
    assertEquals("한도초과", failed.getJsonObject("failure").getString("pgMessage"));
    assertFalse(result.success());
    assertEquals("FAILURE_TYPE_PG", result.code());
    assertEquals("LIMIT", result.pgCode());
    assertEquals("한도초과", result.pgMessage());
    assertEquals(List.of("Transaction.Ready", "Transaction.Failed"), announced("p"));
    assertEquals(Charges.PG_CODE, declining.pgCode());
    assertEquals("FAILED", status("q"));
  }

  @Test
  void closedWindowLeavesReadyOrFailed() {
    WindowResult left = window.close(Purchase.of("p", 1000)).await();
    window.use(window.settings().withClosingFails(true));
    window.close(Purchase.of("q", 1000)).await();

    assertEquals("FAILURE_TYPE_PG", left.code());
    assertNull(left.pgCode());
    assertEquals("READY", status("p"));
    assertEquals("FAILED", status("q"));
  }

  @Test
  void accountWaitsForItsDeposit() throws Exception {
    WindowResult result = window.issueAccount(Purchase.of("p", 1000)).await();
    JsonObject waiting = peer.get("/payments/p");
    simulator.ledger().deposit("p");

    assertTrue(result.success());
    assertEquals("VIRTUAL_ACCOUNT_ISSUED", waiting.getString("status"));
    assertNotNull(waiting.getJsonObject("method").getString("accountNumber"));
    assertEquals("PAID", status("p"));
    assertEquals(
        List.of("Transaction.Ready", "Transaction.VirtualAccountIssued", "Transaction.Paid"),
        announced("p"));
    assertEquals(0, window.approvals());
  }

  @Test
  void manualApprovalGivesATokenAndPaysNothing() throws Exception {
    Purchase purchase = Purchase.of("p", 1000).withChannel(Channel.MANUAL);

    WindowResult result = window.pay(purchase).await();
    String token = String.valueOf(result.paymentToken());
    String before = status("p");
    peer.refused(
        409,
        "INFORMATION_MISMATCH",
        "/payments/p/confirm",
        json("paymentToken", token, "totalAmount", 999));
    JsonObject confirmed =
        peer.post(
            "/payments/p/confirm",
            json(
                "paymentToken",
                token,
                "txId",
                String.valueOf(result.txId()),
                "totalAmount",
                1000,
                "currency",
                "KRW",
                "isTest",
                true));

    assertEquals("READY", before);
    assertNotNull(confirmed.getString("paidAt"));
    assertEquals("PAID", status("p"));
    assertTrue(result.query().contains("&paymentToken=payment-token-"));
    assertFalse(result.toString().contains(token));
  }

  @Test
  void manualApprovalIssuesAnAccountWhenTheShopApproves() throws Exception {
    Purchase purchase = Purchase.of("p", 1000).withChannel(Channel.MANUAL);

    WindowResult result = window.issueAccount(purchase).await();
    peer.post("/payments/p/confirm", json("paymentToken", String.valueOf(result.paymentToken())));

    assertEquals("VIRTUAL_ACCOUNT_ISSUED", status("p"));
  }

  @Test
  void shopIsAskedAndMayRefuse() {
    List<String> answers = new CopyOnWriteArrayList<>(List.of("", "{\"errorMessage\":\"품절\"}"));
    List<JsonObject> asked = new CopyOnWriteArrayList<>();
    shop.requestHandler(
            request ->
                request
                    .body()
                    .onSuccess(
                        body -> {
                          asked.add(body.toJsonObject().getJsonObject("data"));
                          String answer = answers.remove(0);
                          request
                              .response()
                              .setStatusCode(answer.isEmpty() ? 200 : 400)
                              .end(answer);
                        }))
        .listen(0, "127.0.0.1")
        .await();
    String url = "http://127.0.0.1:" + shop.actualPort() + "/confirm";

    WindowResult agreed = window.pay(Purchase.of("p", 1000).with("confirmUrl", url)).await();
    WindowResult refused = window.pay(Purchase.of("q", 1000).with("confirmUrl", url)).await();

    assertTrue(agreed.success());
    assertEquals(
        json("paymentId", "p", "transactionId", String.valueOf(agreed.txId()), "totalAmount", 1000),
        asked.get(0));
    assertEquals("ConfirmProcessFailed", refused.code());
    assertEquals("품절", refused.message());
    assertEquals("PAID", status("p"));
    assertEquals("FAILED", status("q"));
    shop.close().await();
  }

  @Test
  void webhooksGoToTheNoticeUrlsOfThePurchase() {
    window.pay(Purchase.of("p", 1000).with("noticeUrls", list("http://127.0.0.1:1/own"))).await();
    simulator.webhooks().settle().await();

    assertEquals(
        List.of("http://127.0.0.1:1/own", "http://127.0.0.1:1/own"),
        simulator.webhooks().deliveries("p").stream().map(Delivery::url).toList());
  }

  @Test
  void firstActionDecides() {
    CheckoutSession visit = window.open(Purchase.of("p", 1000));

    WindowResult first = visit.pay().await();

    assertFalse(visit.isOpen());
    assertSame(first, visit.pay().await());
    assertSame(first, visit.decline("LATE", "late").await());
    assertSame(first, visit.close().await());
    assertSame(first, visit.issueAccount().await());
    assertSame(first, visit.result().await());
    assertEquals("PAID", status("p"));
    assertEquals(1, window.approvals());
  }

  @Test
  void windowDoesNotOpenForOtherThanTheRegisteredAmount() throws Exception {
    peer.post(
        "/payments/p/pre-register",
        json("totalAmount", 1000, "taxFreeAmount", 100, "currency", "KRW"));
    Purchase exact = Purchase.of("p", 1000).with("taxFreeAmount", 100);

    assertRefused("totalAmount", exact.with("totalAmount", 999));
    assertRefused("currency", exact.with("currency", "USD"));
    assertRefused("taxFreeAmount", exact.with("taxFreeAmount", null));
    assertEquals(List.of(), simulator.ledger().payments());
    assertTrue(window.pay(exact).await().success());
  }

  @Test
  void windowDoesNotOpenForAForeignStoreOrAnUnknownChannel() {
    assertEquals(
        "StoreNotFound", window.pay(Purchase.of("p", 1).with("storeId", "store-x")).await().code());
    assertEquals(
        "ChannelNotFound",
        window.pay(Purchase.of("p", 1).with("channelKey", "channel-x")).await().code());
    JsonObject byGroup = Purchase.of("p", 1).parameters().put("channelGroupId", Channels.GROUP);
    byGroup.remove("channelKey");
    assertTrue(window.pay(new Purchase(byGroup)).await().success());
    assertEquals(1, simulator.ledger().payments().size());
  }

  @Test
  void paymentIsPaidOnceHoweverManyWindowsAreOpen() {
    CheckoutSession early = window.open(Purchase.of("p", 1000));
    CheckoutSession second = window.open(Purchase.of("p", 1000));
    second.pay().await();
    CheckoutSession late = window.open(Purchase.of("p", 1000));

    WindowResult again = early.pay().await();

    assertFalse(late.isOpen());
    assertEquals("PaymentAlreadyPaid", late.pay().await().code());
    assertEquals("PaymentAlreadyPaid", again.code());
    assertEquals(
        List.of("FAILED", "PAID"),
        simulator.ledger().transactions("p").stream().map(t -> t.getString("status")).toList());
    assertEquals(1, window.approvals());
  }

  @Test
  void attemptThatWasChangedMeanwhileFailsTheAction() {
    CheckoutSession visit = window.open(Purchase.of("p", 1000));
    simulator.ledger().change("p", "status", "FAILED");

    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> visit.pay().await());

    assertTrue(String.valueOf(failure.getMessage()).startsWith("No longer READY: "));
  }

  @Test
  void wrongParameterIsNamed() {
    assertNamed("requestPayment has no parameter merchant_uid", "merchant_uid", "o-1");
    assertNamed("orderName is missing", "orderName", null);
    assertNamed("orderName must be a text that is not empty", "orderName", " ");
    assertNamed(
        "totalAmount must be an integer, in the minor unit of the currency", "totalAmount", 10.5);
    assertNamed("totalAmount must not be negative", "totalAmount", -1);
    assertNamed("currency must be a code of three letters such as KRW", "currency", "won");
    assertNamed("payMethod must be one of " + PayMethods.NAMES, "payMethod", "card");
    assertNamed("channelKey or channelGroupId must be given, not both", "channelKey", null);
    assertNamed("redirectUrl must be an address of http or https", "redirectUrl", "javascript:1");
    assertNamed(
        "noticeUrls must be a list of addresses of http or https", "noticeUrls", list("ftp://a"));
    assertNamed("customer.name is unknown or of another type", "customer", json("name", "김예시"));
    assertNamed("isEscrow must be true or false", "isEscrow", "yes");
    assertNamed("customData must be an object", "customData", "text");
    assertNamed("products must be a list of objects", "products", list("hat"));
    assertNamed(
        "totalAmount is less than taxFreeAmount and vatAmount together", "taxFreeAmount", 2000);
  }

  private void assertRefused(String parameter, Purchase purchase) {
    WindowResult result = window.pay(purchase).await();
    assertEquals("AmountNotEqualToPredefined", result.code());
    assertTrue(String.valueOf(result.message()).startsWith(parameter), result::message);
    assertNull(result.txId());
  }

  private static void assertNamed(String message, String parameter, @Nullable Object value) {
    Purchase purchase = Purchase.of("p", 1000);
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> purchase.with(parameter, value))
            .getMessage());
  }

  private String status(String paymentId) {
    JsonObject payment = simulator.ledger().payment(paymentId);
    assertNotNull(payment);
    return payment.getString("status");
  }

  private List<String> announced(String paymentId) {
    return simulator.notices().of(paymentId).stream().map(Notice::type).toList();
  }
}
