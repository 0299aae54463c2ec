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

/** Wants goods without paying for them, and can send what PortOne sends. */
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

  /** How often each was tried. */
  final Map<Forgery, Integer> tried = new ConcurrentHashMap<>();

  /** What should have been turned away, and was not. */
  final Queue<String> accepted = new ConcurrentLinkedQueue<>();

  private final AtomicInteger numbers = new AtomicInteger();
  private final Webhooks webhooks;
  private final String url;

  Forger(Webhooks webhooks, String url) {
    this.webhooks = webhooks;
    this.url = url;
  }

  /**
   * Tries what the plan says.
   *
   * @param own the payment of the order, good or not
   * @param victim a good payment of another order
   * @param browser goes back to the shop, and says what it was told
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
                  told -> {
                    if (told.equals("VERIFIED")) {
                      accepted.add("another's payment for " + plan.number());
                    }
                    return null;
                  });
    };
  }

  /** More than PortOne says, for whoever would believe it. */
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
