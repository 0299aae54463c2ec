package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;

/** The operations of escrow. */
final class EscrowRoutes {

  private final Ledger ledger;
  private final Effects effects;

  EscrowRoutes(Ledger ledger, Effects effects) {
    this.ledger = ledger;
    this.effects = effects;
  }

  void register(Handlers handlers) {
    handlers
        .add("escrow.register", call -> deliver(call, "appliedAt"))
        .add("escrow.update", this::update)
        .add("escrow.complete", this::complete);
  }

  private JsonObject update(Call call) {
    JsonObject payment = paid(call);
    if (payment.getJsonObject("escrow").getString("invoiceNumber") == null) {
      throw Refusal.byPg("SIM_ESCROW", "등록된 배송 정보가 없습니다.");
    }
    return deliver(call, "modifiedAt");
  }

  private JsonObject deliver(Call call, String timeField) {
    JsonObject payment = paid(call);
    JsonObject logistics = call.object("logistics");
    JsonObject escrow =
        new JsonObject()
            .put("status", "REGISTERED")
            .put("company", logistics.getString("company"))
            .put("invoiceNumber", logistics.getString("invoiceNumber"))
            .put("sentAt", Call.time(logistics, "sentAt", call.now()).toString())
            .put("appliedAt", call.now().toString());
    store(call, payment, escrow);
    return new JsonObject()
        .put("invoiceNumber", escrow.getString("invoiceNumber"))
        .put("sentAt", escrow.getString("sentAt"))
        .put(timeField, call.now().toString());
  }

  private JsonObject complete(Call call) {
    JsonObject payment = paid(call);
    JsonObject escrow = payment.getJsonObject("escrow");
    if (escrow.getString("invoiceNumber") == null) {
      throw Refusal.byPg("SIM_ESCROW", "등록된 배송 정보가 없습니다.");
    }
    boolean byStore = call.input().getBoolean("fromStore", false);
    store(
        call,
        payment,
        escrow.copy().put("status", "CONFIRMED").put("isAutomaticallyConfirmed", byStore));
    return new JsonObject().put("completedAt", call.now().toString());
  }

  private void store(Call call, JsonObject payment, JsonObject escrow) {
    effects.count(Effect.OTHER, call.path("paymentId"), call);
    ledger.change(payment.getString("transactionId"), open -> open.put("escrow", escrow));
  }

  /** Returns a paid payment with escrow, or fails as the API and the payment gateway do. */
  private JsonObject paid(Call call) {
    JsonObject attempt = ledger.get(call.path("paymentId"), call.storeId());
    if (!attempt.getString("status").equals("PAID")) {
      throw RefundRoutes.notPaid();
    }
    if (attempt.getJsonObject("escrow") == null) {
      throw Refusal.byPg("SIM_ESCROW", "에스크로 결제 건이 아닙니다.");
    }
    return attempt;
  }
}
