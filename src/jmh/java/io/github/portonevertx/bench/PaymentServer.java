package io.github.portonevertx.bench;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A separate program that stands in for PortOne with minimal cost: the same bytes for each payment
 * of V1 and of V2, a token, counters. It ends when its standard input is closed, so that it does
 * not outlive its parent process.
 *
 * <p>Unlike the simulator of the testkit it does not implement PortOne's rules.
 */
final class PaymentServer {
  static final String PASSWORD = "invented";
  static final Duration FAR_AWAY = Duration.ofMillis(20);

  private static final String TOKEN = "invented-access-token-0123456789abcdef01";

  private final Vertx vertx;
  private final Buffer payment = Buffer.buffer(PaymentJson.ENVELOPE);
  private final Buffer held = payment("imp_held");
  private final Buffer far = payment("imp_far");
  private final V2Bodies v2;
  private final List<HttpServerRequest> waiting = new ArrayList<>();
  private long tokenMillis;
  private long pageMillis = 1;
  private int payments;
  private int tokens;

  private PaymentServer(Vertx vertx, V2Bodies v2) {
    this.vertx = vertx;
    this.v2 = v2;
  }

  /**
   * Starts to listen on free ports and prints them: V1 plain, TLS with HTTP/2, TLS without; V2
   * plain, and V2 20 ms away.
   */
  public static void main(String[] args) throws IOException {
    V2Bodies bodies = V2Bodies.record();
    // One event loop, on which all servers and their counters live.
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    PaymentServer server = new PaymentServer(vertx, bodies);
    int plain = server.listen(new HttpServerOptions());
    int http2 = server.listen(tls(args[0], HttpVersion.HTTP_2, HttpVersion.HTTP_1_1));
    int http1 = server.listen(tls(args[0], HttpVersion.HTTP_1_1));
    int near = server.listen(new HttpServerOptions(), server::answerV2);
    int far =
        server.listen(
            new HttpServerOptions(),
            request -> vertx.setTimer(FAR_AWAY.toMillis(), id -> server.answerV2(request)));
    System.out.println(plain + " " + http2 + " " + http1 + " " + near + " " + far);
    while (System.in.read() >= 0) {
      // No input is expected; only its end matters.
    }
    Runtime.getRuntime().halt(0);
  }

  /** Returns the payment with another id: a client rejects the answer for another payment. */
  private static Buffer payment(String impUid) {
    return Buffer.buffer(PaymentJson.ENVELOPE.replace(PaymentJson.IMP_UID, impUid));
  }

  private static HttpServerOptions tls(String keyStore, HttpVersion... versions) {
    return new HttpServerOptions()
        .setSsl(true)
        .setUseAlpn(true)
        .setAlpnVersions(List.of(versions))
        .setKeyCertOptions(new PfxOptions().setPath(keyStore).setPassword(PASSWORD));
  }

  private int listen(HttpServerOptions options) {
    return listen(options, this::answer);
  }

  private int listen(HttpServerOptions options, Handler<HttpServerRequest> handler) {
    return vertx
        .createHttpServer(options.setHost("127.0.0.1").setPort(0))
        .requestHandler(handler)
        .listen()
        .await()
        .actualPort();
  }

  private void answer(HttpServerRequest request) {
    switch (Objects.requireNonNull(request.path())) {
      case "/users/getToken" -> afterTokenTime(() -> json(request, portOneToken()));
      case "/oauth/token" -> afterTokenTime(() -> json(request, oauthToken()));
      case "/payments/imp_held" -> {
        payments++;
        waiting.add(request);
      }
      case "/payments/imp_far" -> {
        payments++;
        vertx.setTimer(FAR_AWAY.toMillis(), id -> send(request, far));
      }
      case "/payments/status/all", "/payments" -> {
        payments++;
        vertx.setTimer(pageMillis, id -> send(request, ListingPages.of(request)));
      }
      case "/control/counts" ->
          json(
              request,
              new JsonObject()
                  .put("payments", payments)
                  .put("tokens", tokens)
                  .put("held", waiting.size()));
      case "/control/reset" -> {
        payments = 0;
        tokens = 0;
        tokenMillis = Long.parseLong(request.getParam("tokenMillis", "0"));
        pageMillis = Long.parseLong(request.getParam("pageMillis", "1"));
        json(request, new JsonObject());
      }
      case "/control/release" -> {
        waiting.forEach(one -> send(one, held));
        waiting.clear();
        json(request, new JsonObject());
      }
      default -> {
        payments++;
        send(request, payment);
      }
    }
  }

  private void answerV2(HttpServerRequest request) {
    String path = Objects.requireNonNull(request.path());
    payments++;
    if (HttpMethod.POST.equals(request.method())) {
      send(request, v2.cancellation());
    } else {
      send(request, path.equals("/payments") ? v2.list() : v2.payment());
    }
  }

  private void afterTokenTime(Runnable answer) {
    tokens++;
    if (tokenMillis == 0) {
      answer.run();
    } else {
      vertx.setTimer(tokenMillis, id -> answer.run());
    }
  }

  private static JsonObject portOneToken() {
    long now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("code", 0)
        .putNull("message")
        .put(
            "response",
            new JsonObject()
                .put("access_token", TOKEN)
                .put("now", now)
                .put("expired_at", now + 1800));
  }

  private static JsonObject oauthToken() {
    return new JsonObject()
        .put("access_token", TOKEN)
        .put("token_type", "Bearer")
        .put("expires_in", 1800);
  }

  private static void json(HttpServerRequest request, JsonObject answer) {
    send(request, answer.toBuffer());
  }

  private static void send(HttpServerRequest request, Buffer body) {
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
  }
}
