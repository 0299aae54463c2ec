package io.github.portonevertx.bench;

import io.github.portonevertx.Call;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Objects;
import java.util.function.Supplier;

/** The compared clients, with the same number of connections. */
final class Clients {
  static final int CONNECTIONS = new PortOneV1Options().getMaxConnections();
  static final String PATH = "/payments/" + PaymentJson.IMP_UID;

  private static final String BEARER = "Bearer invented-access-token-0123456789abcdef01";

  private Clients() {}

  static PortOneV1Options options(String baseUrl) {
    return new PortOneV1Options()
        .setBaseUrl(baseUrl)
        .setApiKey("invented-key")
        .setApiSecret("invented-secret");
  }

  /** Returns a query of the minimal client, which reads the bytes of the answer. */
  static Supplier<Future<?>> raw(HttpClient client, int port, String path) {
    RequestOptions request =
        new RequestOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI(path)
            .putHeader("Authorization", BEARER);
    return () -> body(client, request);
  }

  static HttpClient httpClient(Vertx vertx, int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
  }

  private static Future<Buffer> body(HttpClient client, RequestOptions request) {
    return client
        .request(request)
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body);
  }

  static WebClient webClient(Vertx vertx, int port) {
    return WebClient.create(
        vertx,
        new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
        new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /**
   * Sends a query with the hand-written client: no checks, no timeout, a token that never expires.
   */
  static Future<JsonObject> handWritten(WebClient client) {
    return client
        .get(PATH)
        .putHeader("Authorization", BEARER)
        .send()
        .map(answer -> Objects.requireNonNull(answer.bodyAsJsonObject()).getJsonObject("response"));
  }

  /** Serves the hand-written client on the event bus. */
  static void serve(Vertx vertx, String address, WebClient client) {
    vertx
        .eventBus()
        .consumer(
            address,
            message ->
                handWritten(client)
                    .onSuccess(message::reply)
                    .onFailure(failure -> message.fail(1, failure.getMessage())));
  }

  static Call call() {
    return Call.of("payments.get").with("imp_uid", PaymentJson.IMP_UID);
  }

  /** Sends a query over the event bus without a typed client. */
  static Future<JsonObject> message(Vertx vertx, String address) {
    return vertx
        .eventBus()
        .<JsonObject>request(
            address,
            new JsonObject().put("imp_uid", PaymentJson.IMP_UID),
            new DeliveryOptions().addHeader("action", "payments.get"))
        .map(reply -> reply.body());
  }
}
