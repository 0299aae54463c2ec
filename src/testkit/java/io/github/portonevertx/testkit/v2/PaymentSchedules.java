package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * The scheduled payments of the simulator. They run by its clock: each request and each access by a
 * test first runs the payments that are due, with the time for which they were scheduled. Safe for
 * use by any thread; returned objects are copies.
 */
public final class PaymentSchedules {

  private static final String SCHEDULED = "SCHEDULED";

  private final ManualClock clock;
  private final Shapes shapes;
  private final BillingKeys billingKeys;
  private final Charges charges;
  private final Ids ids;
  private final JsonStore schedules = JsonStore.asGiven();

  /** The request of each schedule, which its payment repeats. */
  private final JsonStore requests = JsonStore.asGiven();

  /** The schedules that have not run, so that a request does not look at all schedules. */
  private final ConcurrentSkipListSet<Due> due = new ConcurrentSkipListSet<>(Due.ORDER);

  /** The schedules that have not run, by payment id. */
  private final Map<String, String> openByPayment = new ConcurrentHashMap<>();

  private record Due(Instant at, String id) {
    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(Due::id);
  }

  PaymentSchedules(
      ManualClock clock, Shapes shapes, BillingKeys billingKeys, Charges charges, Ids ids) {
    this.clock = clock;
    this.shapes = shapes;
    this.billingKeys = billingKeys;
    this.charges = charges;
    this.ids = ids;
  }

  /** Schedules a payment in won, as a request does. */
  public JsonObject plan(String billingKey, String paymentId, Instant at, long total) {
    JsonObject key = Objects.requireNonNull(billingKeys.peek(billingKey), "unknown billing key");
    JsonObject payment =
        new JsonObject()
            .put("billingKey", billingKey)
            .put("orderName", "예시 정기결제")
            .put("amount", new JsonObject().put("total", total))
            .put("currency", "KRW");
    return view(add(payment, paymentId, key.getString("storeId"), at, clock.now()));
  }

  /** Returns the schedule with that id, or null. */
  public @Nullable JsonObject schedule(String scheduleId) {
    runDue();
    JsonObject schedule = schedules.peek(scheduleId);
    return schedule == null ? null : view(schedule);
  }

  /** Returns all schedules in the order of creation. */
  public List<JsonObject> schedules() {
    runDue();
    return schedules.all().stream().map(this::view).toList();
  }

  /** Runs the payments that are due, the earliest first. */
  void runDue() {
    Instant now = clock.now();
    for (Due first : due) {
      if (first.at().isAfter(now)) {
        return;
      }
      // Removed first, because another thread may run it at the same time.
      if (due.remove(first)) {
        run(first.id());
      }
    }
  }

  /** Adds a schedule and returns it, not a copy. */
  JsonObject add(JsonObject payment, String paymentId, String store, Instant at, Instant now) {
    JsonObject amount = PaymentForm.amount(payment);
    String id = ids.next("");
    JsonObject schedule =
        new JsonObject()
            .put("status", SCHEDULED)
            .put("id", id)
            .put("merchantId", "merchant-simulated")
            .put("storeId", store)
            .put("paymentId", paymentId)
            .put("billingKey", payment.getString("billingKey"))
            .put("orderName", payment.getString("orderName"))
            .put("isCulturalExpense", false)
            .put("isEscrow", false)
            .put(
                "customer",
                PaymentForm.customer(payment.getJsonObject("customer", new JsonObject())))
            .put("customData", payment.getString("customData", ""))
            .put("totalAmount", amount.getLong("total"))
            .put("taxFreeAmount", amount.getLong("taxFree"))
            .put("vatAmount", amount.getLong("vat"))
            .put("currency", payment.getString("currency"))
            .put("installmentMonth", payment.getValue("installmentMonth"))
            .put("noticeUrls", payment.getValue("noticeUrls"))
            .put("products", payment.getValue("products"))
            .put("createdAt", now.toString())
            .put("timeToPay", at.toString());
    requests.put(id, payment.copy());
    schedules.put(id, schedule);
    openByPayment.put(paymentId, id);
    due.add(new Due(at, id));
    return schedule;
  }

  /** Returns the stored schedules, not copies: for reading only. */
  List<JsonObject> all() {
    return schedules.all();
  }

  /** Returns the stored schedule, not a copy; null if there is none. */
  @Nullable JsonObject peek(String scheduleId) {
    return schedules.peek(scheduleId);
  }

  /** Returns whether a payment id has a schedule that has not run. */
  boolean isOpenFor(String paymentId) {
    return openByPayment.containsKey(paymentId);
  }

  /** Returns whether a billing key has a schedule that has not run. */
  boolean isAnyOpen(String billingKey) {
    return schedules.all().stream()
        .anyMatch(s -> isOpen(s) && s.getString("billingKey").equals(billingKey));
  }

  static boolean isOpen(JsonObject schedule) {
    return schedule.getString("status").equals(SCHEDULED);
  }

  static Refusal alreadyExists() {
    return new Refusal("PAYMENT_SCHEDULE_ALREADY_EXISTS", "결제 예약 건이 이미 존재합니다.");
  }

  void revoke(String scheduleId, Instant at) {
    JsonObject revoked =
        schedules.change(
            scheduleId,
            schedule -> schedule.put("status", "REVOKED").put("revokedAt", at.toString()));
    if (revoked != null) {
      due.remove(new Due(revoked.getInstant("timeToPay"), scheduleId));
      openByPayment.remove(revoked.getString("paymentId"), scheduleId);
    }
  }

  JsonObject view(JsonObject schedule) {
    return shapes.view("PaymentSchedule", schedule);
  }

  private void run(String id) {
    JsonObject started =
        Objects.requireNonNull(
            schedules.change(
                id,
                schedule ->
                    schedule
                        .put("status", "STARTED")
                        .put("startedAt", schedule.getString("timeToPay"))));
    openByPayment.remove(started.getString("paymentId"), id);
    boolean paid = pay(started);
    schedules.change(
        id,
        schedule ->
            schedule
                .put("status", paid ? "SUCCEEDED" : "FAILED")
                .put("completedAt", schedule.getString("timeToPay")));
  }

  private boolean pay(JsonObject schedule) {
    String billingKey = schedule.getString("billingKey");
    if (!billingKeys.isUsable(billingKey)) {
      return false;
    }
    JsonObject key = Objects.requireNonNull(billingKeys.peek(billingKey));
    JsonObject request =
        Objects.requireNonNull(requests.copy(schedule.getString("id")))
            .put("scheduleId", schedule.getString("id"));
    try {
      charges.check(schedule.getString("paymentId"));
      Channel channel = billingKeys.channel(key, request.getString("channelKey"));
      Instant at = schedule.getInstant("timeToPay");
      JsonObject attempt =
          PaymentForm.attempt(
                  request,
                  schedule.getString("paymentId"),
                  ids.transaction(),
                  schedule.getString("storeId"),
                  channel,
                  at)
              .put("method", BillingKeys.method(key, request.getLong("installmentMonth", 0L)));
      charges.charge(
          attempt,
          billingKeys.isDeclined(key) || channel.has(Channel.Trait.DECLINES),
          new Charges.Order(at, null, true));
      return true;
    } catch (Refusal e) {
      // The failed payment, if there is one, tells the reason; a schedule has no field for it.
      return false;
    }
  }

  @Override
  public String toString() {
    return "PaymentSchedules[" + schedules.size() + "]";
  }
}
