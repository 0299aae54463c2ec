import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The orders of the {@link Shop}: in a {@link ShopDatabase}, or in memory. */
interface ShopOrders {
  /** Adds an order. */
  Future<Void> add(ShopOrder order);

  /** Returns the order with that number; null if there is none. */
  Future<ShopOrder> find(String number);

  /**
   * Records PortOne's answer about an order.
   *
   * @param order as it was before PortOne was asked
   * @return false if another answer was recorded since: then this one may be older
   */
  Future<Boolean> record(ShopOrder order, ShopOrder.Answer answer);

  /** Returns orders in memory, which end with the program. */
  static ShopOrders inMemory() {
    Map<String, ShopOrder> orders = new ConcurrentHashMap<>();
    return new ShopOrders() {
      @Override
      public Future<Void> add(ShopOrder order) {
        orders.put(order.number(), order);
        return Future.succeededFuture();
      }

      @Override
      public Future<ShopOrder> find(String number) {
        return Future.succeededFuture(orders.get(number));
      }

      @Override
      public Future<Boolean> record(ShopOrder order, ShopOrder.Answer answer) {
        return Future.succeededFuture(
            orders.replace(
                order.number(),
                order,
                new ShopOrder(order.number(), order.product(), answer, order.version() + 1)));
      }
    };
  }
}
