package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of {@code /kcpquick}: KCP's prepaid money and auto-pay keys. */
final class KcpQuickRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      kcpquick.createPrepare json PREPARED
      kcpquick.updatePrepare json PREPARED
      kcpquick.deleteMember ? site_code partner_type partner_subtype
      kcpquick.payMoney json member_id channel_key merchant_uid name amount:integer imp_uid \
      notice_url[]
      kcpquick.payAutopay json customer_uid merchant_uid name buyer_name amount:integer \
      notice_url[]
      kcpquick.releaseFido json channel_key
      """;

  private static final String[] PREPARED = {"btid", "cust_ip", "code_verifier"};
  private static final String NO_MEMBER = "존재하지 않는 회원입니다.";
  private static final String NO_KEY = "등록된 자동결제키가 존재하지 않습니다.";

  private final JsonStore prepared = JsonStore.alphabetical();
  private final KcpQuick kcp;
  private final Ledger ledger;
  private final Charges charges;

  KcpQuickRoutes(KcpQuick kcp, Ledger ledger, Charges charges) {
    this.kcp = kcp;
    this.ledger = ledger;
    this.charges = charges;
  }

  List<Route> table() {
    String deal = "/kcpquick/prepare/{merchant_uid}";
    return List.of(
        Route.post("kcpquick.createPrepare", deal, this::prepare).needing(PREPARED),
        Route.put("kcpquick.updatePrepare", deal, this::changePrepared).needing(PREPARED),
        Route.post("kcpquick.payMoney", "/kcpquick/payment/money", this::payMoney)
            .needing("member_id", "channel_key", "merchant_uid", "name", "amount", "imp_uid"),
        Route.post("kcpquick.payAutopay", "/kcpquick/payment/autopay", this::payAutopay)
            .needing("customer_uid", "merchant_uid", "name", "buyer_name", "amount"),
        Route.delete(
            "kcpquick.deleteAutopay", "/kcpquick/autopay/{customer_uid}", this::endAutopay),
        Route.delete("kcpquick.deleteMember", "/kcpquick/members/{member_id}", this::forget)
            .needing("site_code", "partner_type", "partner_subtype"),
        Route.post(
                "kcpquick.releaseFido",
                "/kcpquick/members/{member_id}/fido/release",
                this::releaseFido)
            .needing("channel_key"));
  }

  private SimulatedResponse prepare(SimulatedRequest ask) {
    return prepared.add(ask.path("merchant_uid"), ask.body())
        ? SimulatedResponse.ok(null)
        : SimulatedResponse.error(409, "이미 등록된 merchant_uid입니다.");
  }

  private SimulatedResponse changePrepared(SimulatedRequest ask) {
    return prepared.change(ask.path("merchant_uid"), old -> ask.body()) == null
        ? SimulatedResponse.notFound("등록된 거래정보가 존재하지 않습니다.")
        : SimulatedResponse.ok(null);
  }

  /** Pays a payment whose id comes from the window that the buyer opened before. */
  private SimulatedResponse payMoney(SimulatedRequest ask) {
    JsonObject body = ask.body();
    if (!kcp.isMember(SimulatedRequest.need(body, "member_id"))) {
      return SimulatedResponse.rejected(NO_MEMBER);
    }
    String impUid = SimulatedRequest.need(body, "imp_uid");
    JsonObject opened = ledger.peek(impUid);
    if (charges.isPaid(SimulatedRequest.need(body, "merchant_uid"))
        || (opened != null && !"ready".equals(opened.getString("status")))) {
      return SimulatedResponse.rejected(Charges.ALREADY_PAID);
    }
    // The payment of the window becomes paid.
    ledger.remove(impUid);
    Map<String, @Nullable Object> order = order(body);
    order.put("imp_uid", impUid);
    return SimulatedResponse.ok(charges.charge(order));
  }

  private SimulatedResponse payAutopay(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String customerUid = SimulatedRequest.need(body, "customer_uid");
    if (!kcp.hasAutopay(customerUid)) {
      return SimulatedResponse.rejected(NO_KEY);
    }
    if (charges.isPaid(SimulatedRequest.need(body, "merchant_uid"))) {
      return SimulatedResponse.rejected(Charges.ALREADY_PAID);
    }
    Map<String, @Nullable Object> order = order(body);
    order.put("customer_uid", customerUid);
    order.put("customer_uid_usage", "payment");
    return SimulatedResponse.ok(charges.charge(order));
  }

  private static Map<String, @Nullable Object> order(JsonObject body) {
    Map<String, @Nullable Object> order = Charges.order(body);
    order.put("pg_provider", "kcp_quick");
    return order;
  }

  private SimulatedResponse endAutopay(SimulatedRequest ask) {
    JsonObject key = kcp.takeAutopay(ask.path("customer_uid"));
    return key == null
        ? SimulatedResponse.notFound(NO_KEY)
        : new SimulatedResponse(200, 0, "자동결제키가 삭제되었습니다.", key);
  }

  private SimulatedResponse forget(SimulatedRequest ask) {
    JsonObject member = kcp.takeMember(ask.path("member_id"));
    return member == null ? SimulatedResponse.notFound(NO_MEMBER) : SimulatedResponse.ok(member);
  }

  private SimulatedResponse releaseFido(SimulatedRequest ask) {
    JsonObject failure = kcp.takeFidoFailure();
    if (failure != null) {
      return new SimulatedResponse(200, 1, "생체인증 해지에 실패하였습니다.", null, failure);
    }
    return new SimulatedResponse(
        200, 0, "생체인증이 해지되었습니다.", new JsonObject().put("member_id", ask.path("member_id")));
  }
}
