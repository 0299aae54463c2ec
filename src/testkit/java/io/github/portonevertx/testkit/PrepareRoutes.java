package io.github.portonevertx.testkit;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /payments/prepare}: amounts registered before the payment window opens. */
final class PrepareRoutes {

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

  private Answer get(Ask ask) {
    JsonObject entry = ledger.prepared(ask.path("merchant_uid"));
    return entry == null ? Answer.notFound(NOT_FOUND) : Answer.ok(entry);
  }

  private Answer create(Ask ask) {
    Order order = order(ask.body());
    return ledger.prepared(order.merchantUid()) == null
        ? store(order)
        : Answer.refused("결제정보 사전등록에 실패하였습니다(이미 등록된 merchant_uid입니다).");
  }

  private Answer update(Ask ask) {
    Order order = order(ask.body());
    return ledger.prepared(order.merchantUid()) == null ? Answer.notFound(NOT_FOUND) : store(order);
  }

  private Answer store(Order order) {
    return Answer.ok(ledger.prepare(order.merchantUid(), order.amount(), order.currency()));
  }

  private static Order order(JsonObject body) {
    @Nullable String currency = Ask.text(body, "currency");
    return new Order(
        Ask.need(body, "merchant_uid"),
        Ask.needMoney(body, "amount"),
        currency == null ? "KRW" : currency);
  }
}
