package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
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
 * The payments of the simulator, as the JSON objects of its answers: every field of PortOne's
 * schema, names in alphabetical order, times in epoch seconds with 0 for "not yet". All people and
 * cards are invented. Safe for use by any thread; returned objects are copies.
 */
public final class Ledger {

  /** The webhook settings of a request, which are not fields of the payment. */
  static final String NOTICE_URL = "notice_url";

  private final ManualClock clock;
  private final Webhooks webhooks;
  private final JsonStore payments = JsonStore.alphabetical();

  /** The payments by order id, so that a search does not scan all payments. */
  private final Map<String, Set<String>> impUids = new ConcurrentHashMap<>();

  private final Map<String, JsonObject> prepared = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> balances = new ConcurrentHashMap<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final Map<String, List<String>> noticeUrls = new ConcurrentHashMap<>();

  Ledger(ManualClock clock, Webhooks webhooks) {
    this.clock = clock;
    this.webhooks = webhooks;
  }

  /** Adds a successful card payment of an amount in won, and returns it. */
  public JsonObject pay(long amount) {
    return add(PaymentSeed.paid().amount(amount));
  }

  /** Adds a payment as {@link #pay(long)} does, with the given order id. */
  public JsonObject pay(String merchantUid, long amount) {
    return add(PaymentSeed.paid().merchantUid(merchantUid).amount(amount));
  }

  /**
   * Adds the payment that the seed describes, and returns it with the invented fields.
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

  /** Returns the payment with that transaction id, or null. */
  public @Nullable JsonObject payment(String impUid) {
    return payments.copy(impUid);
  }

  /** Returns all payments in the order of creation. */
  public List<JsonObject> payments() {
    return payments.copies();
  }

  /**
   * Replaces one field of a payment, without a webhook.
   *
   * @throws NoSuchElementException if there is no such payment
   */
  public Ledger change(String impUid, String field, @Nullable Object value) {
    update(impUid, payment -> payment.put(field, value));
    return this;
  }

  /** Removes a payment, if it exists. */
  public Ledger remove(String impUid) {
    payments.remove(impUid);
    return this;
  }

  /**
   * Refunds a payment, as the console does, and sends a webhook.
   *
   * @param amount null for the full remaining amount
   * @param reason null for PortOne's default text
   * @return the payment after the refund
   * @throws NoSuchElementException if there is no such payment
   * @throws IllegalArgumentException if the amount exceeds the remaining one
   */
  public JsonObject refund(String impUid, @Nullable BigDecimal amount, @Nullable String reason) {
    JsonObject refunded = giveBack(impUid, amount, reason);
    sendWebhook(refunded);
    return refunded;
  }

  /**
   * Pays the amount that a virtual account or a convenience store's barcode waits for, and sends a
   * webhook.
   *
   * @return the payment, now paid
   * @throws NoSuchElementException if there is no such payment
   * @throws IllegalStateException if it is not waiting for a deposit
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
    sendWebhook(paid);
    return paid;
  }

  /**
   * Makes the PG reject the next charge of an order id or a customer: again, onetime, retry or
   * scheduled; for a customer also the next check of a card. Each call plans one failure.
   *
   * @param id a {@code merchant_uid} or a {@code customer_uid}
   */
  public Ledger failNextCharge(String id, String reason) {
    failures.put(id, reason);
    return this;
  }

  /** Registers the expected amount of an order id, and replaces an earlier one. */
  public JsonObject prepare(String merchantUid, BigDecimal amount, String currency) {
    JsonObject entry =
        new JsonObject()
            .put("amount", amount)
            .put("currency", currency)
            .put("merchant_uid", merchantUid);
    prepared.put(merchantUid, entry);
    return entry.copy();
  }

  /** Returns the amount registered for an order id, or null. */
  public @Nullable JsonObject prepared(String merchantUid) {
    JsonObject entry = prepared.get(merchantUid);
    return entry == null ? null : entry.copy();
  }

  /**
   * Sets the answer of {@code GET /payments/{imp_uid}/balance}, instead of a balance computed from
   * the payment.
   */
  public Ledger balance(String impUid, JsonObject balance) {
    balances.put(impUid, balance.copy());
    return this;
  }

  /** Returns the balance of a PAYCO payment; null for an unknown payment or one of another PG. */
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

  /** Refunds as {@link #refund} does, without a webhook. */
  JsonObject giveBack(String impUid, @Nullable BigDecimal amount, @Nullable String reason) {
    return update(impUid, payment -> PaymentShape.refunded(payment, amount, reason, now()));
  }

  /** Sends a webhook of a payment in its current state. */
  void sendWebhook(JsonObject payment) {
    webhooks.sendWebhook(payment, noticeUrls.getOrDefault(payment.getString("imp_uid"), List.of()));
  }

  /** Returns the stored objects, not copies: for reading only, in the order of creation. */
  List<JsonObject> snapshot() {
    return payments.all();
  }

  /** Returns the payments of {@link #snapshot()} with that order id. */
  List<JsonObject> ofOrder(String merchantUid) {
    return payments.all(impUids.getOrDefault(merchantUid, Set.of())).stream()
        .filter(payment -> merchantUid.equals(payment.getString("merchant_uid")))
        .toList();
  }

  /** Returns the stored object, not a copy: for reading only. */
  @Nullable JsonObject peek(String impUid) {
    return payments.peek(impUid);
  }

  /** Replaces a payment by the result of {@code change} on a copy, and returns a copy. */
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

  /** Returns whether the payment is waiting for a deposit. */
  static boolean waitsForDeposit(JsonObject payment) {
    String method = payment.getString("pay_method");
    return "ready".equals(payment.getString("status"))
        && ("vbank".equals(method) || "cvs".equals(method));
  }

  /** Removes and returns the reason why the next charge must fail; null if it must not. */
  @Nullable String takeFailure(@Nullable Object... ids) {
    for (Object id : ids) {
      String reason = id == null ? null : failures.remove(id.toString());
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  /** Returns the server's time in epoch seconds. */
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
