package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates and changes payments: which fields are set at each stage, and which are still null or 0.
 */
final class PaymentShape {

  private static final String DEFAULT_REASON = "취소요청api";
  private static final long ACCOUNT_LIFE_SECONDS = 7 * 86_400;

  /** The fields of a card payment about the card. */
  private static final List<String> CARD_FIELDS =
      List.of("apply_num", "card_code", "card_name", "card_number", "card_type");

  private PaymentShape() {}

  /** Returns the payment that a seed describes, with all other fields invented. */
  static JsonObject grow(PaymentSeed seed, long serial, long now) {
    Map<String, @Nullable Object> fields = blank(serial, now);
    fields.putAll(seed.fields());
    JsonObject payment = new JsonObject(fields);
    long started = payment.getLong("started_at");
    boolean card = "card".equals(payment.getString("pay_method"));
    if (card) {
      fillCard(payment);
    }
    PaymentSeed.Stage stage = seed.stage();
    if ("vbank".equals(payment.getString("pay_method"))) {
      payment.put("vbank_issued_at", started).put("vbank_date", started + ACCOUNT_LIFE_SECONDS);
    }
    if (stage == PaymentSeed.Stage.PAID || stage == PaymentSeed.Stage.CANCELLED) {
      paid(payment, started);
    }
    if (stage == PaymentSeed.Stage.FAILED) {
      failed(payment, "잔액이 부족합니다.", started);
    }
    if (stage == PaymentSeed.Stage.CANCELLED) {
      payment = refunded(payment, seed.refund(), null, now);
    }
    // Repeated at the end, so that the fields set by the test override those of the stage.
    payment.getMap().putAll(seed.fields());
    return JsonStore.sorted(payment);
  }

  private static Map<String, @Nullable Object> blank(long serial, long now) {
    Map<String, @Nullable Object> blank = new LinkedHashMap<>();
    for (String field :
        List.of(
            "apply_num",
            "bank_code",
            "bank_name",
            "cancel_reason",
            "card_code",
            "card_issuer_code",
            "card_issuer_name",
            "card_name",
            "card_number",
            "card_publisher_code",
            "card_publisher_name",
            "card_type",
            "custom_data",
            "customer_uid",
            "customer_uid_usage",
            "deposit_history",
            "emb_pg_provider",
            "fail_reason",
            "promotion",
            "receipt_url",
            "vbank_code",
            "vbank_holder",
            "vbank_name",
            "vbank_num")) {
      blank.put(field, null);
    }
    for (String field :
        List.of(
            "cancel_amount",
            "cancelled_at",
            "card_quota",
            "failed_at",
            "paid_at",
            "vbank_date",
            "vbank_issued_at")) {
      blank.put(field, 0L);
    }
    blank.put("cancel_history", new JsonArray());
    blank.put("cancel_receipt_urls", new JsonArray());
    blank.put("cash_receipt_issued", false);
    blank.put("escrow", false);
    blank.put("sandbox", false);
    blank.put("imp_uid", "imp_%012d".formatted(serial));
    blank.put("merchant_uid", "order-" + serial);
    blank.put("name", "예시 상품");
    blank.put("amount", BigDecimal.valueOf(1000));
    blank.put("currency", "KRW");
    blank.put("buyer_name", "홍길동");
    blank.put("buyer_email", "buyer@shop.example");
    blank.put("buyer_tel", "010-0000-0000");
    blank.put("buyer_addr", "예시로 1/2");
    blank.put("buyer_postcode", "00000");
    blank.put("channel", "pc");
    blank.put("pay_method", "card");
    blank.put("pg_id", "simulated-shop");
    blank.put("pg_provider", "html5_inicis");
    blank.put("pg_tid", "simulated-" + serial);
    blank.put("started_at", now);
    blank.put("status", "ready");
    blank.put("user_agent", "sorry_not_supported_anymore");
    return blank;
  }

  private static void fillCard(JsonObject payment) {
    payment
        .put("apply_num", "00000000")
        .put("card_code", "000")
        .put("card_name", "예시카드")
        .put("card_number", "000000*********0")
        .put("card_type", 0);
  }

  /** Marks a payment as paid. */
  static JsonObject paid(JsonObject payment, long at) {
    return payment
        .put("status", "paid")
        .put("paid_at", at)
        .put("receipt_url", "https://receipt.example/" + payment.getString("imp_uid"));
  }

  /** Marks a payment as failed. */
  static JsonObject failed(JsonObject payment, String reason, long at) {
    return payment.put("status", "failed").put("failed_at", at).put("fail_reason", reason);
  }

  /** Makes a window's payment one by virtual account that waits for its deposit. */
  static JsonObject waiting(JsonObject payment, long at) {
    for (String field : CARD_FIELDS) {
      payment.putNull(field);
    }
    PaymentSeed.virtualAccount().fields().forEach(payment::put);
    return payment.put("vbank_issued_at", at).put("vbank_date", at + ACCOUNT_LIFE_SECONDS);
  }

  /**
   * Refunds a payment.
   *
   * @param payment is changed and returned
   * @param asked null for the full remaining amount
   * @throws IllegalArgumentException if the amount exceeds the remaining one
   */
  static JsonObject refunded(
      JsonObject payment, @Nullable BigDecimal asked, @Nullable String givenReason, long now) {
    BigDecimal left = Ledger.refundable(payment);
    BigDecimal amount = asked == null ? left : asked;
    if (amount.signum() <= 0 || amount.compareTo(left) > 0) {
      throw new IllegalArgumentException("Cannot refund " + amount + " of " + left);
    }
    String reason = givenReason == null ? DEFAULT_REASON : givenReason;
    long at = Math.max(now, payment.getLong("started_at"));
    String impUid = payment.getString("imp_uid");
    JsonArray history = payment.getJsonArray("cancel_history");
    String receipt = "https://receipt.example/" + impUid + "/" + (history.size() + 1);
    history.add(
        new JsonObject()
            .put("amount", amount)
            .put("cancellation_id", "cancellation-" + impUid + "-" + (history.size() + 1))
            .put("cancelled_at", at)
            .put("pg_tid", payment.getString("pg_tid"))
            .put("reason", reason)
            .put("receipt_url", receipt));
    payment.getJsonArray("cancel_receipt_urls").add(receipt);
    payment
        .put("status", "cancelled")
        .put("cancel_amount", Ledger.money(payment, "cancel_amount").add(amount))
        .put("cancel_reason", reason)
        .put("cancelled_at", at);
    return payment;
  }
}
