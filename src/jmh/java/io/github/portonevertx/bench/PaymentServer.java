package io.github.portonevertx.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
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
 * A separate program that stands in for PortOne with minimal cost: the same bytes for each payment,
 * a token, counters. It ends when its standard input is closed, so that it does not outlive its
 * parent process.
 *
 * <p>Unlike the simulator of the testkit it does not implement PortOne's rules.
 */
final class PaymentServer {
  static final String PASSWORD = "invented";
  static final Duration FAR_AWAY = Duration.ofMillis(20);

  private static final String TOKEN = "invented-access-token-0123456789abcdef01";

  private final Vertx vertx;
  private final Buffer payment = Buffer.buffer(PaymentJson.ENVELOPE);
  private final List<HttpServerRequest> held = new ArrayList<>();
  private long tokenMillis;
  private int payments;
  private int tokens;

  private PaymentServer(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Starts to listen on three free ports and prints them: plain, TLS with HTTP/2, TLS without. */
  public static void main(String[] args) throws IOException {
    // One event loop, on which all three servers and their counters live.
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    PaymentServer server = new PaymentServer(vertx);
    int plain = server.listen(new HttpServerOptions());
    int http2 = server.listen(tls(args[0], HttpVersion.HTTP_2, HttpVersion.HTTP_1_1));
    int http1 = server.listen(tls(args[0], HttpVersion.HTTP_1_1));
    System.out.println(plain + " " + http2 + " " + http1);
    while (System.in.read() >= 0) {
      // No input is expected; only its end matters.
    }
    Runtime.getRuntime().halt(0);
  }

  private static HttpServerOptions tls(String keyStore, HttpVersion... versions) {
    return new HttpServerOptions()
        .setSsl(true)
        .setUseAlpn(true)
        .setAlpnVersions(List.of(versions))
        .setKeyCertOptions(new PfxOptions().setPath(keyStore).setPassword(PASSWORD));
  }

  private int listen(HttpServerOptions options) {
    return vertx
        .createHttpServer(options.setHost("127.0.0.1").setPort(0))
        .requestHandler(this::answer)
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
        held.add(request);
      }
      case "/payments/imp_far" -> {
        payments++;
        vertx.setTimer(FAR_AWAY.toMillis(), id -> send(request, payment));
      }
      case "/control/counts" ->
          json(
              request,
              new JsonObject()
                  .put("payments", payments)
                  .put("tokens", tokens)
                  .put("held", held.size()));
      case "/control/reset" -> {
        payments = 0;
        tokens = 0;
        tokenMillis = Long.parseLong(request.getParam("tokenMillis", "0"));
        json(request, new JsonObject());
      }
      case "/control/release" -> {
        held.forEach(waiting -> send(waiting, payment));
        held.clear();
        json(request, new JsonObject());
      }
      default -> {
        payments++;
        send(request, payment);
      }
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
