package io.github.portonevertx.shop;

import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An order in the shop's records. */
final class ShopOrder {
  /** The source of the shop's information. */
  enum Source {
    REDIRECT,
    WEBHOOK,
    SWEEP
  }

  final Order order;

  /** Each state in which a payment of this order was found, and its first source. */
  final Map<PaymentStep, Source> recorded = new LinkedHashMap<>();

  /** The number of states that were recorded already. */
  int repeats;

  /** The last verification result of the order. */
  Result state = Result.NOT_FOUND;

  /** The source that caused the single shipment of the goods. */
  @Nullable Source shipped;

  private Future<?> last = Future.succeededFuture();

  ShopOrder(Order order) {
    this.order = order;
  }

  /**
   * Runs a task after all earlier tasks of this order. Events of two payments of one order, or of a
   * payment and the browser, are concurrent: without a sequence, an older state could be recorded
   * last.
   */
  <T> Future<T> inTurn(Supplier<Future<T>> task) {
    Future<T> mine = last.transform((done, failure) -> task.get());
    last = mine;
    return mine;
  }

  void record(PaymentStep step, Source source) {
    if (recorded.putIfAbsent(step, source) != null) {
      repeats++;
    }
  }

  void verified(Verification verification, Source source) {
    state = verification.result();
    if (verification.isVerified() && shipped == null) {
      shipped = source;
    }
  }
}
