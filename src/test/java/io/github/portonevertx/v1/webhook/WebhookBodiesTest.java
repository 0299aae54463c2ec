package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bodies of webhooks: JSON, forms, sizes and content types. */
class WebhookBodiesTest {
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
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
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
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
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
          router.post("/plain").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
          router.post("/handled").handler(BodyHandler.create(false));
          router.post("/handled").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
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
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
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
  void bodyIsNotBufferedBeyondItsLimit() {
    PaymentEvents stream = shop.stream();
    shop.listening(
        router -> {
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
          router.post("/handled").handler(BodyHandler.create(false));
          router.post("/handled").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
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
}
