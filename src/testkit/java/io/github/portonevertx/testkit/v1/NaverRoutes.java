package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The operations of Naver Pay: product orders of the order type; points and cash receipts of the
 * payment type.
 */
final class NaverRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      naver.cancel form ORDER_BATCH reason
      naver.approveCancel form ORDER_BATCH
      naver.ship form ORDER_BATCH delivery_method dispatched_at:integer delivery_company \
      tracking_number
      naver.shipExchanged form ORDER_BATCH delivery_method delivery_company tracking_number
      naver.collectExchanged form ORDER_BATCH
      naver.place form ORDER_BATCH
      naver.requestReturn form ORDER_BATCH reason delivery_method delivery_company \
      tracking_number
      naver.approveReturn form ORDER_BATCH memo
      naver.rejectReturn form ORDER_BATCH memo
      naver.withholdReturn form ORDER_BATCH reason memo extra_charge:integer
      naver.resolveReturn form ORDER_BATCH
      naver.confirm form requester
      naver.reviews ? channel_key from:integer to:integer review_type
      """;

  private static final String NO_PAYMENT = "존재하지 않는 결제정보입니다.";
  private static final String NO_ORDER = "존재하지 않는 상품주문입니다.";
  private static final Set<String> REVIEW_TYPES = Set.of("general", "premium");

  private final Set<String> credited = ConcurrentHashMap.newKeySet();
  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
  private final NaverOrders orders;
  private final Ledger ledger;
  private final Executions executions;

  NaverRoutes(NaverOrders orders, Ledger ledger, Executions executions) {
    this.orders = orders;
    this.ledger = ledger;
    this.executions = executions;
  }

  List<Route> table() {
    List<Route> table = new ArrayList<>();
    for (NaverStep step : NaverStep.ALL) {
      table.add(
          Route.post(
                  step.operation(), "/payments/{imp_uid}/naver/" + step.path(), a -> run(step, a))
              .needing(step.needs().toArray(String[]::new)));
    }
    table.add(
        Route.get(
            "naver.productOrders", "/payments/{imp_uid}/naver/product-orders", this::ofPayment));
    table.add(
        Route.get("naver.productOrder", "/naver/product-orders/{product_order_id}", this::order));
    table.add(
        Route.get("naver.reviews", "/naver/reviews", this::reviews)
            .needing("channel_key", "from", "to", "review_type"));
    table.add(
        Route.get("naver.cashAmount", "/payments/{imp_uid}/naver/cash-amount", this::cashAmount));
    table.add(
        Route.post(
            "naver.depositPoint", "/payments/{imp_uid}/naver/point", ask -> once(ask, credited)));
    table.add(
        Route.post(
            "naver.confirm", "/payments/{imp_uid}/naver/confirm", ask -> once(ask, confirmed)));
    return table;
  }

  private SimulatedResponse run(NaverStep step, SimulatedRequest ask) {
    String impUid = ask.path("imp_uid");
    List<JsonObject> all = orders.of(impUid);
    if (ledger.peek(impUid) == null || all.isEmpty()) {
      return SimulatedResponse.notFound(NO_PAYMENT);
    }
    Set<String> ids = new LinkedHashSet<>(SimulatedRequest.texts(ask.body(), "product_order_id"));
    if (ids.isEmpty()) {
      all.forEach(order -> ids.add(order.getString("product_order_id")));
    }
    List<JsonObject> done = new ArrayList<>();
    for (String id : ids) {
      JsonObject order = orders.peek(id);
      if (order != null
          && orders.belongs(id, impUid)
          && step.allows(order, orders.held().contains(id))) {
        done.add(take(step, impUid, id));
      }
    }
    if (done.isEmpty()) {
      return SimulatedResponse.error(500, "처리할 수 있는 상품주문이 없습니다.");
    }
    return done.size() < ids.size() ? SimulatedResponse.partial(done) : SimulatedResponse.ok(done);
  }

  private JsonObject take(NaverStep step, String impUid, String id) {
    JsonObject order = orders.change(id, step::apply);
    switch (step.hold()) {
      case SET -> orders.held().add(id);
      case RELEASED -> orders.held().remove(id);
      case FORBIDDEN -> {}
    }
    if (step.refunds()) {
      refund(impUid, Ledger.money(order, "product_amount"));
    }
    return order;
  }

  private void refund(String impUid, BigDecimal price) {
    JsonObject payment = ledger.payment(impUid);
    if (payment != null) {
      executions.count(impUid, payment.getString("merchant_uid"));
      BigDecimal amount = price.min(Ledger.refundable(payment));
      if (amount.signum() > 0) {
        ledger.giveBack(impUid, amount, null);
      }
    }
  }

  private SimulatedResponse ofPayment(SimulatedRequest ask) {
    List<JsonObject> found = orders.of(ask.path("imp_uid"));
    return found.isEmpty() ? SimulatedResponse.notFound(NO_PAYMENT) : SimulatedResponse.ok(found);
  }

  private SimulatedResponse order(SimulatedRequest ask) {
    JsonObject found = orders.peek(ask.path("product_order_id"));
    return found == null ? SimulatedResponse.notFound(NO_ORDER) : SimulatedResponse.ok(found);
  }

  private SimulatedResponse reviews(SimulatedRequest ask) {
    String type = String.valueOf(ask.query("review_type"));
    if (!REVIEW_TYPES.contains(type)) {
      throw new BadRequest("지원되지 않는 review_type입니다.");
    }
    long from = ask.number("from", 0);
    long to = ask.number("to", 0);
    return SimulatedResponse.ok(orders.reviews(type.equals("premium"), from, to));
  }

  private SimulatedResponse cashAmount(SimulatedRequest ask) {
    JsonObject payment = ledger.peek(ask.path("imp_uid"));
    if (!isPaymentType(payment)) {
      return SimulatedResponse.error(400, "네이버페이 결제형 결제건이 아닙니다.");
    }
    BigDecimal left =
        (payment == null ? BigDecimal.ZERO : Ledger.refundable(payment))
            .setScale(0, RoundingMode.DOWN);
    BigDecimal supply = left.divide(new BigDecimal("1.1"), 0, RoundingMode.HALF_UP);
    return SimulatedResponse.ok(
        new JsonObject()
            .put("amount_by_npoint", 0)
            .put("amount_by_primary", left)
            .put("amount_supply", supply)
            .put("amount_total", left)
            .put("amount_vat", left.subtract(supply)));
  }

  /** Returns the response to a write that Naver accepts once per payment; its answer is empty. */
  private SimulatedResponse once(SimulatedRequest ask, Set<String> done) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    if (payment == null) {
      return SimulatedResponse.notFound(NO_PAYMENT);
    }
    if (!isPaymentType(payment)) {
      return SimulatedResponse.error(500, "네이버페이 결제형 결제건이 아닙니다.");
    }
    if (!done.add(impUid)) {
      return SimulatedResponse.error(500, "이미 처리된 결제건입니다.");
    }
    executions.count(impUid, payment.getString("merchant_uid"));
    return SimulatedResponse.ok(null);
  }

  private static boolean isPaymentType(@Nullable JsonObject payment) {
    return payment != null && "naverpay".equals(payment.getString("pg_provider"));
  }
}
