package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The operations of {@code /escrows/logis}: deliveries of escrow payments. */
final class EscrowRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      escrow.register form ESCROW send_email:boolean
      escrow.update form ESCROW
      """;

  private final JsonStore deliveries = JsonStore.alphabetical();
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

  private SimulatedResponse get(SimulatedRequest ask) {
    String impUid = ask.path("imp_uid");
    JsonObject delivery = deliveries.peek(impUid);
    if (delivery != null) {
      return SimulatedResponse.ok(delivery);
    }
    return ledger.peek(impUid) == null ? unknown() : none();
  }

  private SimulatedResponse register(SimulatedRequest ask) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    JsonObject delivery = delivery(ask);
    if (payment == null) {
      return unknown();
    }
    if (!payment.getBoolean("escrow") || !"paid".equals(payment.getString("status"))) {
      return SimulatedResponse.error(409, "에스크로 배송정보를 등록할 수 없는 결제입니다.");
    }
    return deliveries.add(impUid, delivery)
        ? SimulatedResponse.ok(delivery)
        : SimulatedResponse.error(409, "이미 등록된 배송정보가 존재합니다.");
  }

  private SimulatedResponse update(SimulatedRequest ask) {
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
      return SimulatedResponse.error(409, "배송정보를 수정할 수 없는 결제입니다.");
    }
    deliveries.put(impUid, delivery);
    return SimulatedResponse.ok(delivery);
  }

  private JsonObject delivery(SimulatedRequest ask) {
    JsonObject body = ask.body();
    SimulatedRequest.needObject(body, "sender");
    SimulatedRequest.needObject(body, "receiver");
    JsonObject logis = SimulatedRequest.needObject(body, "logis");
    return new JsonObject()
        .put("applied_at", ledger.now())
        .put("company", SimulatedRequest.need(logis, "company"))
        .put("invoice", SimulatedRequest.need(logis, "invoice"))
        .put("sent_at", SimulatedRequest.needNumber(logis, "sent_at"));
  }

  private static SimulatedResponse unknown() {
    return SimulatedResponse.notFound("존재하지 않는 결제정보입니다.");
  }

  private static SimulatedResponse none() {
    return SimulatedResponse.error(409, "등록된 배송정보가 존재하지 않습니다.");
  }
}
