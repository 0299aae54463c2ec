package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of {@code /payments}: queries and refunds. */
final class PaymentRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      payments.get ? include_sandbox:boolean
      payments.getMany ? imp_uid[] merchant_uid[]
      payments.find ? sorting
      payments.findAll ? page:integer limit:integer sorting
      payments.listByStatus ? page:integer limit:integer from:integer to:integer sorting
      payments.cancel form imp_uid merchant_uid amount:number tax_free:number vat_amount:number \
      checksum:number reason refund_holder refund_bank refund_account refund_tel \
      retain_promotion:boolean enable_webhook:boolean extra{requester}
      """;

  private static final String NOT_FOUND = "존재하지 않는 결제정보입니다.";
  private static final Set<String> STATUSES = Set.of("all", "ready", "paid", "cancelled", "failed");
  private static final List<String> REFUND_ACCOUNT =
      List.of("refund_holder", "refund_bank", "refund_account");
  private static final int MAX_IDS = 100;
  private static final long MAX_WINDOW_SECONDS = 90L * 86_400;

  private final Ledger ledger;
  private final Executions executions;
  private final ManualClock clock;

  PaymentRoutes(Ledger ledger, Executions executions, ManualClock clock) {
    this.ledger = ledger;
    this.executions = executions;
    this.clock = clock;
  }

  List<Route> table() {
    return List.of(
        new Route("payments.get", HttpMethod.GET, "/payments/{imp_uid}", this::get),
        new Route("payments.getMany", HttpMethod.GET, "/payments", this::getMany),
        new Route("payments.find", HttpMethod.GET, "/payments/find/{merchant_uid}", this::find),
        new Route(
            "payments.find",
            HttpMethod.GET,
            "/payments/find/{merchant_uid}/{payment_status}",
            this::find),
        new Route(
            "payments.findAll", HttpMethod.GET, "/payments/findAll/{merchant_uid}", this::findAll),
        new Route(
            "payments.findAll",
            HttpMethod.GET,
            "/payments/findAll/{merchant_uid}/{payment_status}",
            this::findAll),
        new Route(
            "payments.listByStatus",
            HttpMethod.GET,
            "/payments/status/{payment_status}",
            this::listByStatus),
        new Route("payments.balance", HttpMethod.GET, "/payments/{imp_uid}/balance", this::balance),
        new Route("payments.cancel", HttpMethod.POST, "/payments/cancel", this::cancel));
  }

  private SimulatedResponse get(SimulatedRequest ask) {
    JsonObject payment = ledger.peek(ask.path("imp_uid"));
    boolean hidden =
        payment != null
            && Boolean.TRUE.equals(payment.getBoolean("sandbox"))
            && !ask.flag("include_sandbox");
    return payment == null || hidden
        ? SimulatedResponse.notFound(NOT_FOUND)
        : SimulatedResponse.ok(payment);
  }

  private SimulatedResponse getMany(SimulatedRequest ask) {
    List<String> impUids = ask.queryAll("imp_uid");
    List<String> merchantUids = ask.queryAll("merchant_uid");
    int asked = impUids.size() + merchantUids.size();
    if (asked == 0) {
      throw new BadRequest("imp_uid[], merchant_uid[] 파라메터가 누락되었습니다.");
    }
    if (asked > MAX_IDS) {
      throw new BadRequest("한 번에 최대 100건까지 조회할 수 있습니다.");
    }
    Set<JsonObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JsonObject> list = new ArrayList<>();
    boolean missing = false;
    for (String impUid : new LinkedHashSet<>(impUids)) {
      JsonObject payment = ledger.peek(impUid);
      missing |= payment == null;
      if (payment != null && found.add(payment)) {
        list.add(payment);
      }
    }
    for (String merchantUid : new LinkedHashSet<>(merchantUids)) {
      List<JsonObject> payments = withOrderId(merchantUid, "all");
      missing |= payments.isEmpty();
      payments.stream().filter(found::add).forEach(list::add);
    }
    if (list.isEmpty()) {
      return SimulatedResponse.notFound(NOT_FOUND);
    }
    // PortOne does not keep the order of the request; a client that relies on it must fail here.
    Collections.reverse(list);
    return missing ? SimulatedResponse.partial(list) : SimulatedResponse.ok(list);
  }

  private SimulatedResponse find(SimulatedRequest ask) {
    List<JsonObject> found = withOrderId(ask.path("merchant_uid"), status(ask));
    return found.isEmpty()
        ? SimulatedResponse.notFound(NOT_FOUND)
        : SimulatedResponse.ok(sorted(found, ask.query("sorting")).get(0));
  }

  private SimulatedResponse findAll(SimulatedRequest ask) {
    List<JsonObject> found = withOrderId(ask.path("merchant_uid"), status(ask));
    return found.isEmpty()
        ? SimulatedResponse.notFound(NOT_FOUND)
        : PageOf.asked(ask, sorted(found, ask.query("sorting")));
  }

  private SimulatedResponse listByStatus(SimulatedRequest ask) {
    String status = status(ask);
    long to = ask.number("to", clock.epochSeconds());
    long from = ask.number("from", to - MAX_WINDOW_SECONDS);
    if (from > to || to - from > MAX_WINDOW_SECONDS) {
      throw new BadRequest("조회 기간은 최대 90일입니다.");
    }
    List<JsonObject> found =
        ledger.snapshot().stream()
            .filter(payment -> hasStatus(payment, status))
            .filter(payment -> time(payment, "started_at") >= from)
            .filter(payment -> time(payment, "started_at") <= to)
            .toList();
    return PageOf.asked(ask, sorted(found, ask.query("sorting")));
  }

  private SimulatedResponse balance(SimulatedRequest ask) {
    JsonObject balance = ledger.balance(ask.path("imp_uid"));
    return balance == null ? SimulatedResponse.notFound(NOT_FOUND) : SimulatedResponse.ok(balance);
  }

  private SimulatedResponse cancel(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String impUid = SimulatedRequest.text(body, "imp_uid");
    String merchantUid = SimulatedRequest.text(body, "merchant_uid");
    if (impUid == null && merchantUid == null) {
      return SimulatedResponse.rejected("imp_uid, merchant_uid 중 하나를 지정해주셔야합니다.");
    }
    // With both, only imp_uid is used: a wrong one fails even with a correct merchant_uid.
    JsonObject payment = impUid == null ? latestPaid(merchantUid) : ledger.peek(impUid);
    if (payment == null || !wasPaid(payment)) {
      return SimulatedResponse.rejected("취소할 결제건이 존재하지 않습니다.");
    }
    BigDecimal left = Ledger.refundable(payment);
    if (left.signum() == 0) {
      return SimulatedResponse.rejected("이미 전액취소된 주문입니다.");
    }
    BigDecimal checksum = SimulatedRequest.money(body, "checksum");
    if (checksum != null && checksum.compareTo(left) != 0) {
      return SimulatedResponse.rejected("취소 가능 금액(checksum)이 일치하지 않습니다.");
    }
    BigDecimal asked = SimulatedRequest.money(body, "amount");
    BigDecimal amount = asked == null || asked.signum() == 0 ? left : asked;
    if (amount.signum() < 0 || amount.compareTo(left) > 0) {
      return SimulatedResponse.rejected("취소 요청 금액이 취소 가능 금액을 초과합니다.");
    }
    if ("vbank".equals(payment.getString("pay_method"))
        && !REFUND_ACCOUNT.stream().allMatch(name -> SimulatedRequest.has(body, name))) {
      return SimulatedResponse.rejected(
          "가상계좌 환불은 환불계좌 정보(refund_holder, refund_bank, refund_account)가 필수입니다.");
    }
    String paid = payment.getString("imp_uid");
    executions.count(paid, payment.getString("merchant_uid"));
    JsonObject refunded = ledger.giveBack(paid, amount, SimulatedRequest.text(body, "reason"));
    if (SimulatedRequest.isSet(body, "enable_webhook")) {
      ledger.sendWebhook(refunded);
    }
    return SimulatedResponse.ok(refunded);
  }

  private @Nullable JsonObject latestPaid(@Nullable String merchantUid) {
    return merchantUid == null
        ? null
        : sorted(withOrderId(merchantUid, "all"), "-started").stream()
            .filter(PaymentRoutes::wasPaid)
            .findFirst()
            .orElse(null);
  }

  private static boolean wasPaid(JsonObject payment) {
    return hasStatus(payment, "paid") || hasStatus(payment, "cancelled");
  }

  private List<JsonObject> withOrderId(String merchantUid, String status) {
    return ledger.ofOrder(merchantUid).stream()
        .filter(payment -> hasStatus(payment, status))
        .toList();
  }

  /** Returns the status at the end of the path; all when it is absent. */
  private static String status(SimulatedRequest ask) {
    String status = ask.path().getOrDefault("payment_status", "all");
    if (!STATUSES.contains(status)) {
      throw new BadRequest("지원되지 않는 상태값입니다.");
    }
    return status;
  }

  private static boolean hasStatus(JsonObject payment, String status) {
    return status.equals("all") || status.equals(payment.getString("status"));
  }

  private static List<JsonObject> sorted(List<JsonObject> payments, @Nullable String sorting) {
    String order = sorting == null ? "-started" : sorting;
    Comparator<JsonObject> byTime =
        switch (order.startsWith("-") ? order.substring(1) : order) {
          case "started" -> Comparator.comparingLong(p -> time(p, "started_at"));
          case "paid" -> Comparator.comparingLong(p -> time(p, "paid_at"));
          case "updated" -> Comparator.comparingLong(PaymentRoutes::updated);
          default -> throw new BadRequest("지원되지 않는 정렬값입니다.");
        };
    // The list is in the order of creation, which the stable sort keeps for equal times; newest
    // first reverses both.
    List<JsonObject> sorted = new ArrayList<>(payments);
    sorted.sort(byTime);
    if (order.startsWith("-")) {
      Collections.reverse(sorted);
    }
    return List.copyOf(sorted);
  }

  /**
   * Returns the time of the last change, which PortOne does not report: the latest of the times it
   * reports.
   */
  private static long updated(JsonObject payment) {
    return Math.max(
        Math.max(time(payment, "started_at"), time(payment, "paid_at")),
        Math.max(time(payment, "failed_at"), time(payment, "cancelled_at")));
  }

  private static long time(JsonObject payment, String field) {
    return payment.getValue(field) instanceof Number seconds ? seconds.longValue() : 0;
  }
}
