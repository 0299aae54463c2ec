package io.github.portonevertx.testkit;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** {@code /escrows/logis}: where the goods of an escrow payment are. */
final class EscrowRoutes {

  private final Book deliveries = new Book();
  private final Ledger ledger;

  EscrowRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Route> table() {
    String path = "/escrows/logis/{imp_uid}";
    return List.of(
        Route.get("escrow.get", path, this::get),
        Route.post("escrow.register", path, this::register).needing("sender", "receiver", "logis"),
        Route.put("escrow.update", path, this::update).needing("sender", "receiver", "logis"));
  }

  private Answer get(Ask ask) {
    String impUid = ask.path("imp_uid");
    JsonObject delivery = deliveries.peek(impUid);
    if (delivery != null) {
      return Answer.ok(delivery);
    }
    return ledger.peek(impUid) == null ? unknown() : none();
  }

  private Answer register(Ask ask) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    JsonObject delivery = delivery(ask);
    if (payment == null) {
      return unknown();
    }
    if (!payment.getBoolean("escrow") || !"paid".equals(payment.getString("status"))) {
      return Answer.error(409, "에스크로 배송정보를 등록할 수 없는 결제입니다.");
    }
    return deliveries.add(impUid, delivery)
        ? Answer.ok(delivery)
        : Answer.error(409, "이미 등록된 배송정보가 존재합니다.");
  }

  private Answer update(Ask ask) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    JsonObject delivery = delivery(ask);
    if (payment == null) {
      return unknown();
    }
    if (deliveries.peek(impUid) == null) {
      return none();
    }
    if (!"paid".equals(payment.getString("status"))) {
      return Answer.error(409, "배송정보를 수정할 수 없는 결제입니다.");
    }
    deliveries.put(impUid, delivery);
    return Answer.ok(delivery);
  }

  private JsonObject delivery(Ask ask) {
    JsonObject body = ask.body();
    Ask.needObject(body, "sender");
    Ask.needObject(body, "receiver");
    JsonObject logis = Ask.needObject(body, "logis");
    return new JsonObject()
        .put("applied_at", ledger.now())
        .put("company", Ask.need(logis, "company"))
        .put("invoice", Ask.need(logis, "invoice"))
        .put("sent_at", Ask.needNumber(logis, "sent_at"));
  }

  private static Answer unknown() {
    return Answer.notFound("존재하지 않는 결제정보입니다.");
  }

  private static Answer none() {
    return Answer.error(409, "등록된 배송정보가 존재하지 않습니다.");
  }
}
