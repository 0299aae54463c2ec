package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v1.webhook.Shop.Answer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A payment continues only after the approval of the application. */
class ConfirmReceiverTest {
  private static final String QUESTION =
      "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",\"amount\":14.20}";

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private Shop deciding(Function<ConfirmQuestion, Future<Decision>> application) {
    return shop.listening(
        router ->
            router
                .post("/confirm")
                .handler(
                    new ConfirmReceiver(
                        AllowedSenders.ANY_ADDRESS, application, ConfirmReceiver.DEFAULT_LIMIT)));
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
    AtomicReference<ConfirmQuestion> asked = new AtomicReference<>();
    deciding(
        request -> {
          asked.set(request);
          return Future.succeededFuture(Decision.approve());
        });

    assertEquals(new Answer(200, new JsonObject()), ask(Shop.JSON, QUESTION));
    assertEquals(new ConfirmQuestion("imp_1", "order-1", new BigDecimal("14.20")), asked.get());
    assertEquals(
        200, ask(Shop.FORM, "imp_uid=imp_1&merchant_uid=%EC%A3%BC+1&amount=15000").status());
    assertEquals(new ConfirmQuestion("imp_1", "주 1", new BigDecimal("15000")), asked.get());
  }

  /** Uses the names and spelling that PortOne sends for a barcode scanned in a store. */
  @Test
  void storePaymentHasNoAmountInItsConfirmRequest() {
    AtomicReference<ConfirmQuestion> asked = new AtomicReference<>();
    deciding(
        request -> {
          asked.set(request);
          return Future.succeededFuture(Decision.approve());
        });
    String ids = "\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",";
    String extra = "{\"barcode\":\"280000000001\",\"payType\":\"CARD\"}";
    String quoted = extra.replace("\"", "\\\"");
    String form = "imp_uid=imp_1&merchant_uid=order-1&event=approval&status=ready&amount=";

    for (String body :
        List.of(
            "{\"event\":\"approval\"," + ids + "\"status\":\"ready\",\"extra\":" + extra + "}",
            "{\"event\":\"approval\"," + ids + "\"amount\":null,\"extra\":\"" + quoted + "\"}")) {
      assertEquals(200, ask(Shop.JSON, body).status(), body);
      assertStorePayment(asked.getAndSet(null));
    }
    for (String nested :
        List.of(
            "&extra[barcode]=280000000001&extra[payType]=CARD",
            "&extra%5Bbarcode%5D=280000000001&extra%5BpayType%5D=CARD",
            "&extra=%7B%22barcode%22%3A%22280000000001%22%2C%22payType%22%3A%22CARD%22%7D")) {
      assertEquals(200, ask(Shop.FORM, form + nested).status(), nested);
      assertStorePayment(asked.getAndSet(null));
    }
    assertEquals(200, ask(Shop.JSON, "{" + ids + "\"event\":\"approval\"}").status());
    assertEquals(200, ask(Shop.JSON, "{" + ids + "\"extra\":" + extra + "}").status());
    assertStopped(400, ask(Shop.JSON, "{" + ids + "\"event\":\" \",\"extra\":{}}"));
    assertStopped(400, ask(Shop.JSON, "{" + ids + "\"event\":\"x\",\"amount\":\"y\"}"));
  }

  private static void assertStorePayment(@Nullable ConfirmQuestion question) {
    ConfirmQuestion asked = Objects.requireNonNull(question);
    assertEquals(null, asked.amount());
    assertEquals("order-1", asked.merchantUid());
    assertTrue(asked.toString().contains("CARD"));
    assertFalse(asked.toString().contains("280000000001"), "the barcode can be used for a payment");
    assertEquals(new ConfirmQuestion.Extra("280000000001", "CARD"), asked.extra());
  }

  @Test
  void contentTypesAreComparedWithoutCase() {
    deciding(request -> Future.succeededFuture(Decision.approve()));

    for (String type :
        List.of(
            "Application/X-WWW-Form-Urlencoded", "APPLICATION/X-WWW-FORM-URLENCODED ; Charset=x")) {
      assertEquals(200, ask(type, "imp_uid=i&merchant_uid=o&amount=1").status(), type);
    }
  }

  @Test
  void refusalIsSentWithItsReason() {
    deciding(request -> Future.succeededFuture(Decision.refuse("품절되었습니다.")));

    assertEquals(
        new Answer(409, new JsonObject().put("reason", "품절되었습니다.")), ask(Shop.JSON, QUESTION));
  }

  @Test
  @SuppressWarnings("NullAway") // an application without a null checker can pass null
  void failedHandlerDoesNotApprove() {
    AtomicReference<Function<ConfirmQuestion, Future<Decision>>> application =
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
    application.set(request -> null);
    assertStopped(500, ask(Shop.JSON, QUESTION));
    application.set(
        request -> {
          throw new NoClassDefFoundError("invented/Missing");
        });
    assertStopped(500, ask(Shop.JSON, QUESTION));
  }

  @Test
  void lateDecisionDoesNotApprove() {
    Promise<Decision> late = Promise.promise();
    shop.listening(
        router ->
            router
                .post("/confirm")
                .handler(
                    new ConfirmReceiver(
                        AllowedSenders.ANY_ADDRESS,
                        request -> late.future(),
                        Duration.ofMillis(20))));

    assertStopped(503, ask(Shop.JSON, QUESTION));
    late.complete(Decision.approve());
    assertEquals(Duration.ofSeconds(4), ConfirmReceiver.DEFAULT_LIMIT);
  }

  @Test
  void invalidConfirmRequestIsRefused() {
    AtomicReference<ConfirmQuestion> asked = new AtomicReference<>();
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
  void unknownSenderIsRefused() {
    shop.listening(
        router ->
            router
                .post("/confirm")
                .handler(
                    new ConfirmReceiver(
                        AllowedSenders.PORTONE,
                        request -> Future.succeededFuture(Decision.approve()))));

    assertStopped(403, ask(Shop.JSON, QUESTION));
  }

  @Test
  @SuppressWarnings("NullAway") // an application without a null checker can pass null
  void missingReasonIsNotAnApproval() {
    assertThrows(NullPointerException.class, () -> Decision.refuse(null));
    assertFalse(Decision.refuse("").isApproved());
  }
}
