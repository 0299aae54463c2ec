package io.github.portonevertx.shop;

import io.github.portonevertx.shop.OrderPlan.Forgery;
import io.github.portonevertx.testkit.v1.Delivery;
import io.github.portonevertx.testkit.v1.Webhooks;
import io.github.portonevertx.testkit.v1.WindowResult;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An attacker who wants goods without payment and can send the same requests as PortOne. */
final class Forger {
  private static final List<String> NO_WEBHOOKS =
      List.of(
          "no JSON",
          "[]",
          "{}",
          "{\"imp_uid\":7}",
          "{\"imp_uid\":null,\"status\":\"paid\"}",
          "{\"imp_uid\":\"../prepare/order\",\"status\":\"paid\"}",
          "{\"imp_uid\":\"\",\"status\":\"paid\"}");

  /** The number of attempts of each kind. */
  final Map<Forgery, Integer> tried = new ConcurrentHashMap<>();

  /** The forgeries that were accepted although they must be rejected. */
  final Queue<String> accepted = new ConcurrentLinkedQueue<>();

  private final AtomicInteger numbers = new AtomicInteger();
  private final Webhooks webhooks;
  private final String url;

  Forger(Webhooks webhooks, String url) {
    this.webhooks = webhooks;
    this.url = url;
  }

  /**
   * Executes the planned forgery.
   *
   * @param own the payment of the order, valid or not
   * @param victim a valid payment of another order
   * @param browser requests the return page of the shop and returns the reported result
   */
  Future<Void> tries(
      OrderPlan plan,
      @Nullable String own,
      @Nullable String victim,
      Function<WindowResult, Future<String>> browser) {
    Forgery forgery = plan.forgery();
    boolean possible =
        switch (forgery) {
          case NONE -> false;
          case UNKNOWN_PAYMENT, NO_WEBHOOK_AT_ALL -> true;
          case OWN_PAYMENT_POSING_AS_PAID -> own != null;
          case PAYMENT_OF_ANOTHER_ORDER, BROWSER_WITH_ANOTHERS_PAYMENT -> victim != null;
        };
    if (!possible) {
      return Future.succeededFuture();
    }
    tried.merge(forgery, 1, Integer::sum);
    return switch (forgery) {
      case NONE -> Future.succeededFuture();
      case UNKNOWN_PAYMENT ->
          webhooks
              .forge(paid(plan, "imp_9" + "%011d".formatted(numbers.incrementAndGet())))
              .map(delivery -> mustFail(plan, delivery));
      case NO_WEBHOOK_AT_ALL -> {
        String body = NO_WEBHOOKS.get(numbers.incrementAndGet() % NO_WEBHOOKS.size());
        yield webhooks
            .forge(url, "application/json", body)
            .map(delivery -> mustFail(plan, delivery));
      }
      case OWN_PAYMENT_POSING_AS_PAID -> webhooks.forge(paid(plan, own)).mapEmpty();
      case PAYMENT_OF_ANOTHER_ORDER -> webhooks.forge(paid(plan, victim)).mapEmpty();
      case BROWSER_WITH_ANOTHERS_PAYMENT ->
          browser
              .apply(new WindowResult(victim, plan.number(), true, null))
              .map(
                  result -> {
                    if (result.equals("VERIFIED")) {
                      accepted.add("the payment of another order for " + plan.number());
                    }
                    return null;
                  });
    };
  }

  /** Returns more fields than PortOne sends, in case a receiver trusts them. */
  private static JsonObject paid(OrderPlan plan, @Nullable String impUid) {
    return new JsonObject()
        .put("imp_uid", impUid)
        .put("merchant_uid", plan.number())
        .put("status", "paid")
        .put("amount", plan.order().amount())
        .put("cancel_amount", 0)
        .put("currency", plan.order().currency());
  }

  private @Nullable Void mustFail(OrderPlan plan, Delivery delivery) {
    if (delivery.status() == 200) {
      accepted.add(plan.forgery() + " for " + plan.number() + ": " + delivery.body());
    }
    return null;
  }
}
