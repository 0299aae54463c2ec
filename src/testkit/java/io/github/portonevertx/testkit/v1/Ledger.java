package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The payments that the simulator knows, as the JSON objects it answers with: every field of
 * PortOne's schema, names in alphabetical order, times in epoch seconds with 0 for "not yet". All
 * people and cards in it are invented. Safe for use by any thread; what is handed out are copies.
 */
public final class Ledger {

  /** What a request says about webhooks and a payment does not show. */
  static final String NOTICE_URL = "notice_url";

  private final ManualClock clock;
  private final Webhooks webhooks;
  private final PaymentStore payments = new PaymentStore();

  /** Every payment that an order ever had, so that finding one of many does not look at all. */
  private final Map<String, Set<String>> impUids = new ConcurrentHashMap<>();

  private final Map<String, JsonObject> prepared = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> balances = new ConcurrentHashMap<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final Map<String, List<String>> noticeUrls = new ConcurrentHashMap<>();

  Ledger(ManualClock clock, Webhooks webhooks) {
    this.clock = clock;
    this.webhooks = webhooks;
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
    long serial = payments.next();
    JsonObject payment = PaymentShape.grow(seed, serial, now());
    List<String> urls = SimulatedRequest.texts(payment, NOTICE_URL);
    payment.remove(NOTICE_URL);
    if (!payments.add(serial, payment.getString("imp_uid"), payment)) {
      throw new IllegalStateException("imp_uid is taken: " + payment.getString("imp_uid"));
    }
    index(payment.getString("imp_uid"), payment);
    if (!urls.isEmpty()) {
      noticeUrls.put(payment.getString("imp_uid"), urls);
    }
    return payment.copy();
  }

  /** The payment with that transaction id, or null. */
  public @Nullable JsonObject payment(String impUid) {
    return payments.copy(impUid);
  }

  /** All payments in the order of creation. */
  public List<JsonObject> payments() {
    return payments.copies();
  }

  /**
   * Replaces one field of a payment, as time or a PG might.
   *
   * @throws NoSuchElementException if there is no such payment
   */
  public Ledger change(String impUid, String field, @Nullable Object value) {
    update(impUid, payment -> payment.put(field, value));
    return this;
  }

  /** Forgets a payment; one that is not there is no mistake. */
  public Ledger remove(String impUid) {
    payments.remove(impUid);
    return this;
  }

  /**
   * Gives money back, as the console does; the shop is told by webhook.
   *
   * @param amount null for all that is left
   * @param reason null for PortOne's default text
   * @return the payment after the refund
   * @throws NoSuchElementException if there is no such payment
   * @throws IllegalArgumentException if more would be given back than is left
   */
  public JsonObject refund(String impUid, @Nullable BigDecimal amount, @Nullable String reason) {
    JsonObject refunded = giveBack(impUid, amount, reason);
    tell(refunded);
    return refunded;
  }

  /**
   * Lets the buyer pay what a virtual account or a convenience store's barcode waits for; the shop
   * is told by webhook.
   *
   * @return the payment, now paid
   * @throws NoSuchElementException if there is no such payment
   * @throws IllegalStateException if it does not wait for a deposit
   */
  public JsonObject deposit(String impUid) {
    JsonObject paid =
        update(
            impUid,
            payment -> {
              if (!waitsForDeposit(payment)) {
                throw new IllegalStateException("Waits for no deposit: " + impUid);
              }
              return PaymentShape.paid(payment, now());
            });
    tell(paid);
    return paid;
  }

  /**
   * Makes the PG turn down the next charge for an order id or a customer: again, onetime, retry or
   * scheduled; for a customer also the next check of a card. Each call is good for one failure.
   *
   * @param id a {@code merchant_uid} or a {@code customer_uid}
   */
  public Ledger failNextCharge(String id, String reason) {
    failures.put(id, reason);
    return this;
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

  /** As {@link #refund}, of which the shop is not told. */
  JsonObject giveBack(String impUid, @Nullable BigDecimal amount, @Nullable String reason) {
    return update(impUid, payment -> PaymentShape.refunded(payment, amount, reason, now()));
  }

  /** Tells the shop of a payment as it is now. */
  void tell(JsonObject payment) {
    webhooks.tell(payment, noticeUrls.getOrDefault(payment.getString("imp_uid"), List.of()));
  }

  /** Without copies: for reading only, in the order of creation. */
  List<JsonObject> snapshot() {
    return payments.all();
  }

  /** Those of {@link #snapshot()} with that order id. */
  List<JsonObject> ofOrder(String merchantUid) {
    return payments.all(impUids.getOrDefault(merchantUid, Set.of())).stream()
        .filter(payment -> merchantUid.equals(payment.getString("merchant_uid")))
        .toList();
  }

  /** Without a copy: for reading only. */
  @Nullable JsonObject peek(String impUid) {
    return payments.peek(impUid);
  }

  /** Replaces a payment by what {@code change} makes of a copy; returns a copy. */
  JsonObject update(String impUid, UnaryOperator<JsonObject> change) {
    JsonObject changed = payments.change(impUid, change);
    if (changed == null) {
      throw new NoSuchElementException("No payment " + impUid);
    }
    index(impUid, changed);
    return changed;
  }

  private void index(String impUid, JsonObject payment) {
    impUids
        .computeIfAbsent(
            String.valueOf(payment.getString("merchant_uid")),
            order -> ConcurrentHashMap.newKeySet())
        .add(impUid);
  }

  /** Whether a deposit is still to come. */
  static boolean waitsForDeposit(JsonObject payment) {
    String method = payment.getString("pay_method");
    return "ready".equals(payment.getString("status"))
        && ("vbank".equals(method) || "cvs".equals(method));
  }

  /** Why the next charge shall fail, which it then did; null if it shall not. */
  @Nullable String takeFailure(@Nullable Object... ids) {
    for (Object id : ids) {
      String reason = id == null ? null : failures.remove(id.toString());
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  /** The server's time in epoch seconds. */
  long now() {
    return clock.epochSeconds();
  }

  static BigDecimal money(JsonObject payment, String field) {
    Object value = payment.getValue(field);
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  static BigDecimal refundable(JsonObject payment) {
    return money(payment, "amount").subtract(money(payment, "cancel_amount"));
  }

  private static JsonObject share(BigDecimal amount) {
    return new JsonObject()
        .put("tax_free", 0)
        .put("supply", amount)
        .put("vat", 0)
        .put("service", 0);
  }

  @Override
  public String toString() {
    return "Ledger[" + payments.size() + " payments, " + prepared.size() + " prepared]";
  }
}
