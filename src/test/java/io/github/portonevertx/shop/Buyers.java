package io.github.portonevertx.shop;

import io.github.portonevertx.testkit.v1.CheckoutSession;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.Purchase;
import io.github.portonevertx.testkit.v1.WindowResult;
import io.github.portonevertx.v1.payments.Order;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The buyers of the shop: their actions in the payment window, and their return to the shop. */
final class Buyers {
  private final PortOneSimulator simulator;
  private final RandomShop shop;
  private final WebClient browser;

  /** The last payment of each order. */
  private final Map<String, String> payments = new ConcurrentHashMap<>();

  /**
   * Creates the buyers of a shop.
   *
   * @param atOnce the most buyers that return to the shop at the same time
   */
  Buyers(Vertx vertx, PortOneSimulator simulator, RandomShop shop, int atOnce) {
    this.simulator = simulator;
    this.shop = shop;
    this.browser =
        WebClient.create(vertx, new WebClientOptions(), new PoolOptions().setHttp1MaxSize(atOnce));
  }

  /** Returns the last payment of an order; null when there is none. */
  @Nullable String payment(OrderPlan plan) {
    return payments.get(plan.number());
  }

  /** Runs the action of the buyer. */
  Future<Void> act(OrderPlan plan) {
    Purchase purchase = purchase(plan.order().amount(), plan.order().currency(), plan);
    return switch (plan.action()) {
      case PAY -> visit(plan, purchase, CheckoutSession::pay);
      case DECLINE -> visit(plan, purchase, visit -> visit.decline("한도초과"));
      case CLOSE -> visit(plan, purchase, CheckoutSession::close);
      case DECLINE_THEN_PAY ->
          visit(plan, purchase, visit -> visit.decline("한도초과"))
              .compose(failed -> visit(plan, purchase, CheckoutSession::pay));
      case ACCOUNT_AND_DEPOSIT, ACCOUNT_ALONE ->
          visit(plan, purchase, CheckoutSession::issueAccount);
      case TWO_WINDOWS -> {
        CheckoutSession one = simulator.window().open(purchase);
        CheckoutSession other = simulator.window().open(purchase);
        yield Future.all(
                visit(plan, one, CheckoutSession::pay), visit(plan, other, CheckoutSession::pay))
            .mapEmpty();
      }
      case OTHER_AMOUNT ->
          visit(
              plan,
              purchase(plan.order().amount().add(BigDecimal.ONE), plan.order().currency(), plan),
              CheckoutSession::pay);
      case OTHER_CURRENCY ->
          visit(
              plan,
              purchase(
                  plan.order().amount(),
                  plan.order().currency().equals(Order.WON) ? "USD" : Order.WON,
                  plan),
              CheckoutSession::pay);
      case NOTHING -> Future.succeededFuture();
    };
  }

  private Purchase purchase(BigDecimal amount, String currency, OrderPlan plan) {
    return Purchase.of(plan.number(), amount, currency)
        .withConfirmUrl(plan.confirmed() ? shop.url("/confirm") : null);
  }

  private Future<Void> visit(
      OrderPlan plan, Purchase purchase, Function<CheckoutSession, Future<WindowResult>> action) {
    return visit(plan, simulator.window().open(purchase), action);
  }

  private Future<Void> visit(
      OrderPlan plan,
      CheckoutSession visit,
      Function<CheckoutSession, Future<WindowResult>> action) {
    String payment = visit.impUid();
    if (payment != null) {
      payments.put(plan.number(), payment);
    }
    return action
        .apply(visit)
        .compose(
            result ->
                plan.returnsToShop() && result.impUid() != null
                    ? openReturnPage(result).mapEmpty()
                    : Future.succeededFuture());
  }

  /**
   * Returns the result shown to the browser on its return; empty if the shop does not know it yet.
   */
  Future<String> openReturnPage(WindowResult result) {
    return browser
        .getAbs(result.redirect(shop.url("/return")))
        .send()
        .map(HttpResponse::bodyAsJsonObject)
        .map(body -> body == null ? "" : body.getString("result"))
        .otherwise("");
  }
}
