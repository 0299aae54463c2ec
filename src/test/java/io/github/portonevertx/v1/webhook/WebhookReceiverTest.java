package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
  void acceptsJsonAndForms() {
    shop.receiving(shop.stream());
    String first = shop.add(PaymentSeed.paid());
    String second = shop.add(PaymentSeed.paid());

    assertEquals(200, shop.webhookStatus(first));
    assertEquals(
        200,
        shop.post(
                "/webhook", Shop.FORM, "status=paid&imp_uid=" + second + "&merchant_uid=%EC%A3%BC")
            .await()
            .status());
    assertEquals(
        List.of(first, second), shop.events.stream().map(e -> e.payment().impUid()).toList());
  }

  @Test
  void bodyReadByABodyHandlerIsAccepted() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.route().handler(BodyHandler.create(false));
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
        });
    String first = shop.add(PaymentSeed.paid());
    String second = shop.add(PaymentSeed.paid());

    assertEquals(200, shop.webhookStatus(first));
    assertEquals(200, shop.post("/webhook", Shop.FORM, "imp_uid=" + second).await().status());
    assertEquals(2, shop.events.size());
  }

  @Test
  void discardedBodyIsAServerError() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.route().handler(call -> call.request().end().onComplete(over -> call.next()));
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
        });

    assertEquals(500, shop.webhookStatus(shop.add(PaymentSeed.paid())));
  }

  @Test
  void contentTypesAreComparedWithoutCaseAndParameters() {
    shop.receiving(shop.stream());

    for (String type :
        List.of(
            "Application/X-WWW-Form-Urlencoded",
            "APPLICATION/X-WWW-FORM-URLENCODED; Charset=\"UTF-8\"",
            "application/x-www-form-urlencoded ;charset=utf-8")) {
      String body = "imp_uid=" + shop.add(PaymentSeed.paid());
      assertEquals(200, shop.post("/webhook", type, body).await().status(), type);
    }
    String json = new JsonObject().put("imp_uid", shop.add(PaymentSeed.paid())).encode();
    assertEquals(
        200, shop.post("/webhook", "Application/JSON; Charset=UTF-8", json).await().status());
  }

  @Test
  void emptyAndMultipartBodiesAreClientErrors() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.post("/plain").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
          router.post("/handled").handler(BodyHandler.create(false));
          router.post("/handled").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
        });
    String multipart = "multipart/Form-Data; boundary=x";
    String other =
        "--x\r\nContent-Disposition: form-data; name=\"status\"\r\n\r\npaid\r\n--x--\r\n";

    for (String path : List.of("/plain", "/handled")) {
      for (String type : List.of(Shop.JSON, Shop.FORM)) {
        assertEquals(400, shop.post(path, type, "").await().status(), path + " " + type);
      }
      assertEquals(
          400, shop.post(path, Map.of(), Buffer.buffer()).await().status(), path + " without type");
    }
    assertEquals(415, shop.post("/plain", multipart, other).await().status());
    assertEquals(415, shop.post("/plain", multipart, "").await().status());
    assertEquals(400, shop.post("/handled", multipart, "").await().status());
    assertEquals(400, shop.post("/handled", multipart, other).await().status(), "no imp_uid");
    assertEquals(
        415, shop.post("/handled", multipart, "--x--\r\n").await().status(), "no attribute");
    assertTrue(shop.simulator.requests().isEmpty(), "PortOne was not queried");
  }

  @Test
  void formAttributesOfABodyHandlerAreAccepted() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.route().handler(BodyHandler.create(false));
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
        });
    String impUid = shop.add(PaymentSeed.paid());
    String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String id = field.formatted("imp_uid", impUid);
    String padding = field.formatted("pad", "x".repeat(5_000)).repeat(14);
    String type = "multipart/form-data; boundary=x";

    assertEquals(200, shop.post("/webhook", type, id + "--x--\r\n").await().status());
    assertEquals(413, shop.post("/webhook", type, id + padding + "--x--\r\n").await().status());
    assertEquals(1, shop.events.size());
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
  void bodyIsNotBufferedBeyondItsLimit() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
          router.post("/handled").handler(BodyHandler.create(false));
          router.post("/handled").handler(new WebhookReceiver(stream, AllowedSenders.ANYBODY));
        });
    String impUid = shop.add(PaymentSeed.paid());
    String padded = "{\"imp_uid\":\"" + impUid + "\",\"pad\":\"" + "x".repeat(65_536) + "\"}";

    assertEquals(413, shop.post("/webhook", Shop.JSON, padded).await().status());
    assertEquals(413, shop.post("/handled", Shop.JSON, padded).await().status());
    assertEquals(200, shop.webhookStatus(impUid));
  }

  @Test
  void endlessBodyIsRefusedAtItsLimit() throws Exception {
    shop.receiving(shop.stream());
    HttpClient endless = shop.vertx.createHttpClient();

    int status =
        endless
            .request(HttpMethod.POST, shop.port(), "127.0.0.1", "/webhook")
            .compose(
                request -> {
                  request.setChunked(true).write(Buffer.buffer(new byte[70_000]));
                  return request.response().map(HttpClientResponse::statusCode);
                })
            .await(30, TimeUnit.SECONDS);

    assertEquals(413, status);
    endless.close().await();
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
                    new WebhookReceiver(stream, AllowedSenders.ANYBODY, Duration.ofMillis(20))));
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
