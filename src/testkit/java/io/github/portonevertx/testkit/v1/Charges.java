package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Executes the charges that PortOne makes without the buyer. */
final class Charges {

  static final String UNKNOWN_KEY = "등록되지 않은 구매자입니다.";
  static final String SCHEDULED = "payment.scheduled";
  static final String ALREADY_PAID = "이미 결제가 완료된 merchant_uid입니다.";

  /** The fields of a request that the payment repeats. */
  private static final List<String> ORDER_FIELDS =
      List.of(
          "merchant_uid",
          "name",
          "currency",
          "buyer_name",
          "buyer_email",
          "buyer_tel",
          "buyer_addr",
          "buyer_postcode",
          "custom_data",
          "card_quota",
          Ledger.NOTICE_URL);

  /** The fields of a stored card that the payment repeats. */
  private static final List<String> CARD_FIELDS =
      List.of(
          "card_code",
          "card_name",
          "card_number",
          "card_type",
          "card_issuer_code",
          "card_issuer_name",
          "card_publisher_code",
          "card_publisher_name",
          "pg_provider",
          "pg_id");

  private final Ledger ledger;
  private final Executions executions;
  private final AtomicLong serials = new AtomicLong();

  Charges(Ledger ledger, Executions executions) {
    this.ledger = ledger;
    this.executions = executions;
  }

  /** Returns whether the order id can take no further payment. */
  boolean isPaid(String merchantUid) {
    return ledger.ofOrder(merchantUid).stream()
        .anyMatch(
            payment ->
                payment.getString("status").equals("paid")
                    || payment.getString("status").equals("cancelled"));
  }

  /** Returns the fields of a payment that a request or a schedule describes. */
  static Map<String, @Nullable Object> order(JsonObject body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    // The buyer's fields are never invented.
    for (String buyer : ORDER_FIELDS) {
      if (buyer.startsWith("buyer_")) {
        fields.put(buyer, null);
      }
    }
    for (String name : ORDER_FIELDS) {
      if (body.getValue(name) != null) {
        fields.put(name, body.getValue(name));
      }
    }
    fields.put("amount", SimulatedRequest.needMoney(body, "amount"));
    fields.put("channel", "api");
    return fields;
  }

  /** Returns the same fields for a payment with a stored card. */
  static Map<String, @Nullable Object> order(JsonObject body, JsonObject key, String usage) {
    Map<String, @Nullable Object> fields = order(body);
    for (String name : CARD_FIELDS) {
      if (key.containsKey(name)) {
        fields.put(name, key.getValue(name));
      }
    }
    fields.put("customer_uid", key.getString("customer_uid"));
    fields.put("customer_uid_usage", usage);
    return fields;
  }

  /**
   * Charges now, unless a test planned a failure of the next charge of this order or customer, and
   * sends a webhook if PortOne would.
   *
   * @return the payment, paid or failed
   */
  JsonObject charge(Map<String, @Nullable Object> fields) {
    return charge(fields, ledger.now());
  }

  /** Charges as {@link #charge(Map)} does, at a time in epoch seconds. */
  JsonObject charge(Map<String, @Nullable Object> fields, long at) {
    JsonObject payment = chargeWithoutWebhook(fields, at);
    // A requested charge reports its failure in the response; a planned one has no response.
    if (payment.getString("status").equals("paid")
        || SCHEDULED.equals(fields.get("customer_uid_usage"))) {
      ledger.sendWebhook(payment);
    }
    return payment;
  }

  /** Charges as {@link #charge(Map, long)} does, without a webhook. */
  JsonObject chargeWithoutWebhook(Map<String, @Nullable Object> fields, long at) {
    String merchantUid = String.valueOf(fields.get("merchant_uid"));
    Object given = fields.get("imp_uid");
    String impUid =
        given == null ? "imps_%012d".formatted(serials.incrementAndGet()) : given.toString();
    String failure = ledger.takeFailure(merchantUid, fields.get("customer_uid"));
    PaymentSeed seed =
        failure == null
            ? PaymentSeed.paid()
            : PaymentSeed.failed().with("fail_reason", failure).with("apply_num", null);
    executions.count(merchantUid, impUid);
    return ledger.add(seed.withAll(fields).impUid(impUid).with("started_at", at));
  }
}
