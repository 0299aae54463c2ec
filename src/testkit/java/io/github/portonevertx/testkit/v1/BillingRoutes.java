package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of billing keys, and of immediate charges with them or with card data. */
final class BillingRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      customers.getMany ? customer_uid[]
      customers.issue form channel_key pg customer_id card_number expiry birth pwd_2digit cvc \
      customer_name customer_tel customer_email customer_addr customer_postcode channel_group_id
      customers.delete ? reason extra{requester}
      customers.payments ? page:integer
      customers.schedules ? page:integer from:integer to:integer schedule-status
      subscribe.onetime form merchant_uid currency amount:number tax_free:number \
      vat_amount:number vat:number card_number expiry birth pwd_2digit cvc customer_uid pg \
      channelGroupId name BUYER card_quota:integer interest_free_by_merchant:boolean \
      use_card_point:boolean custom_data notice_url[] browser_ip secure_3d_charge_id \
      secure_3d_token product_type promotion_id bypass
      subscribe.again form customer_uid merchant_uid currency amount:number tax_free:number \
      vat_amount:number vat:number name BUYER card_quota:integer \
      interest_free_by_merchant:boolean use_card_point:boolean custom_data notice_url[] \
      browser_ip product_type product_count:integer cash_receipt_type bypass extra{naverUseCfm} \
      promotion_id channel_key
      """;

  private static final String CARD_REJECTED = "카드정보 인증 및 빌키 발급에 실패하였습니다. ";

  private final BillingKeys keys;
  private final Schedules schedules;
  private final Charges charges;
  private final Ledger ledger;
  private final UndocumentedBehavior undocumented;

  BillingRoutes(
      BillingKeys keys,
      Schedules schedules,
      Charges charges,
      Ledger ledger,
      UndocumentedBehavior undocumented) {
    this.keys = keys;
    this.schedules = schedules;
    this.charges = charges;
    this.ledger = ledger;
    this.undocumented = undocumented;
  }

  List<Route> table() {
    return List.of(
        Route.get("customers.getMany", "/subscribe/customers", this::getMany)
            .needing("customer_uid[]"),
        Route.get("customers.get", "/subscribe/customers/{customer_uid}", this::get),
        Route.post("customers.issue", "/subscribe/customers/{customer_uid}", this::issue)
            .needing("channel_key", "card_number", "expiry"),
        Route.delete("customers.delete", "/subscribe/customers/{customer_uid}", this::delete),
        Route.get(
            "customers.payments", "/subscribe/customers/{customer_uid}/payments", this::payments),
        Route.get(
                "customers.schedules",
                "/subscribe/customers/{customer_uid}/schedules",
                ask -> ScheduleRoutes.ofCustomer(schedules, ask))
            .needing("from", "to"),
        Route.post("subscribe.again", "/subscribe/payments/again", this::again)
            .needing("customer_uid", "merchant_uid", "amount", "name"),
        Route.post("subscribe.onetime", "/subscribe/payments/onetime", this::onetime)
            .needing("merchant_uid", "amount", "card_number", "expiry"));
  }

  private SimulatedResponse getMany(SimulatedRequest ask) {
    List<JsonObject> found = new ArrayList<>();
    LinkedHashSet<String> asked = new LinkedHashSet<>(ask.queryAll("customer_uid"));
    for (String customerUid : asked) {
      JsonObject key = keys.peek(customerUid);
      if (key != null) {
        found.add(key);
      }
    }
    if (found.isEmpty()) {
      return SimulatedResponse.notFound(unknown(String.join(", ", asked)));
    }
    return found.size() < asked.size()
        ? SimulatedResponse.partial(found)
        : SimulatedResponse.ok(found);
  }

  private SimulatedResponse get(SimulatedRequest ask) {
    String customerUid = ask.path("customer_uid");
    return found(customerUid, keys.peek(customerUid));
  }

  private SimulatedResponse delete(SimulatedRequest ask) {
    String customerUid = ask.path("customer_uid");
    return found(customerUid, keys.take(customerUid));
  }

  private SimulatedResponse issue(SimulatedRequest ask) {
    String customerUid = ask.path("customer_uid");
    String failure = ledger.takeFailure(customerUid);
    return failure == null
        ? SimulatedResponse.ok(keys.store(customerUid, ask.body()))
        : new SimulatedResponse(200, -1, CARD_REJECTED + failure, null);
  }

  private SimulatedResponse payments(SimulatedRequest ask) {
    String customerUid = ask.path("customer_uid");
    if (keys.peek(customerUid) == null) {
      return SimulatedResponse.notFound(unknown(customerUid));
    }
    return PageOf.fixed(
        ask,
        ledger.snapshot().stream()
            .filter(payment -> customerUid.equals(payment.getString("customer_uid")))
            .toList());
  }

  private SimulatedResponse again(SimulatedRequest ask) {
    JsonObject body = ask.body();
    JsonObject key = keys.peek(SimulatedRequest.need(body, "customer_uid"));
    if (key == null) {
      return SimulatedResponse.rejected(Charges.UNKNOWN_KEY);
    }
    return charge(body, Charges.order(body, key, "payment"));
  }

  private SimulatedResponse onetime(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String pg = SimulatedRequest.text(body, "pg");
    if (pg != null
        && pg.startsWith("html5_inicis")
        && SimulatedRequest.text(body, "name") == null) {
      return SimulatedResponse.error(400, "이니시스 빌링결제는 상품명이 필수입니다.");
    }
    String customerUid = SimulatedRequest.text(body, "customer_uid");
    Map<String, @Nullable Object> order = Charges.order(body);
    order.put("card_number", BillingKeys.masked(SimulatedRequest.need(body, "card_number")));
    if (customerUid == null) {
      return charge(body, order);
    }
    order.put("customer_uid", customerUid);
    order.put("customer_uid_usage", "issue");
    SimulatedResponse answer = charge(body, order);
    if (answer.response() instanceof JsonObject payment
        && payment.getString("status").equals("paid")) {
      keys.store(customerUid, body);
    }
    return answer;
  }

  private SimulatedResponse charge(JsonObject body, Map<String, @Nullable Object> order) {
    return charges.isPaid(SimulatedRequest.need(body, "merchant_uid"))
        ? SimulatedResponse.rejected(Charges.ALREADY_PAID)
        : SimulatedResponse.ok(charges.charge(order));
  }

  private SimulatedResponse found(String customerUid, @Nullable JsonObject key) {
    if (key != null) {
      return SimulatedResponse.ok(key);
    }
    return undocumented.unknownBillingKeyIsNotFound()
        ? SimulatedResponse.notFound(unknown(customerUid))
        : SimulatedResponse.rejected(unknown(customerUid));
  }

  private static String unknown(String customerUid) {
    return "요청하신 customer_uid(" + customerUid + ")로 등록된 정보를 찾을 수 없습니다.";
  }
}
