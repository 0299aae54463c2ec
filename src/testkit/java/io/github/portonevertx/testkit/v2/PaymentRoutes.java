package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The further operations of one payment. */
final class PaymentRoutes {

  private static final int MAX_RESENDS = 10;

  private final Ledger ledger;
  private final Effects effects;
  private final Notices notices;
  private final JsonStore registered;
  private final Map<String, AtomicInteger> resends = new ConcurrentHashMap<>();

  PaymentRoutes(Ledger ledger, Effects effects, Notices notices, JsonStore registered) {
    this.ledger = ledger;
    this.effects = effects;
    this.notices = notices;
    this.registered = registered;
  }

  void register(Handlers handlers) {
    handlers
        .add("payments.capture", this::capture)
        .add("payments.preRegister", this::preRegister)
        .add("payments.registerStoreReceipts", this::registerStoreReceipts)
        .add("payments.resendWebhook", this::resendWebhook)
        .add("virtualAccounts.close", this::closeAccount);
  }

  private JsonObject capture(Call call) {
    paid(call);
    effects.count(Effect.OTHER, call.path("paymentId"), call);
    return new JsonObject();
  }

  private JsonObject preRegister(Call call) {
    String paymentId = call.path("paymentId");
    if (ledger.isSettled(paymentId)) {
      throw Charges.alreadyPaid();
    }
    registered.put(paymentId, call.input());
    effects.count(Effect.OTHER, paymentId, call);
    return new JsonObject();
  }

  private JsonObject registerStoreReceipts(Call call) {
    JsonObject payment = paid(call);
    if (Call.objects(call.input(), "items").isEmpty()) {
      throw Refusal.invalid("items must not be empty");
    }
    effects.count(Effect.OTHER, call.path("paymentId"), call);
    return new JsonObject()
        .put("receiptUrl", "https://receipt.invalid/stores/" + payment.getString("transactionId"));
  }

  /** Announces the last change of the payment, or the given one, once more. */
  private JsonObject resendWebhook(Call call) {
    String paymentId = call.path("paymentId");
    JsonObject payment = ledger.get(paymentId, call.storeId());
    String wanted = call.text("webhookId");
    List<Notice> sent =
        notices.of(paymentId).stream()
            .filter(notice -> wanted == null || notice.id().equals(wanted))
            .toList();
    if (sent.isEmpty()) {
      throw new Refusal("WEBHOOK_NOT_FOUND", "웹훅 내역을 찾을 수 없습니다.");
    }
    Notice notice = sent.get(sent.size() - 1);
    int count = resends.computeIfAbsent(notice.id(), id -> new AtomicInteger()).incrementAndGet();
    if (count > MAX_RESENDS) {
      throw new Refusal("MAX_WEBHOOK_RETRY_COUNT_REACHED", "웹훅 재발송 횟수를 초과했습니다.");
    }
    effects.count(Effect.OTHER, paymentId, call);
    notices.repeat(notice);
    JsonObject webhook =
        new JsonObject()
            .put("paymentStatus", payment.getString("status"))
            .put("id", notice.id())
            .put("status", "SUCCEEDED")
            .put("url", "https://shop.invalid/webhook")
            .put("isAsync", false)
            .put("currentExecutionCount", count + 1)
            .put("maxExecutionCount", MAX_RESENDS + 1)
            .put("trigger", "MANUAL")
            .put("request", new JsonObject().put("body", notice.body().encode()))
            .put("triggeredAt", call.now().toString());
    return new JsonObject().put("webhook", webhook);
  }

  private JsonObject closeAccount(Call call) {
    JsonObject attempt = ledger.get(call.path("paymentId"), call.storeId());
    if (!attempt.getString("status").equals("VIRTUAL_ACCOUNT_ISSUED")) {
      throw new Refusal("PAYMENT_NOT_WAITING_FOR_DEPOSIT", "입금 대기 중인 결제 건이 아닙니다.");
    }
    effects.count(Effect.OTHER, call.path("paymentId"), call);
    JsonObject closed =
        ledger.change(
            attempt.getString("transactionId"),
            open -> Stages.failed(open, call.now(), "SIM_CLOSED", "가상계좌가 말소되었습니다."));
    notices.payment("Failed", closed);
    return new JsonObject().put("closedAt", call.now().toString());
  }

  private JsonObject paid(Call call) {
    JsonObject attempt = ledger.get(call.path("paymentId"), call.storeId());
    if (!attempt.getString("status").equals("PAID")) {
      throw RefundRoutes.notPaid();
    }
    return attempt;
  }
}
