package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Checks the invariants of the receivers of webhooks and confirm requests for any request. */
public final class HostileWebhooks {
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "Application/X-WWW-Form-Urlencoded; charset=utf-8",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "text/plain",
          ";",
          "");
  private static final List<String> PATHS =
      List.of("/webhook", "/handled/webhook", "/confirm", "/handled/confirm");
  private static final Set<Integer> STATUSES = Set.of(200, 400, 413, 415);
  private static final int SECONDS = 20;
  private static final String REACHED = "reached";
  private static final int MOST_CHARACTERS_OF_AN_ID = 32;

  private final AtomicReference<@Nullable String> handled = new AtomicReference<>();
  private final AtomicReference<@Nullable ConfirmQuestion> asked = new AtomicReference<>();
  private final WebClient sender;
  private final int port;

  /** Opens the receivers, with and without a body handler before them. */
  HostileWebhooks(Vertx vertx) {
    PortOneV1Client client =
        PortOneV1Client.over(
            call -> {
              String impUid = String.valueOf(call.parameters().get("imp_uid"));
              handled.set(impUid);
              return Future.succeededFuture(Reply.of(payment(impUid)));
            });
    PaymentEvents events =
        new PaymentEvents(vertx, client, event -> Future.succeededFuture(), "hostile", 10);
    WebhookReceiver webhooks = new WebhookReceiver(events, AllowedSenders.ANY_ADDRESS);
    ConfirmReceiver questions =
        new ConfirmReceiver(
            AllowedSenders.ANY_ADDRESS,
            question -> {
              asked.set(question);
              return Future.succeededFuture(Decision.approve());
            });
    Router router = Router.router(vertx);
    router
        .route("/handled/*")
        .handler(BodyHandler.create(false))
        .handler(call -> call.put(REACHED, true).next())
        .failureHandler(HostileWebhooks::failed);
    router.post("/webhook").handler(webhooks);
    router.post("/handled/webhook").handler(webhooks);
    router.post("/confirm").handler(questions);
    router.post("/handled/confirm").handler(questions);
    port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    // A server closes the connection after a body it cannot decode, which fails the next request on
    // it.
    sender = WebClient.create(vertx, new WebClientOptions().setKeepAlive(false));
  }

  /** Requests that a {@code BodyHandler} refuses do not reach a receiver. */
  private static void failed(RoutingContext call) {
    boolean reached = call.get(REACHED, false);
    call.response().setStatusCode(reached ? 500 : 400).end();
  }

  private static JsonObject payment(String impUid) {
    return new JsonObject()
        .put("imp_uid", impUid)
        .put("merchant_uid", "order-1")
        .put("amount", 1)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid");
  }

  /**
   * Opens the receivers before the time limit of an input starts; with instrumentation that takes
   * seconds.
   */
  public static void fuzzerInitialize() {
    Fuzzed.WEBHOOKS.check("00{}".getBytes(StandardCharsets.UTF_8), 10 * SECONDS);
  }

  /** The entry point of Jazzer. */
  public static void fuzzerTestOneInput(byte[] script) {
    Fuzzed.WEBHOOKS.check(script);
  }

  private static final class Fuzzed {
    static final HostileWebhooks WEBHOOKS = new HostileWebhooks(Vertx.vertx());
  }

  /**
   * Sends the request that a script describes: one byte for the type, one for the path, then the
   * body.
   */
  void check(byte[] script) {
    check(script, SECONDS);
  }

  private void check(byte[] script, int seconds) {
    if (script.length < 2) {
      return;
    }
    String type = TYPES.get((script[0] & 0xff) % TYPES.size());
    String path = PATHS.get((script[1] & 0xff) % PATHS.size());
    try {
      check(type, path, Buffer.buffer(Arrays.copyOfRange(script, 2, script.length)), seconds);
    } catch (Throwable violation) {
      throw new AssertionError(
          type
              + " to "
              + path
              + " with the script (base64) "
              + Base64.getEncoder().encodeToString(script),
          violation);
    }
  }

  private void check(String type, String path, Buffer body, int seconds) throws Exception {
    handled.set(null);
    asked.set(null);
    HttpRequest<Buffer> request = sender.post(port, "127.0.0.1", path);
    if (!type.isEmpty()) {
      request.putHeader("Content-Type", type);
    }
    HttpResponse<Buffer> answer;
    try {
      answer = request.sendBuffer(body).await(seconds, TimeUnit.SECONDS);
    } catch (HttpClosedException noAnswer) {
      // Vert.x 5.0 does not answer a form that the application's BodyHandler cannot decode.
      if (!path.startsWith("/handled/") || !type.startsWith("multipart/")) {
        throw noAnswer;
      }
      assertNull(handled.get(), "PortOne was queried without an answer to the webhook");
      assertNull(asked.get(), "the application was asked without an answer to the confirm request");
      return;
    }

    assertTrue(STATUSES.contains(answer.statusCode()), "answered " + answer.statusCode());
    boolean ok = answer.statusCode() == 200;
    if (path.endsWith("webhook")) {
      String impUid = handled.get();
      assertEquals(ok, impUid != null, "a response is 200 exactly if PortOne was queried");
      assertTrue(
          impUid == null || (!impUid.isBlank() && impUid.length() <= MOST_CHARACTERS_OF_AN_ID),
          "an id that PortOne cannot have issued");
    } else {
      ConfirmQuestion question = asked.get();
      assertEquals(ok, question != null, "a response is 200 exactly if the application was asked");
      assertTrue(
          question == null
              || question.amount() != null
              || question.event() != null
              || question.extra() != null,
          "a confirm request without an amount that is not for a store");
    }
  }
}
