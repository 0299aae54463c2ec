package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of scheduled payments. */
final class ScheduleRoutes {

  private static final Set<String> PAID_OR_WAITING =
      Set.of("PAID", "PARTIAL_CANCELLED", "CANCELLED", "VIRTUAL_ACCOUNT_ISSUED", "PAY_PENDING");
  private static final Map<String, String> TIMES =
      Map.of(
          "CREATED_AT", "createdAt",
          "TIME_TO_PAY", "timeToPay",
          "COMPLETED_AT", "completedAt",
          "STATUS_TIMESTAMP", "timeToPay");

  private final PaymentSchedules schedules;
  private final BillingKeys billingKeys;
  private final Ledger ledger;
  private final Effects effects;

  ScheduleRoutes(
      PaymentSchedules schedules, BillingKeys billingKeys, Ledger ledger, Effects effects) {
    this.schedules = schedules;
    this.billingKeys = billingKeys;
    this.ledger = ledger;
    this.effects = effects;
  }

  void register(Handlers handlers) {
    handlers
        .add("paymentSchedules.create", this::create)
        .add("paymentSchedules.get", this::get)
        .add("paymentSchedules.list", this::list)
        .add("paymentSchedules.revoke", this::revoke);
  }

  private JsonObject create(Call call) {
    String paymentId = call.path("paymentId");
    JsonObject payment = call.object("payment");
    JsonObject key = billingKeys.usable(payment.getString("billingKey"), call.storeId());
    if (payment.getString("channelKey") != null
        && Call.objects(key, "channels").stream()
            .noneMatch(own -> own.getString("key").equals(payment.getString("channelKey")))) {
      throw Refusal.invalid("payment.channelKey is not a channel of the billing key");
    }
    JsonObject existing = ledger.peek(paymentId);
    if (existing != null && PAID_OR_WAITING.contains(existing.getString("status"))) {
      throw new Refusal("ALREADY_PAID_OR_WAITING", "이미 결제되었거나 결제 대기 중인 건입니다.");
    }
    if (schedules.isOpenFor(paymentId)) {
      throw PaymentSchedules.alreadyExists();
    }
    Instant at = Call.time(call.input(), "timeToPay", call.now());
    if (!at.isAfter(call.now())) {
      throw Refusal.invalid("timeToPay must be in the future");
    }
    JsonObject added = schedules.add(payment, paymentId, call.storeId(), at, call.now());
    effects.count(Effect.SCHEDULE, paymentId, call);
    return new JsonObject().put("schedule", new JsonObject().put("id", added.getString("id")));
  }

  private JsonObject get(Call call) {
    return schedules.view(existing(call.path("paymentScheduleId"), call.storeId()));
  }

  private JsonObject list(Call call) {
    JsonObject filter = call.object("filter");
    Pages.Window window = Pages.Window.of(filter, call.now());
    List<JsonObject> found =
        new ArrayList<>(
            schedules.all().stream()
                .filter(schedule -> window.contains(schedule.getString("timeToPay")))
                .filter(schedule -> Lists.equal(filter, "storeId", schedule.getString("storeId")))
                .filter(
                    schedule -> Lists.equal(filter, "billingKey", schedule.getString("billingKey")))
                .filter(schedule -> Lists.oneOf(filter, "status", schedule.getString("status")))
                .filter(schedule -> hasMode(schedule, filter.getBoolean("isForTest")))
                .toList());
    JsonObject sort = call.object("sort");
    String by = TIMES.get(sort.getString("by", "TIME_TO_PAY"));
    Lists.sort(found, Comparator.comparing(schedule -> schedule.getString(by, "")), sort);
    return Pages.page(call.input(), found, Pages.UNLIMITED, schedules::view);
  }

  private boolean hasMode(JsonObject schedule, @Nullable Boolean test) {
    JsonObject key = billingKeys.peek(schedule.getString("billingKey"));
    return test == null
        || key == null
        || test == key.getJsonArray("channels").getJsonObject(0).getString("type").equals("TEST");
  }

  /** Revokes all of the selected schedules or none. */
  private JsonObject revoke(Call call) {
    String billingKey = call.text("billingKey");
    List<String> ids = Call.texts(call.input(), "scheduleIds");
    if (billingKey == null && ids.isEmpty()) {
      throw Refusal.invalid("billingKey or scheduleIds is missing");
    }
    if (billingKey != null) {
      billingKeys.usable(billingKey, call.storeId());
    }
    List<JsonObject> selected =
        ids.isEmpty()
            ? ofKey(billingKey)
            : ids.stream().map(id -> existing(id, call.storeId())).toList();
    for (JsonObject schedule : selected) {
      if (billingKey != null && !billingKey.equals(schedule.getString("billingKey"))) {
        throw notFound();
      }
      if (schedule.getString("status").equals("REVOKED")) {
        throw new Refusal("PAYMENT_SCHEDULE_ALREADY_REVOKED", "이미 취소된 결제 예약 건입니다.");
      }
      if (!PaymentSchedules.isOpen(schedule)) {
        throw new Refusal("PAYMENT_SCHEDULE_ALREADY_PROCESSED", "이미 처리된 결제 예약 건입니다.");
      }
    }
    JsonArray revoked = new JsonArray();
    for (JsonObject schedule : selected) {
      schedules.revoke(schedule.getString("id"), call.now());
      revoked.add(schedule.getString("id"));
    }
    effects.count(Effect.REVOCATION, billingKey == null ? String.join(",", ids) : billingKey, call);
    return new JsonObject()
        .put("revokedScheduleIds", revoked)
        .put("revokedAt", call.now().toString());
  }

  /** Returns the open schedules of a key; if there are none, those that were revoked. */
  private List<JsonObject> ofKey(@Nullable String billingKey) {
    List<JsonObject> all =
        schedules.all().stream()
            .filter(schedule -> schedule.getString("billingKey").equals(billingKey))
            .toList();
    List<JsonObject> open = all.stream().filter(PaymentSchedules::isOpen).toList();
    if (all.isEmpty()) {
      throw notFound();
    }
    return open.isEmpty() ? all : open;
  }

  private JsonObject existing(String id, String store) {
    JsonObject schedule = schedules.peek(id);
    if (schedule == null || !schedule.getString("storeId").equals(store)) {
      throw notFound();
    }
    return schedule;
  }

  private static Refusal notFound() {
    return new Refusal("PAYMENT_SCHEDULE_NOT_FOUND", "결제 예약 건을 찾을 수 없습니다.");
  }
}
