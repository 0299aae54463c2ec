import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.webhook.PaymentEvent;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.PaymentEventsOptions;
import io.github.portonevertx.v2.webhook.Sweep;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** From webhook to verified order on V2: signed webhooks, and a sweep for missed ones. */
final class VerifiedOrdersV2 {
  /** The shop's records, the only source of an order's price. */
  private static final Map<String, Long> PRICES =
      Map.of("order-1", 15_000L, "order-2", 15_000L, "order-3", 4_900L);

  private final Vertx vertx;
  private final PortOneV2Client client;
  private final String storeId;
  private final PrintStream out;
  private Instant position;

  private VerifiedOrdersV2(
      Vertx vertx, PortOneV2Client client, String storeId, Instant position, PrintStream out) {
    this.vertx = vertx;
    this.client = client;
    this.storeId = storeId;
    this.position = position;
    this.out = out;
  }

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  // [receivers]
  /** Receives webhooks, and starts the sweep that finds the payments of missed ones. */
  private Sweep receive(Router router, WebhookVerifier verifier) {
    PaymentEventsOptions options = PaymentEventsOptions.DEFAULT.withStoreId(storeId);
    PaymentEvents events = new PaymentEvents(vertx, client, this::settle, options);
    router.post("/portone/webhook").handler(new WebhookReceiver(events, verifier, storeId));
    Sweep sweep = new Sweep(events, Duration.ofMinutes(1), position, this::storePosition);
    sweep.start();
    return sweep;
  }

  // [/receivers]

  // [settle]
  /** Sets the state of an order. It is idempotent: a state may be handled more than once. */
  private Future<Void> settle(PaymentEvent event) {
    String number = event.payment().id();
    Long price = PRICES.get(number);
    if (price == null) {
      return setState(number, "is no order of ours");
    }
    return client
        .payments()
        .verify(Order.of(number, price))
        .compose(
            found ->
                switch (found.result()) {
                  case VERIFIED -> setState(number, "paid");
                  case AWAITING_DEPOSIT -> setState(number, "waits for a deposit");
                  case NOT_PAID, FAILED, NOT_FOUND -> setState(number, "not paid");
                  case CANCELLED -> setState(number, "refunded");
                  default -> setState(number, "check manually: " + found.result());
                });
  }

  // [/settle]

  private Future<Void> setState(String number, String state) {
    out.println("  " + number + ": " + state);
    return Future.succeededFuture();
  }

  private Future<Void> storePosition(Instant reached) {
    position = reached;
    return Future.succeededFuture();
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneV2Simulator.start(vertx)
        .compose(
            portone -> {
              PortOneV2Client client =
                  PortOneV2Client.create(
                      vertx,
                      new PortOneV2Options()
                          .setBaseUrl(portone.baseUrl())
                          .setApiSecret(portone.apiSecret())
                          .setStoreId(portone.storeId()));
              Instant opened = portone.clock().now().minusSeconds(60);
              VerifiedOrdersV2 shop =
                  new VerifiedOrdersV2(vertx, client, portone.storeId(), opened, out);
              return shop.trade(portone).eventually(client::close).eventually(portone::close);
            });
  }

  private Future<Void> trade(PortOneV2Simulator portone) {
    Router router = Router.router(vertx);
    Sweep sweep =
        receive(
            router,
            WebhookVerifier.of(portone.webhooks().secret()).withClock(() -> portone.clock().now()));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        // The sweep that was started ends before the first payment.
        .compose(server -> sweep.run().compose(swept -> payments(portone, server)))
        .onSuccess(done -> out.println("a sweep finds a payment without a webhook"))
        .compose(done -> sweep.run())
        .eventually(sweep::stop);
  }

  private Future<Void> payments(PortOneV2Simulator portone, HttpServer server) {
    portone.webhooks().to("http://127.0.0.1:" + server.actualPort() + "/portone/webhook");
    JsonObject good = pay(portone, PaymentSeed.paid().id("order-1").amount(15_000));
    JsonObject cheap = pay(portone, PaymentSeed.paid().id("order-2").amount(100));
    pay(portone, PaymentSeed.failed().id("order-3").amount(4_900));
    return webhook(portone, good)
        .compose(done -> webhook(portone, good))
        .compose(done -> webhook(portone, cheap))
        .compose(done -> portone.webhooks().forge("Transaction.Paid", good))
        .onSuccess(forged -> out.println("forged webhook -> " + forged.status()))
        .mapEmpty();
  }

  private static JsonObject pay(PortOneV2Simulator portone, PaymentSeed seed) {
    JsonObject payment = portone.ledger().add(seed.channel(Channel.LIVE));
    return new JsonObject()
        .put("storeId", payment.getString("storeId"))
        .put("paymentId", payment.getString("id"))
        .put("transactionId", payment.getString("transactionId"));
  }

  private Future<Void> webhook(PortOneV2Simulator portone, JsonObject data) {
    return portone
        .webhooks()
        .send("Transaction.Paid", data)
        .onSuccess(
            sent -> out.println("webhook " + data.getString("paymentId") + " -> " + sent.status()))
        .mapEmpty();
  }
}
