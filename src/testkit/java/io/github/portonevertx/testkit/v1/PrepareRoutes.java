package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code /payments/prepare}: amounts registered before the payment window opens.
 */
final class PrepareRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      prepare.create form merchant_uid amount:number currency
      prepare.update form merchant_uid amount:number currency
      """;

  private static final String NOT_FOUND = "사전등록된 결제정보가 존재하지 않습니다.";

  private record Order(String merchantUid, BigDecimal amount, String currency) {}

  private final Ledger ledger;

  PrepareRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Route> table() {
    return List.of(
        Route.get("prepare.get", "/payments/prepare/{merchant_uid}", this::get),
        Route.post("prepare.create", "/payments/prepare", this::create)
            .needing("merchant_uid", "amount"),
        Route.put("prepare.update", "/payments/prepare", this::update)
            .needing("merchant_uid", "amount"));
  }

  private SimulatedResponse get(SimulatedRequest ask) {
    JsonObject entry = ledger.prepared(ask.path("merchant_uid"));
    return entry == null ? SimulatedResponse.notFound(NOT_FOUND) : SimulatedResponse.ok(entry);
  }

  private SimulatedResponse create(SimulatedRequest ask) {
    Order order = order(ask.body());
    return ledger.prepared(order.merchantUid()) == null
        ? store(order)
        : SimulatedResponse.rejected("결제정보 사전등록에 실패하였습니다(이미 등록된 merchant_uid입니다).");
  }

  private SimulatedResponse update(SimulatedRequest ask) {
    Order order = order(ask.body());
    return ledger.prepared(order.merchantUid()) == null
        ? SimulatedResponse.notFound(NOT_FOUND)
        : store(order);
  }

  private SimulatedResponse store(Order order) {
    return SimulatedResponse.ok(
        ledger.prepare(order.merchantUid(), order.amount(), order.currency()));
  }

  private static Order order(JsonObject body) {
    @Nullable String currency = SimulatedRequest.text(body, "currency");
    return new Order(
        SimulatedRequest.need(body, "merchant_uid"),
        SimulatedRequest.needMoney(body, "amount"),
        currency == null ? "KRW" : currency);
  }
}
