import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the {@link Shop} needs of PortOne: {@link ShopV1} and {@link ShopV2} are what differs. */
interface ShopPayments {
  /** Returns v1 or v2. */
  String api();

  /** Registers the price of an order, so that PortOne's window refuses any other. */
  Future<Void> place(ShopOrder order);

  /** Returns what PortOne has about an order now. */
  Future<ShopOrder.Answer> ask(ShopOrder order);

  /** Refunds an order in full, if nothing of it was refunded before. */
  Future<Void> refund(ShopOrder order);

  /**
   * Returns the parameters of PortOne's window.
   *
   * @param shop the address of the shop
   */
  Map<String, String> window(ShopOrder order, String shop);

  /** Returns the receivers of webhooks and confirm requests, and the sweep. */
  Receivers receivers(Vertx vertx, ShopOrders orders, Settle settle, Confirm confirm);

  /** Handles the news that the payment of an order has changed. */
  @FunctionalInterface
  interface Settle {
    /**
     * Looks at the order and records what became of it.
     *
     * @param orders the orders, within the transaction that records the event, if there is one
     */
    Future<Void> settle(ShopOrders orders, String number);
  }

  /** Decides whether a payment may be approved. */
  @FunctionalInterface
  interface Confirm {
    /** Returns the reason of a refusal, or nothing for an approval. */
    Future<Optional<String>> confirm(String number, long amount);
  }

  /**
   * The ways on which PortOne reaches the shop.
   *
   * @param startSweep starts to look for what no webhook told of
   * @param stopSweep completes when no sweep is running
   */
  record Receivers(
      Handler<RoutingContext> webhook,
      Handler<RoutingContext> confirm,
      Runnable startSweep,
      Supplier<Future<Void>> stopSweep) {}
}
