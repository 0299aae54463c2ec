import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PrepareRequest;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.ConfirmQuestion;
import io.github.portonevertx.v1.webhook.ConfirmReceiver;
import io.github.portonevertx.v1.webhook.Decision;
import io.github.portonevertx.v1.webhook.PaymentEvent;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.Sweep;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A shop with pages: order, payment in PortOne's window, return to the shop, refund.
 *
 * <p>The parameters of the browser are not read, and of a webhook only the payment id: the pages
 * show only what PortOne answered. The pages are {@link ShopPages}; without {@code -Dport=8080} a
 * scripted buyer, {@link ShopVisit}, uses the shop.
 */
final class Shop extends VerticleBase {
  static final List<ShopOrder.Product> PRODUCTS =
      List.of(
          new ShopOrder.Product(
              "coffee", "드립백 커피 10개", "Drip coffee, 10 bags", new BigDecimal("12000")),
          new ShopOrder.Product(
              "tea", "제주 녹차 50 g", "Green tea from Jeju, 50 g", new BigDecimal("15000")),
          new ShopOrder.Product("mug", "백자 머그", "White porcelain mug", new BigDecimal("28000")));

  private static final System.Logger LOG = System.getLogger(Shop.class.getName());

  private final PortOneV1Client client;
  private final ShopPages pages;
  private final int port;

  /** The orders, in memory, used on this verticle's event loop only. */
  private final Map<String, ShopOrder> orders = new HashMap<>();

  private Sweep sweep;
  private String address;

  /**
   * Creates a shop.
   *
   * @param client the client of PortOne
   * @param window the address of the payment window
   * @param port the port of the shop; 0 for any free one
   */
  Shop(PortOneV1Client client, String window, int port) {
    this.client = client;
    this.pages = new ShopPages(window);
    this.port = port;
  }

  /** Returns the address of the shop, when it is deployed. */
  String address() {
    return address;
  }

  @Override
  public Future<?> start() {
    PaymentEvents events = new PaymentEvents(vertx, client, this::settle);
    sweep = new Sweep(events, Duration.ofMinutes(1), Instant.now(), Shop::keepPosition);
    // With the real PortOne use AllowedSenders.PORTONE.
    AllowedSenders senders = AllowedSenders.ANY_ADDRESS;

    Router router = Router.router(vertx).errorHandler(404, this::apologise);
    router.route().handler(pages::protect).failureHandler(this::apologise);
    router.get("/").respond(call -> Future.succeededFuture(pages.products(PRODUCTS)));
    router.get("/shop.css").respond(pages::style);
    router.post("/orders").handler(BodyHandler.create(false).setBodyLimit(4096));
    router.post("/orders").respond(this::place);
    router.get("/orders/:number").respond(this::show);
    router.get("/orders/:number/back").respond(this::welcomeBack);
    router.post("/orders/:number/refund").respond(this::refund);
    router.post("/portone/confirm").handler(new ConfirmReceiver(senders, this::confirm));
    router.post("/portone/webhook").handler(new WebhookReceiver(events, senders));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(port, "127.0.0.1")
        .onSuccess(server -> address = "http://127.0.0.1:" + server.actualPort())
        .onSuccess(server -> sweep.start());
  }

  @Override
  public Future<?> stop() {
    return sweep.stop();
  }

  /** Registers the price, so that PortOne's window refuses any other. */
  private Future<Void> place(RoutingContext call) {
    ShopOrder order = new ShopOrder(product(call.request().getFormAttribute("product")));
    Order toPay = order.toPay();
    return client
        .prepare()
        .ensure(
            PrepareRequest.builder()
                .merchantUid(toPay.merchantUid())
                .amount(toPay.amount())
                .currency(toPay.currency())
                .build())
        .onSuccess(registered -> orders.put(toPay.merchantUid(), order))
        .compose(registered -> seeOrder(call, order));
  }

  private Future<String> show(RoutingContext call) {
    return Future.succeededFuture(pages.order(order(call), address));
  }

  // [looks]
  /** Handles the redirect from the window. Its parameters can be forged, so they are not read. */
  private Future<Void> welcomeBack(RoutingContext call) {
    ShopOrder order = order(call);
    return ask(order).compose(found -> seeOrder(call, order));
  }

  /** Handles an event of a webhook or the sweep, before or after the redirect. */
  private Future<Void> settle(PaymentEvent event) {
    ShopOrder order = orders.get(event.payment().merchantUid());
    return order == null ? Future.succeededFuture() : ask(order).mapEmpty();
  }

  /** Queries one after another, so that an older answer never replaces a newer one. */
  private Future<Verification> ask(ShopOrder order) {
    order.asked =
        order
            .asked
            .transform((before, failure) -> client.payments().verify(order.toPay()))
            .onSuccess(found -> order.found = found);
    return order.asked;
  }

  // [/looks]

  private Future<Decision> confirm(ConfirmQuestion asked) {
    ShopOrder order = orders.get(asked.merchantUid());
    BigDecimal amount = asked.amount();
    if (order == null || amount == null || order.toPay().amount().compareTo(amount) != 0) {
      return Future.succeededFuture(Decision.refuse("주문 금액이 다릅니다."));
    }
    return Future.succeededFuture(
        order.isOpen() ? Decision.approve() : Decision.refuse("결제할 수 없는 주문입니다."));
  }

  // [refund]
  /** Refunds the order. With the balance in the request, PortOne accepts only one of two clicks. */
  private Future<Void> refund(RoutingContext call) {
    ShopOrder order = order(call);
    if (!order.canBeGivenBack()) {
      return seeOrder(call, order);
    }
    Payment paid = order.found().payment();
    return client
        .payments()
        .cancel(
            CancelRequest.builder()
                .impUid(paid.impUid())
                .fullAmount()
                .refundable(paid.refundable())
                .reason("고객 요청")
                .build())
        // After a refusal or without an answer, only a query shows whether the refund happened.
        .transform(
            (refunded, failure) ->
                ask(order)
                    .compose(
                        found ->
                            failure == null || found.result() == Result.CANCELLED
                                ? seeOrder(call, order)
                                : Future.failedFuture(failure)));
  }

  // [/refund]

  private ShopOrder order(RoutingContext call) {
    ShopOrder order = orders.get(call.pathParam("number"));
    if (order == null) {
      throw new HttpException(404);
    }
    return order;
  }

  private static ShopOrder.Product product(String id) {
    return PRODUCTS.stream()
        .filter(product -> product.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new HttpException(400));
  }

  private static Future<Void> seeOrder(RoutingContext call, ShopOrder order) {
    return call.response()
        .setStatusCode(303)
        .putHeader("Location", "/orders/" + order.toPay().merchantUid())
        .end();
  }

  /** Shows an error page without PortOne's message, which is not intended for customers. */
  private void apologise(RoutingContext call) {
    int status = call.failure() instanceof PortOneException ? 502 : call.statusCode();
    if (status >= 500) {
      LOG.log(Level.ERROR, "a page could not be shown", call.failure());
    }
    if (!call.response().headWritten()) {
      call.response()
          .setStatusCode(status)
          .putHeader("Content-Type", "text/html; charset=utf-8")
          .end(pages.apology(status));
    }
  }

  /** Stores nothing, because the orders are in memory only as well. */
  private static Future<Void> keepPosition(Instant reached) {
    return Future.succeededFuture();
  }

  public static void main(String[] args) {
    String port = System.getProperty("port");
    Vertx vertx = Vertx.vertx();
    if (port != null) {
      // The main thread may end, because Vert.x's threads keep the program alive.
      open(vertx, Integer.parseInt(port))
          .onSuccess(
              open ->
                  System.out.println(
                      "The shop is open: " + open.shop().address() + " (Ctrl+C closes it)"))
          .onFailure(failure -> System.err.println("The shop did not start: " + failure))
          .onFailure(failure -> vertx.close());
      return;
    }
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  /** A running shop, and its PortOne. */
  record Open(Shop shop, PortOneSimulator portone) {}

  static Future<Open> open(Vertx vertx, int port) {
    return PortOneSimulator.start(vertx)
        .compose(
            portone -> {
              PortOneV1Options options =
                  new PortOneV1Options()
                      .setBaseUrl(portone.baseUrl())
                      .setApiKey(portone.apiKey())
                      .setApiSecret(portone.apiSecret());
              PortOneV1Client client = PortOneV1Client.create(vertx, options);
              Shop shop = new Shop(client, portone.window().address(), port);
              return vertx
                  .deployVerticle(shop)
                  // Set in the console, because a buyer can change the parameters in the browser.
                  .onSuccess(id -> portone.webhooks().to(shop.address() + "/portone/webhook"))
                  .map(id -> new Open(shop, portone));
            });
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return open(vertx, 0)
        .compose(open -> new ShopVisit(vertx, open.shop().address(), open.portone(), out).all());
  }
}
