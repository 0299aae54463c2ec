package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Delivery;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.testkit.v2.Webhooks;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A shop with a simulated PortOne whose clock stands still, which sends it signed webhooks. The
 * shop accepts live channels.
 */
final class SignedShop implements AutoCloseable {
  final Vertx vertx = Vertx.vertx();
  final ManualClock clock = ManualClock.stopped();
  final PortOneV2Simulator simulator =
      PortOneV2Simulator.start(vertx, new PortOneV2SimulatorOptions().withClock(clock)).await();
  final PortOneV2Client client =
      PortOneV2Client.create(
          vertx,
          new PortOneV2Options()
              .setBaseUrl(simulator.baseUrl())
              .setApiSecret(simulator.apiSecret())
              .setRetries(0));
  final Queue<PaymentEvent> events = new ConcurrentLinkedQueue<>();
  final Queue<BillingKeyEvent> billingKeyEvents = new ConcurrentLinkedQueue<>();
  private int port;

  /** The handler of the application; succeeds by default. */
  volatile Function<PaymentEvent, Future<Void>> application = event -> Future.succeededFuture();

  /** The handler of billing keys of the application; succeeds by default. */
  volatile Function<BillingKeyEvent, Future<Void>> billingKeys = event -> Future.succeededFuture();

  PaymentEvents stream() {
    return new PaymentEvents(
        vertx,
        client,
        event -> {
          events.add(event);
          return application.apply(event);
        });
  }

  WebhookVerifier verifier() {
    return WebhookVerifier.of(simulator.webhooks().secret()).withClock(clock::now);
  }

  WebhookReceiver receiver() {
    return new WebhookReceiver(stream(), verifier(), simulator.storeId())
        .withBillingKeys(
            event -> {
              billingKeyEvents.add(event);
              return billingKeys.apply(event);
            });
  }

  /** Listens with these routes, and receives webhooks at {@code /webhook}. */
  SignedShop listening(Consumer<Router> routes) {
    Router router = Router.router(vertx);
    routes.accept(router);
    port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    simulator.webhooks().to(url("/webhook"));
    return this;
  }

  SignedShop receiving() {
    return receiving(receiver());
  }

  SignedShop receiving(WebhookReceiver receiver) {
    return listening(router -> router.post("/webhook").handler(receiver));
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  Webhooks webhooks() {
    return simulator.webhooks();
  }

  /** Adds a payment of a live channel without a webhook, and returns its id. */
  String add(PaymentSeed seed) {
    return simulator.ledger().add(seed.channel(Channel.LIVE)).getString("id");
  }

  /** Returns the ids of a payment as they are in a webhook. */
  JsonObject ids(String paymentId) {
    return new JsonObject()
        .put("paymentId", paymentId)
        .put("storeId", simulator.storeId())
        .put("transactionId", "tx-1");
  }

  /** Sends a signed webhook and returns the status of the answer. */
  int send(String type, JsonObject data) {
    return webhooks().send(type, data).await().status();
  }

  /** Sends a message to the receiver and returns the status of the answer. */
  int deliver(SignedMessage message) {
    return deliver("/webhook", message).status();
  }

  Delivery deliver(String path, SignedMessage message) {
    return webhooks().deliver(url(path), message).await();
  }

  /** Returns a signed message with a new id. */
  SignedMessage signed(String id, String type, JsonObject data) {
    JsonObject body = new JsonObject().put("type", type).put("data", data);
    return webhooks().sign(id, "application/json", body.encode());
  }

  /** Returns the number of payments that PortOne was asked for. */
  long asked() {
    return simulator.count("payments.get");
  }

  @Override
  public void close() {
    simulator.close().await();
    client.close().await();
    vertx.close().await();
  }
}
