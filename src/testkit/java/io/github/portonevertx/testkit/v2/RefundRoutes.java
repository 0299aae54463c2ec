package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations that refund. */
final class RefundRoutes {

  private static final Set<String> REFUNDABLE = Set.of("PAID", "PARTIAL_CANCELLED");
  private static final int MAX_REFUNDS = 100;

  private final Ledger ledger;
  private final Refunds refunds;
  private final Channels channels;
  private final Effects effects;
  private final Promotions promotions;
  private final Ids ids;

  RefundRoutes(
      Ledger ledger,
      Refunds refunds,
      Channels channels,
      Effects effects,
      Promotions promotions,
      Ids ids) {
    this.ledger = ledger;
    this.refunds = refunds;
    this.channels = channels;
    this.effects = effects;
    this.promotions = promotions;
    this.ids = ids;
  }

  void register(Handlers handlers) {
    handlers
        .add("payments.cancel", this::cancel)
        .add("payments.stopCancellation", this::stopCancellation);
  }

  private JsonObject cancel(Call call) {
    JsonObject attempt = ledger.get(call.path("paymentId"), call.storeId());
    Left left = Left.of(attempt);
    if (attempt.getString("status").equals("CANCELLED") || left.isNothing(attempt)) {
      throw new Refusal("PAYMENT_ALREADY_CANCELLED", "이미 취소된 결제 건입니다.");
    }
    if (!REFUNDABLE.contains(attempt.getString("status"))) {
      throw notPaid();
    }
    JsonObject cancellation = cancellation(call, left);
    check(call, attempt, left, cancellation);
    promotions.checkRefund(attempt, call.input(), cancellation.getLong("totalAmount"));
    Channel channel = channel(attempt);
    effects.count(Effect.REFUND, call.path("paymentId"), call);
    if (channel != null && channel.has(Channel.Trait.DECLINES_REFUNDS)) {
      throw Refusal.byPg("SIM_REFUND", "환불이 거절되었습니다.");
    }
    String transactionId = attempt.getString("transactionId");
    boolean announced = !call.input().getBoolean("skipWebhook", false);
    boolean later =
        refunds.isLater() || (channel != null && channel.has(Channel.Trait.REFUNDS_LATER));
    if (later) {
      refunds.request(transactionId, cancellation, announced);
    } else {
      cancellation
          .put("status", "SUCCEEDED")
          .put("pgCancellationId", "pg-" + cancellation.getString("id"))
          .put("cancelledAt", call.now().toString())
          .put("receiptUrl", "https://receipt.invalid/" + cancellation.getString("id"));
      refunds.add(transactionId, cancellation, announced, call.now());
    }
    return new JsonObject().put("cancellation", cancellation.copy());
  }

  private JsonObject stopCancellation(Call call) {
    JsonObject attempt = ledger.get(call.path("paymentId"), call.storeId());
    String id = call.path("cancellationId");
    if (Refunds.find(attempt, id) == null) {
      throw new Refusal("PAYMENT_CANCELLATION_NOT_FOUND", "결제 취소 내역을 찾을 수 없습니다.");
    }
    if (!refunds.isPending(id)) {
      throw new Refusal("PAYMENT_CANCELLATION_NOT_PENDING", "대기 중인 결제 취소가 아닙니다.");
    }
    effects.count(Effect.OTHER, call.path("paymentId"), call);
    refunds.fail(id);
    return new JsonObject().put("stoppedAt", call.now().toString());
  }

  /** Returns the requested refund; the rest of the payment if the request has no amount. */
  private JsonObject cancellation(Call call, Left left) {
    Long asked = call.input().getLong("amount");
    if (asked != null && asked <= 0) {
      throw Refusal.invalid("amount must be more than 0");
    }
    long total = asked == null ? left.total() : asked;
    // Without an amount everything that remains is refunded, so its tax-free part is too.
    long taxFree = call.input().getLong("taxFreeAmount", asked == null ? left.taxFree() : 0L);
    long vat = call.input().getLong("vatAmount", Math.max(0, total - taxFree) / 11);
    if (taxFree < 0 || vat < 0) {
      throw Refusal.invalid("taxFreeAmount and vatAmount must not be negative");
    }
    return new JsonObject()
        .put("status", "REQUESTED")
        .put("id", ids.next(""))
        .put("totalAmount", total)
        .put("taxFreeAmount", taxFree)
        .put("vatAmount", vat)
        .put("reason", call.text("reason"))
        .put("requestedAt", call.now().toString())
        .put("trigger", "API");
  }

  private static void check(Call call, JsonObject attempt, Left left, JsonObject cancellation) {
    Long believed = call.input().getLong("currentCancellableAmount");
    if (believed != null && believed != left.total()) {
      throw new Refusal("CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN", "취소 가능 잔액이 일치하지 않습니다.");
    }
    long total = cancellation.getLong("totalAmount");
    long taxFree = cancellation.getLong("taxFreeAmount");
    if (total > left.total()) {
      throw new Refusal("CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT", "취소 금액이 취소 가능 금액을 초과합니다.");
    }
    if (taxFree + cancellation.getLong("vatAmount") > total) {
      throw new Refusal("SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT", "면세 금액과 부가세의 합이 취소 금액을 초과합니다.");
    }
    if (taxFree > left.taxFree()) {
      throw new Refusal(
          "CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT",
          "취소 면세 금액이 취소 가능한 면세 금액을 초과합니다.");
    }
    if (total - taxFree > left.total() - left.taxFree()) {
      throw new Refusal(
          "CANCEL_TAX_AMOUNT_EXCEEDS_CANCELLABLE_TAX_AMOUNT", "취소 과세 금액이 취소 가능한 과세 금액을 초과합니다.");
    }
    if (Call.objects(attempt, "cancellations").size() >= MAX_REFUNDS) {
      throw new Refusal("MAX_CANCEL_COUNT_REACHED", "취소 가능 횟수를 초과했습니다.");
    }
    JsonObject method = attempt.getJsonObject("method", new JsonObject());
    boolean account = "PaymentMethodVirtualAccount".equals(method.getString("type"));
    if (account && call.input().getJsonObject("refundAccount") == null) {
      throw Refusal.invalid("refundAccount is required for a payment by virtual account");
    }
  }

  private @Nullable Channel channel(JsonObject attempt) {
    JsonObject channel = attempt.getJsonObject("channel");
    return channel == null ? null : channels.find(Objects.toString(channel.getString("key")));
  }

  static Refusal notPaid() {
    return new Refusal("PAYMENT_NOT_PAID", "결제가 완료되지 않았습니다.");
  }

  /** What can still be refunded, without the refunds that are only requested. */
  record Left(long total, long taxFree) {

    static Left of(JsonObject attempt) {
      JsonObject amount = attempt.getJsonObject("amount");
      long total = amount.getLong("total") - amount.getLong("cancelled");
      long taxFree = amount.getLong("taxFree") - amount.getLong("cancelledTaxFree");
      for (JsonObject cancellation : Call.objects(attempt, "cancellations")) {
        if (cancellation.getString("status").equals("REQUESTED")) {
          total -= cancellation.getLong("totalAmount");
          taxFree -= cancellation.getLong("taxFreeAmount");
        }
      }
      return new Left(total, taxFree);
    }

    /** Returns whether a paid payment has nothing left. */
    boolean isNothing(JsonObject attempt) {
      return total == 0 && REFUNDABLE.contains(attempt.getString("status"));
    }
  }
}
