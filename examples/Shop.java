import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * A shop with pages: order, payment in PortOne's window, return to the shop, refund.
 *
 * <p>The parameters of the browser are not read, and of a webhook only the payment id: the pages
 * show only what PortOne answered. {@link ShopPayments} is PortOne, V1 or V2; {@link ShopOrders}
 * keeps the orders, in memory or in PostgreSQL; {@link ShopPages} has the pages.
 *
 * <p>{@code -Dapi=v1} uses V1 instead of V2, {@code -Ddatabase=postgresql://…} a database. Without
 * {@code -Dport=8080} a scripted buyer, {@link ShopVisit}, uses the shop.
 */
final class Shop extends VerticleBase {
  private static final System.Logger LOG = System.getLogger(Shop.class.getName());

  private final ShopPayments payments;
  private final ShopOrders orders;
  private final ShopPages pages;
  private final int port;

  private ShopPayments.Receivers receivers;
  private String address;

  /**
   * Creates a shop.
   *
   * @param payments PortOne
   * @param orders the orders
   * @param window the address of the payment window
   * @param port the port of the shop; 0 for any free one
   */
  Shop(ShopPayments payments, ShopOrders orders, String window, int port) {
    this.payments = payments;
    this.orders = orders;
    this.pages = new ShopPages(window, payments.api());
    this.port = port;
  }

  /** Returns the address of the shop, when it is deployed. */
  String address() {
    return address;
  }

  @Override
  public Future<?> start() {
    receivers = payments.receivers(vertx, orders, this::settle, this::confirm);
    Router router = Router.router(vertx).errorHandler(404, this::apologise);
    router.route().handler(pages::protect).failureHandler(this::apologise);
    router.get("/").respond(call -> Future.succeededFuture(pages.products()));
    router.get("/shop.css").respond(pages::style);
    router.post("/orders").handler(BodyHandler.create(false).setBodyLimit(4096));
    router.post("/orders").respond(this::place);
    router.get("/orders/:number").respond(this::show);
    router.get("/orders/:number/back").respond(this::welcomeBack);
    router.post("/orders/:number/refund").respond(this::refund);
    router.post("/portone/confirm").handler(receivers.confirm());
    router.post("/portone/webhook").handler(receivers.webhook());
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(port, "127.0.0.1")
        .onSuccess(server -> address = "http://127.0.0.1:" + server.actualPort())
        .onSuccess(server -> receivers.startSweep().run());
  }

  @Override
  public Future<?> stop() {
    return receivers.stopSweep().get();
  }

  private Future<Void> place(RoutingContext call) {
    ShopOrder.Product product = ShopOrder.Product.find(call.request().getFormAttribute("product"));
    if (product == null) {
      throw new HttpException(400);
    }
    ShopOrder order = ShopOrder.of(product);
    return payments
        .place(order)
        .compose(registered -> orders.add(order))
        .compose(added -> seeOrder(call, order));
  }

  private Future<String> show(RoutingContext call) {
    return order(call).map(order -> pages.order(order, payments.window(order, address)));
  }

  // [looks]
  /** Handles the redirect from the window. Its parameters can be forged, so they are not read. */
  private Future<Void> welcomeBack(RoutingContext call) {
    return order(call)
        .compose(order -> ask(orders, order.number()))
        .compose(order -> seeOrder(call, order));
  }

  /** Handles an event of a webhook or the sweep, before or after the redirect. */
  private Future<Void> settle(ShopOrders transaction, String number) {
    return ask(transaction, number).mapEmpty();
  }

  /** Asks again when another answer was recorded meanwhile: this one may be older. */
  private Future<ShopOrder> ask(ShopOrders transaction, String number) {
    return transaction
        .find(number)
        .compose(
            order ->
                order == null
                    ? Future.succeededFuture()
                    : payments
                        .ask(order)
                        .compose(answer -> transaction.record(order, answer))
                        .compose(
                            recorded ->
                                recorded ? transaction.find(number) : ask(transaction, number)));
  }

  // [/looks]

  private Future<Optional<String>> confirm(String number, long amount) {
    return orders
        .find(number)
        .map(
            order -> {
              if (order == null || order.price() != amount) {
                return Optional.of("주문 금액이 다릅니다.");
              }
              return order.isOpen() ? Optional.empty() : Optional.of("결제할 수 없는 주문입니다.");
            });
  }

  // [refund]
  /** After a refusal or without an answer, only a query shows whether the refund happened. */
  private Future<Void> refund(RoutingContext call) {
    return order(call)
        .compose(
            order ->
                order.isRefundable()
                    ? payments
                        .refund(order)
                        .transform(
                            (refunded, failure) ->
                                ask(orders, order.number())
                                    .compose(
                                        now ->
                                            failure == null || now.isGivenBack()
                                                ? seeOrder(call, now)
                                                : Future.failedFuture(failure)))
                    : seeOrder(call, order));
  }

  // [/refund]

  private Future<ShopOrder> order(RoutingContext call) {
    return orders
        .find(call.pathParam("number"))
        .compose(
            order ->
                order == null
                    ? Future.failedFuture(new HttpException(404))
                    : Future.succeededFuture(order));
  }

  private static Future<Void> seeOrder(RoutingContext call, ShopOrder order) {
    return call.response()
        .setStatusCode(303)
        .putHeader("Location", "/orders/" + order.number())
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

  public static void main(String[] args) {
    String api = System.getProperty("api", "v2");
    String port = System.getProperty("port");
    String database = System.getProperty("database");
    Vertx vertx = Vertx.vertx();
    if (port != null) {
      // The main thread may end, because Vert.x's threads keep the program alive.
      open(vertx, api, Integer.parseInt(port), database)
          .onSuccess(
              open ->
                  System.out.println(
                      "The shop is open: " + open.shop().address() + " (Ctrl+C closes it)"))
          .onFailure(failure -> System.err.println("The shop did not start: " + failure))
          .onFailure(failure -> vertx.close());
      return;
    }
    try {
      run(vertx, System.out, api, database).await();
    } finally {
      vertx.close().await();
    }
  }

  /** A running shop, and its PortOne. */
  record Open(Shop shop, ShopSimulator portone) {}

  /**
   * Opens a shop with a simulated PortOne.
   *
   * @param api v1 or v2
   * @param database the address of a PostgreSQL database; null keeps the orders in memory
   */
  static Future<Open> open(Vertx vertx, String api, int port, String database) {
    return ShopSimulator.start(vertx, api)
        .compose(
            portone ->
                orders(vertx, api, database).compose(orders -> open(vertx, portone, orders, port)));
  }

  static Future<Open> open(Vertx vertx, ShopSimulator portone, ShopOrders orders, int port) {
    Shop shop = new Shop(portone.payments(), orders, portone.window(), port);
    return vertx
        .deployVerticle(shop)
        // Set in the console, because a buyer can change the parameters in the browser.
        .onSuccess(id -> portone.webhooksTo().accept(shop.address() + "/portone/webhook"))
        .map(id -> new Open(shop, portone));
  }

  private static Future<? extends ShopOrders> orders(Vertx vertx, String api, String database) {
    return database == null
        ? Future.succeededFuture(ShopOrders.inMemory())
        : ShopDatabase.open(vertx, database, api);
  }

  static Future<Void> run(Vertx vertx, PrintStream out, String api, String database) {
    return open(vertx, api, 0, database)
        .compose(open -> new ShopVisit(vertx, open.shop().address(), open.portone(), out).all());
  }
}
