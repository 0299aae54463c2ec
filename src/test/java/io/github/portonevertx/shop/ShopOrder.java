package io.github.portonevertx.shop;

import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An order in the shop's books. */
final class ShopOrder {
  /** How the shop came to know. */
  enum Via {
    REDIRECT,
    WEBHOOK,
    SWEEP
  }

  final Order order;

  /** Each state that a payment of this order was found in, and what told of it first. */
  final Map<PaymentStep, Via> booked = new LinkedHashMap<>();

  /** How often a state came that was booked already. */
  int repeats;

  /** The last answer to the question whether it is paid for. */
  Result state = Result.NOT_FOUND;

  /** What made the shop send the goods, which it does once. */
  @Nullable Via shipped;

  private Future<?> last = Future.succeededFuture();

  ShopOrder(Order order) {
    this.order = order;
  }

  /**
   * After all that is under way for this order. Two payments of one order, or a payment and the
   * browser, are events side by side: without turns an older answer could be booked last.
   */
  <T> Future<T> inTurn(Supplier<Future<T>> task) {
    Future<T> mine = last.transform((done, failure) -> task.get());
    last = mine;
    return mine;
  }

  void book(PaymentStep step, Via via) {
    if (booked.putIfAbsent(step, via) != null) {
      repeats++;
    }
  }

  void found(Verification verification, Via via) {
    state = verification.result();
    if (verification.isVerified() && shipped == null) {
      shipped = via;
    }
  }
}
