package io.github.portonevertx.testkit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The payments that the simulator knows, as the JSON objects it answers with: every field of
 * PortOne's schema, names in alphabetical order, times in epoch seconds with 0 for "not yet". All
 * people and cards in it are invented. Safe for use by any thread; what is handed out are copies.
 */
public final class Ledger {

  private static final String DEFAULT_REASON = "취소요청api";

  /**
   * A payment and its place in the order of creation. The object is never changed, only replaced.
   */
  private record Entry(long serial, JsonObject payment) {}

  private final ManualClock clock;
  private final AtomicLong serials = new AtomicLong();
  private final Map<String, Entry> payments = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> prepared = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> balances = new ConcurrentHashMap<>();

  Ledger(ManualClock clock) {
    this.clock = clock;
  }

  /** Adds a card payment of so many won that went through, and returns it. */
  public JsonObject pay(long amount) {
    return add(PaymentSeed.paid().amount(amount));
  }

  /** As {@link #pay(long)} for an order id of the test's choice. */
  public JsonObject pay(String merchantUid, long amount) {
    return add(PaymentSeed.paid().merchantUid(merchantUid).amount(amount));
  }

  /**
   * Adds the payment that the seed describes, and returns it with everything that was invented.
   *
   * @throws IllegalStateException if its {@code imp_uid} is taken
   */
  public JsonObject add(PaymentSeed seed) {
    long serial = serials.incrementAndGet();
    JsonObject payment = grow(seed, serial);
    if (payments.putIfAbsent(payment.getString("imp_uid"), new Entry(serial, payment)) != null) {
      throw new IllegalStateException("imp_uid is taken: " + payment.getString("imp_uid"));
    }
    return payment.copy();
  }

  /** The payment with that transaction id, or null. */
  public @Nullable JsonObject payment(String impUid) {
    Entry entry = payments.get(impUid);
    return entry == null ? null : entry.payment().copy();
  }

  /** All payments in the order of creation. */
  public List<JsonObject> payments() {
    return snapshot().stream().map(JsonObject::copy).toList();
  }

  /**
   * Replaces one field of a payment, as time or a PG might.
   *
   * @throws NoSuchElementException if there is no such payment
   */
  public Ledger change(String impUid, String field, @Nullable Object value) {
    Entry changed =
        payments.computeIfPresent(
            impUid,
            (id, entry) -> {
              JsonObject payment = entry.payment().copy().put(field, value);
              return new Entry(entry.serial(), alphabetical(payment));
            });
    if (changed == null) {
      throw new NoSuchElementException("No payment " + impUid);
    }
    return this;
  }

  /** Forgets a payment; one that is not there is no mistake. */
  public Ledger remove(String impUid) {
    payments.remove(impUid);
    return this;
  }

  /**
   * Gives money back, as the console does.
   *
   * @param amount null for all that is left
   * @param reason null for PortOne's default text
   * @return the payment after the refund
   * @throws NoSuchElementException if there is no such payment
   * @throws IllegalArgumentException if more would be given back than is left
   */
  public JsonObject refund(String impUid, @Nullable BigDecimal amount, @Nullable String reason) {
    Entry changed =
        payments.computeIfPresent(
            impUid, (id, entry) -> new Entry(entry.serial(), refunded(entry, amount, reason)));
    if (changed == null) {
      throw new NoSuchElementException("No payment " + impUid);
    }
    return changed.payment().copy();
  }

  /** Registers the amount to expect for an order id, replacing what was there. */
  public JsonObject prepare(String merchantUid, BigDecimal amount, String currency) {
    JsonObject entry =
        new JsonObject()
            .put("amount", amount)
            .put("currency", currency)
            .put("merchant_uid", merchantUid);
    prepared.put(merchantUid, entry);
    return entry.copy();
  }

  /** The amount registered for an order id, or null. */
  public @Nullable JsonObject prepared(String merchantUid) {
    JsonObject entry = prepared.get(merchantUid);
    return entry == null ? null : entry.copy();
  }

  /**
   * Sets what {@code GET /payments/{imp_uid}/balance} answers instead of a balance worked out from
   * the payment.
   */
  public Ledger balance(String impUid, JsonObject balance) {
    balances.put(impUid, balance.copy());
    return this;
  }

  /** The balance of a PAYCO payment; null for an unknown payment or one of another PG. */
  public @Nullable JsonObject balance(String impUid) {
    JsonObject set = balances.get(impUid);
    if (set != null) {
      return set.copy();
    }
    JsonObject payment = payment(impUid);
    if (payment == null || !"payco".equals(payment.getString("pg_provider"))) {
      return null;
    }
    BigDecimal left = refundable(payment);
    JsonObject instruments =
        new JsonObject()
            .put("cash_receipt", share(BigDecimal.ZERO))
            .put("primary", share(left))
            .put("secondary", share(BigDecimal.ZERO))
            .put("discount", share(BigDecimal.ZERO));
    JsonObject history = instruments.copy().put("created", payment.getLong("paid_at"));
    return new JsonObject()
        .put("amount", left)
        .mergeIn(instruments)
        .put("histories", new JsonArray().add(history));
  }

  /** Without copies: for reading only, in the order of creation. */
  List<JsonObject> snapshot() {
    return payments.values().stream()
        .sorted(Comparator.comparingLong(Entry::serial))
        .map(Entry::payment)
        .toList();
  }

  /** Without a copy: for reading only. */
  @Nullable JsonObject peek(String impUid) {
    Entry entry = payments.get(impUid);
    return entry == null ? null : entry.payment();
  }

  static BigDecimal money(JsonObject payment, String field) {
    Object value = payment.getValue(field);
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  static BigDecimal refundable(JsonObject payment) {
    return money(payment, "amount").subtract(money(payment, "cancel_amount"));
  }

  private JsonObject grow(PaymentSeed seed, long serial) {
    Map<String, @Nullable Object> fields = blank(serial);
    fields.putAll(seed.fields());
    JsonObject payment = new JsonObject(fields);
    long started = payment.getLong("started_at");
    boolean card = "card".equals(payment.getString("pay_method"));
    if (card) {
      fillCard(payment);
    }
    PaymentSeed.Stage stage = seed.stage();
    if ("vbank".equals(payment.getString("pay_method"))) {
      payment.put("vbank_issued_at", started).put("vbank_date", started + 7 * 86_400);
    }
    if (stage == PaymentSeed.Stage.PAID || stage == PaymentSeed.Stage.CANCELLED) {
      payment
          .put("status", "paid")
          .put("paid_at", started)
          .put("receipt_url", "https://receipt.example/" + payment.getString("imp_uid"));
    }
    if (stage == PaymentSeed.Stage.FAILED) {
      payment.put("status", "failed").put("failed_at", started).put("fail_reason", "잔액이 부족합니다.");
    }
    if (stage == PaymentSeed.Stage.CANCELLED) {
      payment = refunded(new Entry(serial, payment), seed.refund(), null);
    }
    // Once more and last: the test's word counts even where the stage would say otherwise.
    payment.getMap().putAll(seed.fields());
    return alphabetical(payment);
  }

  private Map<String, @Nullable Object> blank(long serial) {
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
    blank.put("started_at", clock.epochSeconds());
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

  private JsonObject refunded(
      Entry entry, @Nullable BigDecimal asked, @Nullable String givenReason) {
    JsonObject payment = entry.payment().copy();
    BigDecimal left = refundable(payment);
    BigDecimal amount = asked == null ? left : asked;
    if (amount.signum() <= 0 || amount.compareTo(left) > 0) {
      throw new IllegalArgumentException("Cannot give back " + amount + " of " + left);
    }
    String reason = givenReason == null ? DEFAULT_REASON : givenReason;
    long now = Math.max(clock.epochSeconds(), payment.getLong("started_at"));
    String impUid = payment.getString("imp_uid");
    JsonArray history = payment.getJsonArray("cancel_history");
    String receipt = "https://receipt.example/" + impUid + "/" + (history.size() + 1);
    history.add(
        new JsonObject()
            .put("amount", amount)
            .put("cancellation_id", "cancellation-" + entry.serial() + "-" + (history.size() + 1))
            .put("cancelled_at", now)
            .put("pg_tid", payment.getString("pg_tid"))
            .put("reason", reason)
            .put("receipt_url", receipt));
    payment.getJsonArray("cancel_receipt_urls").add(receipt);
    payment
        .put("status", "cancelled")
        .put("cancel_amount", money(payment, "cancel_amount").add(amount))
        .put("cancel_reason", reason)
        .put("cancelled_at", now);
    return alphabetical(payment);
  }

  private static JsonObject share(BigDecimal amount) {
    return new JsonObject()
        .put("tax_free", 0)
        .put("supply", amount)
        .put("vat", 0)
        .put("service", 0);
  }

  private static JsonObject alphabetical(JsonObject fields) {
    JsonObject sorted = new JsonObject();
    new TreeSet<>(fields.fieldNames()).forEach(name -> sorted.put(name, fields.getValue(name)));
    return sorted;
  }

  @Override
  public String toString() {
    return "Ledger[" + payments.size() + " payments, " + prepared.size() + " prepared]";
  }
}
