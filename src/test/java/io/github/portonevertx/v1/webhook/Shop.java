package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** A shop with a simulated PortOne, and requests from any sender. */
final class Shop implements AutoCloseable {
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

  /** The response to a request. */
  record Answer(int status, JsonObject body) {}

  final Vertx vertx = Vertx.vertx();
  final PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
  final PortOneV1Client client;
  final Queue<PaymentEvent> events = new ConcurrentLinkedQueue<>();
  private final WebClient sender = WebClient.create(vertx);
  private int port;

  /** The event handler of the application; succeeds by default. */
  volatile Function<PaymentEvent, Future<Void>> application = event -> Future.succeededFuture();

  Shop() {
    client = PortOneV1Client.create(vertx, options());
  }

  PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setRetries(0);
  }

  PaymentEvents stream() {
    return stream(client, PaymentEvents.DEFAULT_REMEMBERED);
  }

  PaymentEvents stream(PortOneV1Client asking, int remembered) {
    return new PaymentEvents(
        vertx,
        asking,
        event -> {
          events.add(event);
          return application.apply(event);
        },
        PaymentEvents.DEFAULT_ADDRESS,
        remembered);
  }

  Shop listening(Consumer<Router> routes) {
    Router router = Router.router(vertx);
    routes.accept(router);
    HttpServer server = vertx.createHttpServer().requestHandler(router);
    port = server.listen(0, "127.0.0.1").await().actualPort();
    return this;
  }

  int port() {
    return port;
  }

  Shop receiving(PaymentEvents stream) {
    return listening(
        router ->
            router
                .post("/webhook")
                .handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS)));
  }

  Future<Answer> post(String path, String type, String body) {
    return post(path, Map.of("Content-Type", type), Buffer.buffer(body));
  }

  Future<Answer> post(String path, Map<String, String> headers, Buffer body) {
    return sender
        .post(port, "127.0.0.1", path)
        .putHeaders(MultiMap.caseInsensitiveMultiMap().addAll(headers))
        .sendBuffer(body)
        .map(Shop::answer);
  }

  private static Answer answer(HttpResponse<Buffer> response) {
    boolean json = (JSON + "; charset=utf-8").equals(response.getHeader("Content-Type"));
    return new Answer(
        response.statusCode(),
        json ? Objects.requireNonNull(response.bodyAsJsonObject()) : new JsonObject());
  }

  /** Posts a webhook as PortOne does. */
  Future<Integer> webhook(String impUid, String status) {
    JsonObject body =
        new JsonObject()
            .put("imp_uid", impUid)
            .put("merchant_uid", "order-1")
            .put("status", status);
    return post("/webhook", JSON, body.encode()).map(Answer::status);
  }

  int webhookStatus(String impUid) {
    return webhook(impUid, "paid").await();
  }

  String add(PaymentSeed seed) {
    return simulator.ledger().add(seed).getString("imp_uid");
  }

  @Override
  public void close() {
    simulator.close().await();
    client.close().await();
    vertx.close().await();
  }
}
