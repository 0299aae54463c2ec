package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.v2.ConfirmRequest;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.testkit.v2.WebhookSettings;
import io.github.portonevertx.testkit.v2.WebhookSettings.Version;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment continues only after the approval of the application. */
class ConfirmReceiverTest {
  private final SignedShop shop = new SignedShop();
  private final Queue<ConfirmQuestion> questions = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    shop.close();
  }

  private ConfirmReceiver receiver(Function<ConfirmQuestion, Future<Decision>> application) {
    return new ConfirmReceiver(
        shop.verifier(),
        question -> {
          questions.add(question);
          return application.apply(question);
        },
        shop.simulator.storeId());
  }

  private void deciding(Function<ConfirmQuestion, Future<Decision>> application) {
    listening(receiver(application));
  }

  private void listening(ConfirmReceiver receiver) {
    shop.listening(
        router -> {
          router.post("/confirm").handler(receiver);
          router.post("/handled").handler(BodyHandler.create(false)).handler(receiver);
        });
  }

  private ConfirmRequest ask(String path) {
    return shop.webhooks().confirm(shop.url(path), "주문 1", "tx-1", 11_000, true).await();
  }

  private static void assertStopped(int status, ConfirmRequest answer) {
    assertEquals(status, answer.status());
    assertFalse(answer.isAgreed());
    assertFalse(Objects.requireNonNull(answer.errorMessage()).isBlank());
  }

  private SignedMessage question(String id, JsonObject changes) {
    return shop.signed(
        id,
        "Transaction.Confirm",
        new JsonObject()
            .put("paymentId", "order-1")
            .put("transactionId", "tx-1")
            .put("totalAmount", 11_000)
            .mergeIn(changes));
  }

  private int post(SignedMessage message) {
    return shop.deliver("/confirm", message).status();
  }

  @ParameterizedTest
  @CsvSource({
    "V2024_04_25,false,/confirm",
    "V2024_04_25,false,/handled",
    "V2024_01_01,false,/confirm",
    "V2024_01_01,true,/confirm",
    "V2024_01_01,true,/handled"
  })
  void anApprovalIsA200(Version version, boolean form, String path) {
    deciding(question -> Future.succeededFuture(Decision.approve()));
    shop.webhooks().use(new WebhookSettings().withVersion(version, form));
    assertTrue(ask(path).isAgreed());
    assertEquals(
        List.of(new ConfirmQuestion("주문 1", "tx-1", 11_000, null)), List.copyOf(questions));
  }

  @Test
  void aRefusalShowsItsReasonToTheBuyer() {
    deciding(question -> Future.succeededFuture(Decision.refuse("품절되었습니다.")));
    ConfirmRequest answer = ask("/confirm");
    assertStopped(409, answer);
    assertEquals("품절되었습니다.", answer.errorMessage());
  }

  @Test
  void anythingButADecisionStopsThePayment() {
    deciding(question -> Future.failedFuture("no stock data"));
    assertStopped(500, ask("/confirm"));
    deciding(
        question -> {
          throw new IllegalStateException("a defect");
        });
    assertStopped(500, ask("/confirm"));
    deciding(question -> Future.succeededFuture());
    assertStopped(500, ask("/confirm"));
    listening(
        receiver(question -> Promise.<Decision>promise().future())
            .withLimit(Duration.ofMillis(20))
            .withFailureReason("nothing was decided"));
    ConfirmRequest late = ask("/confirm");
    assertStopped(503, late);
    assertEquals("nothing was decided", late.errorMessage());
  }

  @Test
  void aRepeatedQuestionGetsTheSameAnswerWithoutAnotherDecision() {
    deciding(
        question ->
            Future.succeededFuture(
                questions.size() == 1 ? Decision.approve() : Decision.refuse("another")));
    SignedMessage first = question("msg-1", new JsonObject());
    assertEquals(List.of(200, 200, 200), List.of(post(first), post(first), post(first)));
    assertEquals(409, post(question("msg-2", new JsonObject())));
    assertEquals(200, post(first));
    assertEquals(2, questions.size());
  }

  @Test
  void aQuestionWithoutADecisionIsDecidedAgain() {
    deciding(
        question ->
            questions.size() == 1
                ? Future.failedFuture("no stock data")
                : Future.succeededFuture(Decision.approve()));
    SignedMessage message = question("msg-1", new JsonObject());
    assertEquals(500, post(message));
    assertEquals(200, post(message));
  }

  /** No decision is made, and none of these answers approves a payment. */
  @Test
  void whatIsNotAQuestionOfThisStoreIsRefused() {
    deciding(question -> Future.succeededFuture(Decision.approve()));
    SignedMessage right = question("msg-1", new JsonObject());
    assertEquals(403, post(right.withId("msg-2")));
    assertEquals(403, post(right.withSignature("v1,AAAA")));
    assertEquals(403, post(right.withBody(right.body().replace("11000", "1"))));
    assertEquals(403, post(question("msg-1", new JsonObject().put("storeId", "store-other"))));
    assertEquals(400, post(question("msg-1", new JsonObject().put("totalAmount", 1.5))));
    assertEquals(400, post(shop.signed("msg-1", "Transaction.Paid", shop.ids("order-1"))));
    assertEquals(400, post(shop.signed("msg-1", "Something.New", new JsonObject())));
    assertEquals(
        400,
        post(
            shop.signed(
                "msg-1",
                "BillingKey.Issued",
                new JsonObject().put("billingKey", "k").put("storeId", "store-simulated"))));
    shop.clock.skew(Duration.ofSeconds(301));
    assertEquals(403, post(right));
    assertEquals(List.of(), List.copyOf(questions));
  }

  @Test
  void aQuestionOfATestChannelNeedsTheSecretOfTestChannels() {
    deciding(question -> Future.succeededFuture(Decision.approve()));
    ConfirmRequest answer =
        shop.webhooks().confirm(shop.url("/confirm"), "order-1", "tx-1", 1, false).await();
    assertStopped(403, answer);
    assertEquals(List.of(), List.copyOf(questions));
  }

  @Test
  void theStoreOfAQuestionIsPassedOn() {
    deciding(question -> Future.succeededFuture(Decision.approve()));
    String store = shop.simulator.storeId();
    assertEquals(200, post(question("msg-1", new JsonObject().put("storeId", store))));
    assertEquals(
        List.of(new ConfirmQuestion("order-1", "tx-1", 11_000, store)), List.copyOf(questions));
  }

  @Test
  void refusedRequestsAreLoggedWithoutTheBody() {
    deciding(question -> Future.succeededFuture(Decision.approve()));
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      post(question("msg-1", new JsonObject()).withSignature("v1,AAAA"));
      post(question("msg-1", new JsonObject()).withSignature("v1,AAAA"));
      String line = log.onlyMessage();
      assertTrue(
          line.startsWith(
              "confirm request refused: api=v2 status=403 reason=NO_MATCHING_SIGNATURE"),
          line);
      assertTrue(line.endsWith(" peer=127.0.0.1 webhook-id=msg-1"), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void argumentsAreChecked(String blank) {
    Function<ConfirmQuestion, Future<Decision>> application = q -> Future.succeededFuture();
    for (Runnable bad :
        List.<Runnable>of(
            () -> new ConfirmReceiver(shop.verifier(), application, blank),
            () -> receiver(application).withFailureReason(blank),
            () -> receiver(application).withLimit(Duration.ZERO))) {
      PortOneException failure = assertThrows(PortOneException.class, bad::run);
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    }
  }
}
