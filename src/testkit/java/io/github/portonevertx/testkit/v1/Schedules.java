package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The planned charges of the simulator. They run by its clock: each request and each access by a
 * test first runs the charges that are due, with the time for which they were planned. Nothing runs
 * in between, so a test needs neither timers nor sleeps.
 *
 * <p>Safe for use by any thread; returned objects are copies.
 */
public final class Schedules {

  /** The fields of the request that a schedule repeats, by PortOne's names. */
  private static final List<String> GIVEN =
      List.of(
          "name",
          "buyer_name",
          "buyer_email",
          "buyer_tel",
          "buyer_addr",
          "buyer_postcode",
          "custom_data",
          "promotion_id");

  private final JsonStore book = JsonStore.alphabetical();
  private final Map<String, JsonArray> noticeUrls = new ConcurrentHashMap<>();
  private final BillingKeys keys;
  private final Charges charges;
  private final Ledger ledger;

  Schedules(BillingKeys keys, Charges charges, Ledger ledger) {
    this.keys = keys;
    this.charges = charges;
    this.ledger = ledger;
  }

  /**
   * Plans a charge, as a request does; the billing key is looked up when it runs.
   *
   * @throws IllegalStateException if the order id is taken
   */
  public JsonObject plan(String customerUid, String merchantUid, Instant at, long amount) {
    JsonObject plan =
        new JsonObject()
            .put("merchant_uid", merchantUid)
            .put("schedule_at", at.getEpochSecond())
            .put("amount", amount)
            .put("currency", "KRW")
            .put("name", "예시 정기결제");
    if (!add(customerUid, plan)) {
      throw new IllegalStateException("merchant_uid is taken: " + merchantUid);
    }
    return plan.copy();
  }

  /** Returns the schedule of an order id as PortOne returns it, or null. */
  public @Nullable JsonObject schedule(String merchantUid) {
    runDue();
    JsonObject schedule = book.peek(merchantUid);
    return schedule == null ? null : shown(schedule);
  }

  /** Returns all schedules in the order of creation. */
  public List<JsonObject> schedules() {
    runDue();
    return book.all().stream().map(this::shown).toList();
  }

  /** Runs the charges that are due, the earliest first. */
  void runDue() {
    long now = ledger.now();
    book.all().stream()
        .filter(schedule -> isDue(schedule, now))
        .sorted(Comparator.comparingLong(schedule -> schedule.getLong("schedule_at")))
        .forEach(
            schedule ->
                // Checked again within the update, because another thread may have run it
                // meanwhile.
                book.change(
                    schedule.getString("merchant_uid"),
                    s -> isDue(s, now) ? executed(s, s.getLong("schedule_at")) : s));
  }

  /** Adds a schedule; returns false if the order id is taken. */
  boolean add(String customerUid, JsonObject plan) {
    @Nullable String currency = SimulatedRequest.text(plan, "currency");
    JsonObject schedule =
        new JsonObject()
            .put("customer_uid", customerUid)
            .put("merchant_uid", SimulatedRequest.need(plan, "merchant_uid"))
            .put("imp_uid", null)
            .put("customer_id", null)
            .put("schedule_at", SimulatedRequest.needNumber(plan, "schedule_at"))
            .put("executed_at", 0)
            .put("revoked_at", 0)
            .put("amount", SimulatedRequest.needMoney(plan, "amount"))
            .put("currency", currency == null ? "KRW" : currency)
            .put("pg_id", "simulated-shop")
            .put("pg_provider", "html5_inicis")
            .put("schedule_status", "scheduled")
            .put("payment_status", null)
            .put("fail_reason", null);
    GIVEN.forEach(name -> schedule.put(name, plan.getValue(name)));
    String merchantUid = schedule.getString("merchant_uid");
    boolean added = book.add(merchantUid, JsonStore.sorted(schedule));
    if (added) {
      noticeUrls.put(merchantUid, new JsonArray(SimulatedRequest.texts(plan, Ledger.NOTICE_URL)));
    }
    return added;
  }

  boolean isTaken(String merchantUid) {
    return book.peek(merchantUid) != null;
  }

  /** Returns the stored object, not a copy: for reading only. */
  @Nullable JsonObject peek(String merchantUid) {
    return book.peek(merchantUid);
  }

  /** Sets the time of the next attempt. */
  @Nullable JsonObject move(String merchantUid, long at) {
    return book.change(
        merchantUid,
        s ->
            s.put("schedule_at", at)
                .put("schedule_status", "scheduled")
                .put("payment_status", null)
                .put("fail_reason", null)
                .put("imp_uid", null)
                .put("executed_at", 0)
                .put("revoked_at", 0));
  }

  @Nullable JsonObject revoke(String merchantUid) {
    return book.change(
        merchantUid, s -> s.put("schedule_status", "revoked").put("revoked_at", ledger.now()));
  }

  /** Runs a charge immediately, regardless of its planned time. */
  @Nullable JsonObject retry(String merchantUid) {
    return book.change(merchantUid, s -> executed(s.put("revoked_at", 0), ledger.now()));
  }

  /** Returns the schedule with the current status of its payment, so that it shows a refund. */
  JsonObject shown(JsonObject schedule) {
    String impUid = schedule.getString("imp_uid");
    JsonObject payment = impUid == null ? null : ledger.peek(impUid);
    return payment == null
        ? schedule.copy()
        : schedule.copy().put("payment_status", payment.getString("status"));
  }

  private JsonObject executed(JsonObject schedule, long at) {
    schedule.put("schedule_status", "executed").put("executed_at", at);
    JsonObject key = keys.peek(schedule.getString("customer_uid"));
    if (key == null || charges.isPaid(schedule.getString("merchant_uid"))) {
      // No PG was called, so there is no payment.
      return schedule
          .put("imp_uid", null)
          .put("payment_status", "failed")
          .put("fail_reason", key == null ? Charges.UNKNOWN_KEY : Charges.ALREADY_PAID);
    }
    Map<String, @Nullable Object> order = Charges.order(schedule, key, Charges.SCHEDULED);
    order.put(Ledger.NOTICE_URL, noticeUrls.get(schedule.getString("merchant_uid")));
    JsonObject payment = charges.charge(order, at);
    return schedule
        .put("imp_uid", payment.getString("imp_uid"))
        .put("payment_status", payment.getString("status"))
        .put("fail_reason", payment.getString("fail_reason"));
  }

  private static boolean isDue(JsonObject schedule, long now) {
    return schedule.getString("schedule_status").equals("scheduled")
        && schedule.getLong("schedule_at") <= now;
  }

  @Override
  public String toString() {
    return "Schedules[" + book.size() + "]";
  }
}
