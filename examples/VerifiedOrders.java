import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.ConfirmQuestion;
import io.github.portonevertx.v1.webhook.ConfirmReceiver;
import io.github.portonevertx.v1.webhook.Decision;
import io.github.portonevertx.v1.webhook.PaymentEvent;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.Sweep;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * From webhook to verified order: webhooks, a sweep for missed ones and confirm requests, on one
 * router.
 */
final class VerifiedOrders {
  /** The shop's records, the only source of an order's price. */
  private static final Map<String, BigDecimal> PRICES =
      Map.of(
          "order-1", new BigDecimal("15000"),
          "order-2", new BigDecimal("15000"),
          "order-3", new BigDecimal("4900"));

  private final Vertx vertx;
  private final PortOneV1Client client;
  private final PrintStream out;
  private Instant position;

  private VerifiedOrders(Vertx vertx, PortOneV1Client client, Instant position, PrintStream out) {
    this.vertx = vertx;
    this.client = client;
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
  /** Adds the receivers. Behind a proxy use {@code AllowedSenders.PORTONE.behind("10.0.0.0/8")}. */
  private Sweep receive(Router router, AllowedSenders senders) {
    PaymentEvents events = new PaymentEvents(vertx, client, this::settle);
    router.post("/portone/webhook").handler(new WebhookReceiver(events, senders));
    router.post("/portone/confirm").handler(new ConfirmReceiver(senders, this::confirm));
    Sweep sweep = new Sweep(events, Duration.ofMinutes(1), position, this::storePosition);
    sweep.start();
    return sweep;
  }

  // [/receivers]

  // [settle]
  /**
   * Sets the state of an order. It is idempotent, because it may be called again for the same
   * state.
   */
  private Future<Void> settle(PaymentEvent event) {
    String number = event.payment().merchantUid();
    BigDecimal price = PRICES.get(number);
    if (price == null) {
      return setState(number, "is no order of ours");
    }
    return client
        .payments()
        .verify(Order.of(number, price))
        .compose(
            found ->
                switch (found.result()) {
                  case VERIFIED -> setState(number, "paid by " + found.payment().impUid());
                  case AWAITING_DEPOSIT -> setState(number, "waits " + due(found.payment()));
                  case NOT_PAID, FAILED, NOT_FOUND -> setState(number, "not paid");
                  case CANCELLED -> setState(number, "refunded");
                  default -> setState(number, "check manually: " + found.result());
                });
  }

  // [/settle]

  // [confirm]
  private Future<Decision> confirm(ConfirmQuestion asked) {
    BigDecimal price = PRICES.get(asked.merchantUid());
    BigDecimal amount = asked.amount(); // null for a payment in a store
    return Future.succeededFuture(
        price != null && amount != null && price.compareTo(amount) == 0
            ? Decision.approve()
            : Decision.refuse("주문 금액이 다릅니다."));
  }

  // [/confirm]

  private static String due(Payment account) {
    return "for a deposit until " + account.vbankDate();
  }

  private Future<Void> setState(String number, String state) {
    out.println("  " + number + ": " + state);
    return Future.succeededFuture();
  }

  private Future<Void> storePosition(Instant reached) {
    position = reached;
    return Future.succeededFuture();
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneSimulator.start(vertx)
        .compose(
            portone -> {
              PortOneV1Client client =
                  PortOneV1Client.create(
                      vertx,
                      new PortOneV1Options()
                          .setBaseUrl(portone.baseUrl())
                          .setApiKey(portone.apiKey())
                          .setApiSecret(portone.apiSecret()));
              Instant opened = portone.clock().now().minusSeconds(60);
              VerifiedOrders shop = new VerifiedOrders(vertx, client, opened, out);
              return shop.trade(portone).eventually(client::close).eventually(portone::close);
            });
  }

  private Future<Void> trade(PortOneSimulator portone) {
    Router router = Router.router(vertx);
    Sweep sweep = receive(router, AllowedSenders.ANY_ADDRESS);
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

  private Future<Void> payments(PortOneSimulator portone, HttpServer server) {
    String good = pay(portone, PaymentSeed.paid().merchantUid("order-1").amount(15_000));
    String cheap = pay(portone, PaymentSeed.paid().merchantUid("order-2").amount(100));
    pay(portone, PaymentSeed.failed().merchantUid("order-3").amount(4_900));
    return webhook(server, good)
        .compose(done -> webhook(server, good))
        .compose(done -> webhook(server, cheap))
        .compose(done -> webhook(server, "imp_forged"))
        .compose(done -> question(server, "order-1", 15_000))
        .compose(done -> question(server, "order-1", 100));
  }

  private static String pay(PortOneSimulator portone, PaymentSeed payment) {
    return portone.ledger().add(payment).getString("imp_uid");
  }

  private Future<Void> webhook(HttpServer server, String impUid) {
    return post(server, "webhook", new JsonObject().put("imp_uid", impUid).put("status", "paid"));
  }

  private Future<Void> question(HttpServer server, String number, int amount) {
    return post(
        server,
        "confirm",
        new JsonObject()
            .put("imp_uid", "imp_new")
            .put("merchant_uid", number)
            .put("amount", amount));
  }

  private Future<Void> post(HttpServer server, String what, JsonObject body) {
    WebClient portone = WebClient.create(vertx);
    return portone
        .post(server.actualPort(), "127.0.0.1", "/portone/" + what)
        .sendJsonObject(body)
        .onSuccess(
            answer ->
                out.println(what + " " + body.getString("imp_uid") + " -> " + answer.statusCode()))
        .onComplete(done -> portone.close())
        .mapEmpty();
  }
}
