package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.Delivery;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.testkit.v2.WebhookSettings.Version;
import io.github.portonevertx.v2.payments.PaymentState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PortOne sends is handled, and answered so that PortOne resends what was not. */
class WebhookReceiverTest {
  private final SignedShop shop = new SignedShop();

  @AfterEach
  void close() {
    shop.close();
  }

  private List<PaymentState> states() {
    return shop.events.stream().map(event -> event.payment().state()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "V2024_04_25,false,/plain",
    "V2024_04_25,false,/handled",
    "V2024_01_01,false,/plain",
    "V2024_01_01,false,/handled",
    "V2024_01_01,true,/plain",
    "V2024_01_01,true,/handled"
  })
  void aDepositReachesTheApplicationInAnyForm(Version version, boolean form, String path) {
    WebhookReceiver receiver = shop.receiver();
    shop.listening(
        router -> {
          router.post("/plain").handler(receiver);
          router.post("/handled").handler(BodyHandler.create(false)).handler(receiver);
        });
    shop.webhooks()
        .use(shop.webhooks().settings().withUrl(shop.url(path)).withVersion(version, form));
    String paymentId = shop.add(PaymentSeed.virtualAccount().id("주문-1 & 2=3"));
    shop.simulator.ledger().deposit(paymentId);
    shop.webhooks().settle().await();

    assertEquals(List.of(PaymentState.PAID), states());
    assertEquals(200, shop.webhooks().deliveries(paymentId).get(0).status());
  }

  @Test
  void eachStateIsHandledOnceThoughWebhooksAreRepeatedAndReordered() {
    shop.receiving();
    String paymentId = shop.add(PaymentSeed.virtualAccount());
    shop.webhooks().deliveryFaults().next(new DeliveryFault.Repeated(3));
    shop.simulator.ledger().deposit(paymentId);
    shop.webhooks().settle().await();
    assertEquals(200, shop.send("Transaction.VirtualAccountIssued", shop.ids(paymentId)));
    assertEquals(200, shop.webhooks().resend(paymentId).await().status());

    assertEquals(List.of(PaymentState.PAID), states());
    assertEquals(5, shop.webhooks().deliveries().size());
  }

  @Test
  void anUnhandledWebhookIsResentUntilItIsHandled() {
    shop.receiving();
    shop.application = event -> Future.failedFuture("the database is down");
    String paymentId = shop.add(PaymentSeed.virtualAccount());
    shop.simulator.ledger().deposit(paymentId);
    shop.webhooks().settle().await();
    shop.clock.advance(Duration.ofMinutes(1));
    assertEquals(1, shop.webhooks().resendDue().await());
    shop.webhooks().settle().await();
    shop.application = event -> Future.succeededFuture();
    shop.clock.advance(Duration.ofMinutes(4));
    assertEquals(1, shop.webhooks().resendDue().await());
    shop.webhooks().settle().await();
    shop.clock.advance(Duration.ofDays(1));

    assertEquals(0, shop.webhooks().resendDue().await());
    List<Delivery> attempts = shop.webhooks().deliveries(paymentId);
    assertEquals(List.of(500, 500, 200), attempts.stream().map(Delivery::status).toList());
    assertEquals(1, attempts.stream().map(a -> a.message().id()).distinct().count());
    assertEquals(3, attempts.stream().map(a -> a.message().timestamp()).distinct().count());
  }

  @Test
  void aPaymentThatCannotBeLookedUpIsAnsweredAsInV1() {
    shop.receiving();
    assertEquals(404, shop.send("Transaction.Paid", shop.ids("order-unknown")));
    String paymentId = shop.add(PaymentSeed.paid());
    shop.simulator.faults().next("payments.get", Fault.html(502));
    assertEquals(503, shop.send("Transaction.Paid", shop.ids(paymentId)));
    assertEquals(400, shop.send("Transaction.Paid", shop.ids("..")));
    assertEquals(200, shop.send("Transaction.Paid", shop.ids(paymentId)));
    assertEquals(1, shop.events.size());
  }

  @Test
  void aPaymentOfATestChannelIsIgnored() {
    shop.receiving();
    String paymentId = shop.simulator.ledger().add(PaymentSeed.paid()).getString("id");
    assertEquals(200, shop.send("Transaction.Paid", shop.ids(paymentId)));
    assertEquals(List.of(), states());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transaction.Something", "TaxInvoice.Issued", "BillingKey.New", "x"})
  void anUnknownTypeIsAcceptedAndIgnored(String type) {
    shop.receiving();
    assertEquals(200, shop.send(type, shop.ids(shop.add(PaymentSeed.paid()))));
    assertEquals(0, shop.asked());
  }

  @Test
  void bothSecretsOfARotationAreAccepted() {
    String before = shop.webhooks().secret();
    shop.webhooks().rotateSecrets();
    String after = shop.webhooks().secret();
    String paymentId = shop.add(PaymentSeed.paid());
    for (WebhookVerifier verifier :
        List.of(
            WebhookVerifier.of(before),
            WebhookVerifier.of(after),
            WebhookVerifier.of(before, after),
            WebhookVerifier.of(after, before))) {
      shop.receiving(
          new WebhookReceiver(
              shop.stream(), verifier.withClock(shop.clock::now), shop.simulator.storeId()));
      assertEquals(200, shop.send("Transaction.Paid", shop.ids(paymentId)));
    }
    shop.webhooks().retireOldSecrets();
    shop.receiving(
        new WebhookReceiver(
            shop.stream(),
            WebhookVerifier.of(before).withClock(shop.clock::now),
            shop.simulator.storeId()));
    assertEquals(403, shop.send("Transaction.Paid", shop.ids(paymentId)));
  }

  @Test
  void aLateAnswerIsA503AndTheEventCountsWhenItIsHandledLater() {
    Promise<Void> called = Promise.promise();
    Promise<Void> slow = Promise.promise();
    shop.application =
        event -> {
          called.complete();
          return slow.future();
        };
    WebhookReceiver receiver = shop.receiver();
    String paymentId = shop.add(PaymentSeed.paid());
    shop.receiving(receiver.withLimit(Duration.ofMillis(20)));
    assertEquals(503, shop.send("Transaction.Paid", shop.ids(paymentId)));
    called.future().await();
    slow.complete();
    shop.receiving(receiver);
    assertEquals(200, shop.send("Transaction.Paid", shop.ids(paymentId)));
    assertEquals(1, shop.events.size());
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data; boundary=x,415",
    "application/json,413",
    "application/json,400",
    "'',400"
  })
  void anInvalidBodyIsRefused(String type, int status) {
    WebhookReceiver receiver = shop.receiver();
    shop.listening(
        router -> {
          router.post("/webhook").handler(receiver);
          router.post("/handled").handler(BodyHandler.create(false)).handler(receiver);
        });
    String body =
        switch (status) {
          case 413 -> "{\"type\":\"" + "x".repeat(70_000) + "\"}";
          case 400 -> type.isEmpty() ? "" : "[1]";
          default -> "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";
        };
    SignedMessage message = shop.webhooks().sign("msg-1", type, body);
    for (String path : List.of("/webhook", "/handled")) {
      int expected = type.isEmpty() ? 400 : status;
      int answered = shop.deliver(path, message).status();
      // An empty body is signed, too; it is no webhook.
      assertEquals(expected, answered, path);
    }
    assertEquals(0, shop.asked());
  }

  @Test
  void aConsumedBodyIsAnErrorOfTheServer() {
    WebhookReceiver receiver = shop.receiver();
    shop.listening(
        router ->
            router
                .post("/webhook")
                .handler(call -> call.request().body().onSuccess(read -> call.next()))
                .handler(receiver));
    assertEquals(500, shop.send("Transaction.Paid", shop.ids("order-1")));
    assertEquals(0, shop.asked());
  }

  @Test
  void argumentsAreChecked() {
    PaymentEvents stream = shop.stream();
    for (Runnable bad :
        List.<Runnable>of(
            () -> new WebhookReceiver(stream, shop.verifier(), " "),
            () -> shop.receiver().withLimit(Duration.ZERO))) {
      PortOneException failure = assertThrows(PortOneException.class, bad::run);
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertTrue(Objects.requireNonNull(failure.getMessage()).contains("parameter '"));
    }
  }

  @Test
  void aWebhookWithoutAStoreIsDecidedByThePayment() {
    shop.receiving();
    JsonObject data = shop.ids(shop.add(PaymentSeed.paid()));
    data.remove("storeId");
    assertEquals(200, shop.send("Transaction.Paid", data));
    assertEquals(List.of(PaymentState.PAID), states());
  }
}
