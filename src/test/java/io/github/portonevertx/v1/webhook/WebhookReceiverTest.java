package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.AllowForwardHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks over HTTP from PortOne and from unknown senders. */
class WebhookReceiverTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void temporaryRefusalRequestsAResend() {
    shop.receiving(shop.stream());
    String impUid = shop.add(PaymentSeed.paid());
    for (int status : List.of(400, 402, 422)) {
      shop.simulator
          .faults()
          .next("payments.get", new Fault.EnvelopeError(status, -1, "처리할 수 없습니다."));
      assertEquals(503, shop.webhookStatus(impUid));
    }
    shop.simulator.faults().next("payments.get", new Fault.EnvelopeError(404, -1, "없는 결제입니다."));
    assertEquals(404, shop.webhookStatus(impUid));
    assertEquals(200, shop.webhookStatus(impUid), "no event was marked as handled");
    assertEquals(1, shop.events.size());
  }

  @Test
  void stateIsTakenFromTheQueryAndNotFromTheBody() {
    shop.receiving(shop.stream());
    String impUid = shop.add(PaymentSeed.failed().merchantUid("order-7").amount(100));

    assertEquals(200, shop.webhook(impUid, "paid").await());

    PaymentEvent event = shop.events.remove();
    assertEquals(PaymentState.FAILED, event.kind());
    assertEquals("order-7", event.payment().merchantUid());
    assertEquals(Source.WEBHOOK, event.source());
  }

  @Test
  void invalidWebhookIsRefused() {
    shop.receiving(shop.stream());
    String long33 = "x".repeat(33);

    for (String body :
        List.of(
            "",
            "[]",
            "1",
            "{",
            "{}",
            "{\"imp_uid\":1}",
            "{\"imp_uid\":\" \"}",
            "imp_uid=x",
            "{\"imp_uid\":\"" + long33 + "\"}",
            "{\"imp_uid\":\"..\"}")) {
      assertEquals(400, shop.post("/webhook", Shop.JSON, body).await().status(), body);
    }
    for (String body : List.of("", "imp_uid", "imp_uid=", "imp_uid=%ZZ", "=a&b=c")) {
      assertEquals(400, shop.post("/webhook", Shop.FORM, body).await().status(), body);
    }
    assertTrue(shop.simulator.requests().isEmpty(), "PortOne was not queried");
  }

  @Test
  void unknownPaymentAndTestChannelPaymentAre404() {
    shop.receiving(shop.stream());
    String sandbox = shop.add(PaymentSeed.paid().testChannel());

    assertEquals(404, shop.webhookStatus("imp_none"));
    assertEquals(404, shop.webhookStatus(sandbox));
    assertTrue(shop.events.isEmpty());
  }

  @Test
  void aClientThatIncludesTestChannelsFindsTheirPayments() {
    PortOneV1Client testing =
        PortOneV1Client.create(shop.vertx, shop.options().setIncludeSandbox(true));
    shop.receiving(shop.stream(testing, 10));

    assertEquals(200, shop.webhookStatus(shop.add(PaymentSeed.paid().testChannel())));
    testing.close().await();
  }

  @Test
  void failedQueryRequestsAResend() {
    shop.receiving(shop.stream());
    String impUid = shop.add(PaymentSeed.paid());
    shop.simulator.faults().next("payments.get", Fault.html(502));

    assertEquals(503, shop.webhookStatus(impUid));
    assertTrue(shop.events.isEmpty());
    assertEquals(200, shop.webhookStatus(impUid));
    assertEquals(1, shop.events.size());
  }

  @Test
  @SuppressWarnings("NullAway") // an application without a null checker can pass null
  void isOkOnlyAfterTheApplicationHasSucceeded() {
    shop.receiving(shop.stream());
    String impUid = shop.add(PaymentSeed.paid());
    PortOneException own = PortOneException.of(FailureKind.NOT_FOUND, "a failure of the shop");
    List<Function<PaymentEvent, Future<Void>>> failing =
        List.of(
            event -> Future.failedFuture(own),
            event -> {
              throw new IllegalStateException("thrown");
            },
            event -> null,
            event -> {
              throw new NoClassDefFoundError("invented/Missing");
            });
    for (var application : failing) {
      shop.application = application;
      assertEquals(500, shop.webhookStatus(impUid));
    }

    Promise<Void> done = Promise.promise();
    Promise<PaymentEvent> asked = Promise.promise();
    shop.application =
        event -> {
          asked.complete(event);
          return done.future();
        };
    Future<Integer> answer = shop.webhook(impUid, "paid");
    asked.future().await();
    assertEquals(false, answer.isComplete());
    done.complete();
    assertEquals(200, answer.await());
    assertEquals(5, shop.events.size());
  }

  @Test
  void slowHandlerTimesOutAndItsResultCounts() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router ->
            router
                .post("/webhook")
                .handler(
                    new WebhookReceiver(
                        stream, AllowedSenders.ANY_ADDRESS, Duration.ofMillis(20))));
    String impUid = shop.add(PaymentSeed.paid());
    Promise<Void> slow = Promise.promise();
    Promise<PaymentEvent> called = Promise.promise();
    shop.application =
        event -> {
          called.complete(event);
          return slow.future();
        };

    assertEquals(503, shop.webhookStatus(impUid));
    called.future().await();
    slow.complete();
    assertEquals(Outcome.REPEATED, stream.look(impUid, Source.WEBHOOK).await());
    assertEquals(Duration.ofSeconds(10), WebhookReceiver.DEFAULT_LIMIT);
  }

  @Test
  void unknownSenderIsRefusedDespiteItsHeaders() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          // With this setting the request returns the address of the header as its remote address.
          router.allowForward(AllowForwardHeaders.ALL);
          router.post("/direct").handler(new WebhookReceiver(stream, AllowedSenders.PORTONE));
          router
              .post("/proxied")
              .handler(new WebhookReceiver(stream, AllowedSenders.PORTONE.behind("127.0.0.1")));
        });
    Buffer body = new JsonObject().put("imp_uid", shop.add(PaymentSeed.paid())).toBuffer();
    Map<String, String> forwarded = Map.of("X-Forwarded-For", "52.78.5.241");

    assertEquals(403, shop.post("/direct", forwarded, body).await().status());
    assertEquals(0, shop.simulator.count("payments.get"));
    assertEquals(200, shop.post("/proxied", forwarded, body).await().status());
    assertEquals(403, shop.post("/proxied", Map.of(), body).await().status());
  }
}
