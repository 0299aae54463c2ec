package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of {@code /subscribe/payments/schedule}: planned charges. */
final class ScheduleRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      schedules.list ? schedule_from:integer schedule_to:integer schedule_status page:integer \
      limit:integer sorting
      schedules.create form customer_uid customer_id checking_amount:integer card_number expiry \
      birth pwd_2digit cvc channel_key SCHEDULES
      schedules.cancel form customer_uid merchant_uid[]
      schedules.update form schedule_at:integer
      schedules.reschedule form schedule_at:integer
      schedules.listByCustomer ? page:integer from:integer to:integer schedule-status
      """;

  private static final String NOT_FOUND = "존재하지 않는 예약결제입니다.";
  private static final String PAST = "schedule_at은 현재 시각 이후여야 합니다.";
  private static final Set<String> STATUSES = Set.of("scheduled", "executed", "revoked");

  /** The maximum time span of a listing: three months. */
  private static final long MAX_WINDOW_SECONDS = 92L * 86_400;

  private final Schedules schedules;
  private final BillingKeys keys;
  private final Charges charges;
  private final Ledger ledger;

  ScheduleRoutes(Schedules schedules, BillingKeys keys, Charges charges, Ledger ledger) {
    this.schedules = schedules;
    this.keys = keys;
    this.charges = charges;
    this.ledger = ledger;
  }

  List<Route> table() {
    String one = "/subscribe/payments/schedule/{merchant_uid}";
    return List.of(
        Route.get("schedules.list", "/subscribe/payments/schedule", this::list)
            .needing("schedule_from", "schedule_to"),
        Route.post("schedules.create", "/subscribe/payments/schedule", this::create)
            .needing("customer_uid", "schedules"),
        Route.post("schedules.cancel", "/subscribe/payments/unschedule", this::cancel),
        Route.get("schedules.get", one, this::get),
        Route.put("schedules.update", one, this::update).needing("schedule_at"),
        Route.post("schedules.reschedule", one + "/reschedule", this::reschedule)
            .needing("schedule_at"),
        Route.post("schedules.retry", one + "/retry", this::retry),
        Route.get(
                "schedules.listByCustomer",
                "/subscribe/payments/schedule/customers/{customer_uid}",
                ask -> ofCustomer(schedules, ask))
            .needing("from", "to"));
  }

  private SimulatedResponse list(SimulatedRequest ask) {
    List<JsonObject> found =
        window(schedules, ask, "schedule_from", "schedule_to", "schedule_status");
    String sorting = ask.query("sorting");
    List<JsonObject> sorted = new ArrayList<>(found);
    Comparator<JsonObject> byTime = Comparator.comparingLong(s -> s.getLong("schedule_at"));
    sorted.sort(sorting == null || sorting.startsWith("-") ? byTime.reversed() : byTime);
    return PageOf.asked(ask, sorted);
  }

  /** Handles two paths, whose parameters have other names than those of the list of all. */
  static SimulatedResponse ofCustomer(Schedules schedules, SimulatedRequest ask) {
    String customerUid = ask.path("customer_uid");
    return PageOf.fixed(
        ask,
        window(schedules, ask, "from", "to", "schedule-status").stream()
            .filter(s -> customerUid.equals(s.getString("customer_uid")))
            .toList());
  }

  private static List<JsonObject> window(
      Schedules schedules,
      SimulatedRequest ask,
      String fromName,
      String toName,
      String statusName) {
    long from = ask.number(fromName, 0);
    long to = ask.number(toName, 0);
    if (from > to || to - from > MAX_WINDOW_SECONDS) {
      throw new BadRequest("조회 기간은 최대 3개월입니다.");
    }
    String status = ask.query(statusName);
    if (status != null && !STATUSES.contains(status)) {
      throw new BadRequest("지원되지 않는 상태값입니다.");
    }
    return schedules.schedules().stream()
        .filter(s -> s.getLong("schedule_at") >= from && s.getLong("schedule_at") < to)
        .filter(s -> status == null || status.equals(s.getString("schedule_status")))
        .toList();
  }

  private SimulatedResponse create(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String customerUid = SimulatedRequest.need(body, "customer_uid");
    List<JsonObject> plans = SimulatedRequest.objects(body, "schedules");
    @Nullable String objection = objection(plans);
    if (objection != null) {
      return SimulatedResponse.rejected(objection);
    }
    if (keys.peek(customerUid) == null) {
      if (SimulatedRequest.text(body, "card_number") == null) {
        return SimulatedResponse.rejected(Charges.UNKNOWN_KEY);
      }
      String failure = checkCard(customerUid, body);
      if (failure != null) {
        return new SimulatedResponse(200, -1, failure, null);
      }
      keys.store(customerUid, body);
    }
    JsonObject buyer = buyer(customerUid);
    JsonArray created = new JsonArray();
    for (JsonObject plan : plans) {
      schedules.add(customerUid, buyer.copy().mergeIn(plan));
      created.add(shown(SimulatedRequest.need(plan, "merchant_uid")));
    }
    return SimulatedResponse.ok(created);
  }

  /**
   * Returns the reason for rejecting a request. Everything is checked before anything is stored.
   */
  private @Nullable String objection(List<JsonObject> plans) {
    Set<String> seen = new HashSet<>();
    for (JsonObject plan : plans) {
      for (String name : List.of("merchant_uid", "schedule_at", "amount", "name")) {
        SimulatedRequest.need(plan, name);
      }
      SimulatedRequest.needMoney(plan, "amount");
      String merchantUid = SimulatedRequest.need(plan, "merchant_uid");
      if (!seen.add(merchantUid) || schedules.isTaken(merchantUid) || charges.isPaid(merchantUid)) {
        return "이미 등록된 merchant_uid입니다.";
      }
      if (SimulatedRequest.needNumber(plan, "schedule_at") <= ledger.now()) {
        return PAST;
      }
    }
    return null;
  }

  /** Checks the card by charging and refunding the amount, if there is one. */
  private @Nullable String checkCard(String customerUid, JsonObject body) {
    String failure = ledger.takeFailure(customerUid);
    if (failure != null) {
      return "카드정보 인증 및 빌키 발급에 실패하였습니다. " + failure;
    }
    BigDecimal amount = SimulatedRequest.money(body, "checking_amount");
    if (amount != null && amount.signum() > 0) {
      JsonObject order =
          new JsonObject()
              .put("merchant_uid", "checking-" + customerUid)
              .put("amount", amount)
              .put("name", "카드 확인");
      JsonObject payment = charges.chargeWithoutWebhook(Charges.order(order), ledger.now());
      ledger.giveBack(payment.getString("imp_uid"), null, "카드 확인");
    }
    return null;
  }

  /** Returns the buyer's data of a schedule, which default to the customer's. */
  private JsonObject buyer(String customerUid) {
    JsonObject key = keys.peek(customerUid);
    JsonObject buyer = new JsonObject();
    if (key != null) {
      for (String field : List.of("name", "tel", "email", "addr", "postcode")) {
        buyer.put("buyer_" + field, key.getValue("customer_" + field));
      }
    }
    return buyer;
  }

  private SimulatedResponse cancel(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String customerUid = SimulatedRequest.text(body, "customer_uid");
    List<String> merchantUids = SimulatedRequest.texts(body, "merchant_uid");
    JsonArray revoked = new JsonArray();
    if (customerUid != null || !merchantUids.isEmpty()) {
      schedules.schedules().stream()
          .filter(s -> s.getString("schedule_status").equals("scheduled"))
          .filter(s -> customerUid == null || customerUid.equals(s.getString("customer_uid")))
          .map(s -> s.getString("merchant_uid"))
          // Without order ids all schedules of the customer are cancelled, as in PortOne.
          .filter(id -> merchantUids.isEmpty() || merchantUids.contains(id))
          .forEach(id -> revoked.add(schedules.revoke(id)));
    }
    return revoked.isEmpty()
        ? SimulatedResponse.rejected("취소할 예약결제 기록이 존재하지 않습니다.")
        : SimulatedResponse.ok(revoked);
  }

  private SimulatedResponse get(SimulatedRequest ask) {
    JsonObject schedule = schedules.schedule(ask.path("merchant_uid"));
    return schedule == null
        ? SimulatedResponse.notFound(NOT_FOUND)
        : SimulatedResponse.ok(schedule);
  }

  private SimulatedResponse update(SimulatedRequest ask) {
    String merchantUid = ask.path("merchant_uid");
    JsonObject schedule = schedules.peek(merchantUid);
    if (schedule == null) {
      return SimulatedResponse.notFound(NOT_FOUND);
    }
    if (!schedule.getString("schedule_status").equals("scheduled")) {
      return SimulatedResponse.error(400, "이미 실행되었거나 취소된 예약결제입니다.");
    }
    return move(merchantUid, ask);
  }

  private SimulatedResponse reschedule(SimulatedRequest ask) {
    String merchantUid = ask.path("merchant_uid");
    JsonObject schedule = schedules.peek(merchantUid);
    if (schedule == null) {
      return SimulatedResponse.notFound(NOT_FOUND);
    }
    return mayRunAgain(schedule) ? move(merchantUid, ask) : notAgain();
  }

  private SimulatedResponse move(String merchantUid, SimulatedRequest ask) {
    long at = SimulatedRequest.needNumber(ask.body(), "schedule_at");
    return at <= ledger.now()
        ? SimulatedResponse.error(400, PAST)
        : SimulatedResponse.ok(schedules.move(merchantUid, at));
  }

  private SimulatedResponse retry(SimulatedRequest ask) {
    String merchantUid = ask.path("merchant_uid");
    JsonObject schedule = schedules.peek(merchantUid);
    if (schedule == null) {
      return SimulatedResponse.notFound(NOT_FOUND);
    }
    if (!mayRunAgain(schedule)) {
      return notAgain();
    }
    if (keys.peek(schedule.getString("customer_uid")) == null) {
      return SimulatedResponse.notFound(Charges.UNKNOWN_KEY);
    }
    JsonObject retried = schedules.retry(merchantUid);
    String impUid = retried == null ? null : retried.getString("imp_uid");
    // Without a payment, the order was paid in another way meanwhile.
    return impUid == null
        ? SimulatedResponse.error(400, Charges.ALREADY_PAID)
        : SimulatedResponse.ok(ledger.peek(impUid));
  }

  private boolean mayRunAgain(JsonObject schedule) {
    return schedule.getString("schedule_status").equals("revoked")
        || "failed".equals(schedules.shown(schedule).getString("payment_status"));
  }

  private static SimulatedResponse notAgain() {
    return SimulatedResponse.error(400, "실패하였거나 취소된 예약결제가 아닙니다.");
  }

  private @Nullable JsonObject shown(String merchantUid) {
    JsonObject schedule = schedules.peek(merchantUid);
    return schedule == null ? null : schedules.shown(schedule);
  }
}
