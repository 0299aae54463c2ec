package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The card promotions of the merchant. Safe for use by any thread; returned objects are copies. */
public final class Promotions {

  /** The id of a promotion that takes 1,000 won off a payment. */
  public static final String AMOUNT = "promotion-amount";

  /** The id of a promotion that takes 10 percent off a payment. */
  public static final String PERCENT = "promotion-percent";

  private final ManualClock clock;
  private final Shapes shapes;
  private final String storeId;
  private final JsonStore promotions = JsonStore.asGiven();

  /** What the first partial refund of a payment did with its discount. */
  private final Map<String, String> retained = new ConcurrentHashMap<>();

  Promotions(ManualClock clock, Shapes shapes, String storeId) {
    this.clock = clock;
    this.shapes = shapes;
    this.storeId = storeId;
    add(AMOUNT, new JsonObject().put("type", "AMOUNT").put("amount", 1000));
    add(PERCENT, new JsonObject().put("type", "PERCENT").put("percent", 10));
  }

  /**
   * Adds a promotion of every payment by card, or replaces the one with that id.
   *
   * @param scheme its discount, as it stands in answers
   */
  public Promotions add(String id, JsonObject scheme) {
    JsonObject partition = new JsonObject().put("amountFrom", 0).put("scheme", scheme.copy());
    promotions.put(
        id,
        new JsonObject()
            .put("type", "CARD")
            .put("id", id)
            .put("storeId", storeId)
            .put("name", "예시 프로모션")
            .put(
                "discountPolicy",
                new JsonObject().put("partitions", new JsonArray().add(partition)))
            .put("totalBudget", 1_000_000)
            .put("spentAmount", 0)
            .put("currency", "KRW")
            .put("startAt", clock.now().minus(Duration.ofDays(1)).toString())
            .put("endAt", clock.now().plus(Duration.ofDays(365)).toString())
            .put("cardCompany", "KOOKMIN_CARD")
            .put("status", "IN_PROGRESS")
            .put("createdAt", clock.now().minus(Duration.ofDays(2)).toString())
            .put("recoverOption", new JsonObject().put("type", "RECOVER")));
    return this;
  }

  void register(Handlers handlers) {
    handlers.add("promotions.get", this::get);
  }

  private JsonObject get(Call call) {
    JsonObject promotion = promotions.peek(call.path("promotionId"));
    if (promotion == null) {
      throw new Refusal("PROMOTION_NOT_FOUND", "프로모션을 찾을 수 없습니다.");
    }
    return shapes.view("Promotion", promotion);
  }

  /** Takes the discount of its promotion, if it has one, off an attempt to pay. */
  void apply(JsonObject attempt) {
    String id = attempt.getString("promotionId");
    if (id == null) {
      return;
    }
    JsonObject promotion = promotions.peek(id);
    if (promotion == null) {
      throw Refusal.invalid("promotionId is unknown");
    }
    if (!"PaymentMethodCard".equals(attempt.getJsonObject("method").getString("type"))) {
      throw new Refusal("PROMOTION_PAY_METHOD_DOES_NOT_MATCH", "프로모션을 적용할 수 없는 결제 수단입니다.");
    }
    JsonObject amount = attempt.getJsonObject("amount");
    long discount = discount(promotion, amount.getLong("total"));
    if (discount > amount.getLong("total")) {
      throw new Refusal("DISCOUNT_AMOUNT_EXCEEDS_TOTAL_AMOUNT", "할인 금액이 결제 금액을 초과합니다.");
    }
    amount.put("discount", discount);
  }

  /** Fails for a refund whose treatment of the discount is not possible. */
  void checkRefund(JsonObject attempt, JsonObject input, long refund) {
    long discount = attempt.getJsonObject("amount").getLong("discount");
    if (discount == 0) {
      return;
    }
    String option = input.getString("promotionDiscountRetainOption", "RELEASE");
    @Nullable String before = retained.putIfAbsent(attempt.getString("transactionId"), option);
    if (before != null && !before.equals(option)) {
      throw new Refusal(
          "PROMOTION_DISCOUNT_RETAIN_OPTION_SHOULD_NOT_BE_CHANGED", "프로모션 할인 유지 옵션을 변경할 수 없습니다.");
    }
    boolean first = attempt.getJsonObject("amount").getLong("cancelled") == 0;
    if (first && option.equals("RELEASE") && refund < discount) {
      retained.remove(attempt.getString("transactionId"));
      throw new Refusal("NEGATIVE_PROMOTION_ADJUSTED_CANCEL_AMOUNT", "프로모션을 반영한 취소 금액이 음수입니다.");
    }
  }

  private static long discount(JsonObject promotion, long total) {
    JsonObject scheme =
        promotion
            .getJsonObject("discountPolicy")
            .getJsonArray("partitions")
            .getJsonObject(0)
            .getJsonObject("scheme");
    return scheme.getString("type").equals("AMOUNT")
        ? scheme.getLong("amount")
        : total * scheme.getLong("percent") / 100;
  }

  @Override
  public String toString() {
    return "Promotions[" + promotions.size() + "]";
  }
}
