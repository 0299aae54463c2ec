import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A shop on its way from V1 to V2: new orders are paid on V2, old ones are still refunded on V1,
 * and the events of both APIs go to one handler. {@link MigrationV1} and {@link MigrationV2} are
 * what differs between the APIs.
 */
final class Migration {
  // [order]
  /** An API of PortOne as the shop uses it. */
  interface Api {
    /** Returns what PortOne says about an order, such as {@code VERIFIED}. */
    Future<String> verify(PlacedOrder order);

    /** Refunds an amount in won, if PortOne's balance is still the one that was just read. */
    Future<Void> refund(PlacedOrder order, long amount);
  }

  /**
   * An order in the shop's records. It stays with the API that it was paid on, until its last
   * refund.
   *
   * @param number the shop's number: {@code merchant_uid} of V1, {@code paymentId} of V2
   * @param price in won, which has no minor unit, so that it is the same number in both APIs
   * @param api the API
   */
  record PlacedOrder(String number, long price, Api api) {}

  // [/order]

  private final Map<String, PlacedOrder> orders = new LinkedHashMap<>();
  private final MigrationV1 old;
  private final MigrationV2 current;
  private final PrintStream out;

  private Migration(MigrationV1 old, MigrationV2 current, PrintStream out) {
    this.old = old;
    this.current = current;
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

  // [settle]
  /**
   * Sets the state of an order, for the events of both APIs. An event of an API about an order of
   * the other one changes nothing, although the two may have the same number.
   */
  private Future<Void> settle(Api api, String number) {
    PlacedOrder order = orders.get(number);
    if (order == null || order.api() != api) {
      out.println("  " + number + ": no order of " + api);
      return Future.succeededFuture();
    }
    return api.verify(order).compose(result -> setState(order, result));
  }

  /** The results have the same names in both APIs. */
  private Future<Void> setState(PlacedOrder order, String result) {
    String state =
        switch (result) {
          case "VERIFIED" -> "paid";
          case "PARTIALLY_CANCELLED" -> "refunded in part";
          case "CANCELLED" -> "refunded";
          case "NOT_PAID", "FAILED", "NOT_FOUND", "AWAITING_DEPOSIT" -> "not paid";
          default -> "check manually: " + result;
        };
    out.println("  " + order.number() + " on " + order.api() + ": " + state);
    return Future.succeededFuture();
  }

  /** Refunds an order on the API that it was paid on. */
  private Future<Void> refund(String number, long amount) {
    PlacedOrder order = orders.get(number);
    return order.api().refund(order, amount);
  }

  // [/settle]

  private void place(String number, long price, Api api) {
    orders.put(number, new PlacedOrder(number, price, api));
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return PortOneSimulator.start(vertx)
        .compose(
            v1 ->
                PortOneV2Simulator.start(vertx)
                    .compose(v2 -> run(vertx, v1, v2, out).eventually(v2::close))
                    .eventually(v1::close));
  }

  private static Future<Void> run(
      Vertx vertx, PortOneSimulator v1, PortOneV2Simulator v2, PrintStream out) {
    MigrationV1 old = new MigrationV1(vertx, v1);
    MigrationV2 current = new MigrationV2(vertx, v2);
    Migration shop = new Migration(old, current, out);
    Router router = Router.router(vertx);
    old.receive(router, number -> shop.settle(old, number));
    current.receive(router, number -> shop.settle(current, number));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .compose(server -> shop.trade(server, v1, v2))
        .eventually(old::close)
        .eventually(current::close);
  }

  private Future<Void> trade(HttpServer server, PortOneSimulator v1, PortOneV2Simulator v2) {
    String shop = "http://127.0.0.1:" + server.actualPort();
    v1.webhooks().to(shop + "/portone/v1");
    v2.webhooks().to(shop + "/portone/v2");
    v2.channels().add(Channel.LIVE);
    v1.ledger().add(PaymentSeed.paid().merchantUid("order-1").amount(30_000));
    place("order-1", 30_000, old);
    place("order-2", 12_000, current);
    out.println("an old order, found by the sweep of V1");
    return old.sweep()
        .onSuccess(done -> out.println("a new order, paid on V2"))
        .compose(done -> current.charge("order-2", 12_000))
        .compose(done -> settled(v1, v2))
        .onSuccess(done -> out.println("a part of the old order is refunded on V1"))
        .compose(done -> refund("order-1", 10_000))
        .compose(done -> settled(v1, v2))
        .onSuccess(done -> out.println("the new order is refunded on V2"))
        .compose(done -> refund("order-2", 12_000))
        .compose(done -> settled(v1, v2))
        .onSuccess(done -> out.println("a payment on V2 with the number of the old order"))
        .compose(done -> current.charge("order-1", 30_000))
        .compose(done -> settled(v1, v2));
  }

  /** Completes when both simulators have sent their webhooks. */
  private static Future<Void> settled(PortOneSimulator v1, PortOneV2Simulator v2) {
    return Future.all(v1.webhooks().settle(), v2.webhooks().settle()).mapEmpty();
  }
}
