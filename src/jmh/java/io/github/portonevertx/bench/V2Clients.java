package io.github.portonevertx.bench;

import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The compared clients of V2: those by hand, and raw messages to the verticle. */
final class V2Clients {
  static final String SECRET = "invented-secret";

  private static final String AUTHORIZATION = "PortOne " + SECRET;

  /** One operation, as the clients by hand send it. */
  record Request(HttpMethod method, String uri, @Nullable JsonObject body) {
    private boolean isWrite() {
      return body != null;
    }
  }

  private V2Clients() {}

  static PortOneV2Options options(int port) {
    return options("http://127.0.0.1:" + port);
  }

  static PortOneV2Options options(String url) {
    return new PortOneV2Options().setBaseUrl(url).setApiSecret(SECRET).setCommandsEnabled(true);
  }

  /** Returns requests of the minimal client, which reads the bytes of the answer. */
  static Supplier<Future<?>> bare(HttpClient client, int port, Request request) {
    return () -> {
      RequestOptions options =
          new RequestOptions()
              .setHost("127.0.0.1")
              .setPort(port)
              .setMethod(request.method())
              .setURI(request.uri())
              .putHeader("Authorization", AUTHORIZATION);
      JsonObject body = request.body();
      if (body != null) {
        options.putHeader("Idempotency-Key", key()).putHeader("Content-Type", "application/json");
      }
      return client
          .request(options)
          .compose(sent -> body == null ? sent.send() : sent.send(body.toBuffer()))
          .compose(HttpClientResponse::body);
    };
  }

  /** Returns requests of the hand-written client: no checks and no timeout. */
  static Supplier<Future<?>> handWritten(WebClient client, int port, Request request) {
    return () -> {
      HttpRequest<Buffer> sent =
          client
              .request(request.method(), port, "127.0.0.1", request.uri())
              .putHeader("Authorization", AUTHORIZATION);
      Future<HttpResponse<Buffer>> answer =
          request.isWrite()
              ? sent.putHeader("Idempotency-Key", key())
                  .sendJsonObject(Objects.requireNonNull(request.body()))
              : sent.send();
      return answer.map(received -> Objects.requireNonNull(received.bodyAsJsonObject()));
    };
  }

  /** Returns messages to the verticle without a typed client. */
  static Supplier<Future<?>> message(
      Vertx vertx, String address, String action, JsonObject parameters) {
    return () ->
        vertx
            .eventBus()
            .<JsonObject>request(
                address, parameters.copy(), new DeliveryOptions().addHeader("action", action))
            .map(reply -> reply.body());
  }

  private static String key() {
    return "\"" + UUID.randomUUID() + "\"";
  }
}
