package io.github.portonevertx.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.webhook.Shop.Answer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only the application's word lets a payment go on. */
class ConfirmReceiverTest {
  private static final String QUESTION =
      "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",\"amount\":14.20}";

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private Shop deciding(Function<ConfirmRequest, Future<Decision>> application) {
    return shop.listening(
        router ->
            router
                .post("/confirm")
                .handler(
                    new ConfirmReceiver(
                        Senders.ANYBODY, application, ConfirmReceiver.DEFAULT_LIMIT)));
  }

  private Answer ask(String type, String body) {
    return shop.post("/confirm", type, body).await();
  }

  private static void assertStopped(int status, Answer answer) {
    assertEquals(status, answer.status());
    assertFalse(answer.body().getString("reason").isBlank());
  }

  @Test
  void anApprovalIsA200() {
    AtomicReference<ConfirmRequest> asked = new AtomicReference<>();
    deciding(
        request -> {
          asked.set(request);
          return Future.succeededFuture(Decision.approve());
        });

    assertEquals(new Answer(200, new JsonObject()), ask(Shop.JSON, QUESTION));
    assertEquals(new ConfirmRequest("imp_1", "order-1", new BigDecimal("14.20")), asked.get());
    assertEquals(
        200, ask(Shop.FORM, "imp_uid=imp_1&merchant_uid=%EC%A3%BC+1&amount=15000").status());
    assertEquals(new ConfirmRequest("imp_1", "주 1", new BigDecimal("15000")), asked.get());
  }

  @Test
  void aRefusalBringsItsReason() {
    deciding(request -> Future.succeededFuture(Decision.refuse("품절되었습니다.")));

    assertEquals(
        new Answer(409, new JsonObject().put("reason", "품절되었습니다.")), ask(Shop.JSON, QUESTION));
  }

  @Test
  @SuppressWarnings("NullAway") // what an application without such checks may do
  void whoeverFailsDoesNotApprove() {
    AtomicReference<Function<ConfirmRequest, Future<Decision>>> application =
        new AtomicReference<>(request -> Future.succeededFuture(Decision.approve()));
    deciding(request -> Objects.requireNonNull(application.get()).apply(request));

    application.set(request -> Future.failedFuture("a secret of the shop's database"));
    Answer failed = ask(Shop.JSON, QUESTION);
    assertStopped(500, failed);
    assertFalse(failed.body().encode().contains("secret"));
    application.set(
        request -> {
          throw new IllegalStateException("thrown");
        });
    assertStopped(500, ask(Shop.JSON, QUESTION));
    application.set(request -> Future.succeededFuture(null));
    assertStopped(500, ask(Shop.JSON, QUESTION));
  }

  @Test
  void aLateAnswerDoesNotApprove() {
    Promise<Decision> late = Promise.promise();
    shop.listening(
        router ->
            router
                .post("/confirm")
                .handler(
                    new ConfirmReceiver(
                        Senders.ANYBODY, request -> late.future(), Duration.ofMillis(20))));

    assertStopped(503, ask(Shop.JSON, QUESTION));
    late.complete(Decision.approve());
    assertEquals(Duration.ofSeconds(4), ConfirmReceiver.DEFAULT_LIMIT);
  }

  @Test
  void whatIsNoQuestionIsNotAnswered() {
    AtomicReference<ConfirmRequest> asked = new AtomicReference<>();
    deciding(
        request -> {
          asked.set(request);
          return Future.succeededFuture(Decision.approve());
        });

    for (String body :
        List.of(
            "",
            "{}",
            "{\"imp_uid\":\"imp_1\",\"amount\":1}",
            "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\"}",
            "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",\"amount\":\"x\"}",
            "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",\"amount\":1e999999999}")) {
      assertStopped(400, ask(Shop.JSON, body));
    }
    assertStopped(413, ask(Shop.JSON, "x".repeat(70_000)));
    assertTrue(asked.get() == null);
  }

  @Test
  void aStrangerIsNotAnswered() {
    shop.listening(
        router ->
            router
                .post("/confirm")
                .handler(
                    new ConfirmReceiver(
                        Senders.PORTONE, request -> Future.succeededFuture(Decision.approve()))));

    assertStopped(403, ask(Shop.JSON, QUESTION));
  }

  @Test
  @SuppressWarnings("NullAway") // what an application without such checks may do
  void aMissingReasonNeverMeansYes() {
    assertThrows(NullPointerException.class, () -> Decision.refuse(null));
    assertFalse(Decision.refuse("").isApproved());
  }
}
