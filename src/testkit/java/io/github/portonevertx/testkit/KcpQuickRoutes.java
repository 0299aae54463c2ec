package io.github.portonevertx.testkit;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /kcpquick}: KCP's prepaid money and auto-pay keys. */
final class KcpQuickRoutes {

  private static final String[] PREPARED = {"btid", "cust_ip", "code_verifier"};
  private static final String NO_MEMBER = "존재하지 않는 회원입니다.";
  private static final String NO_KEY = "등록된 자동결제키가 존재하지 않습니다.";

  private final Book prepared = new Book();
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

  private Answer prepare(Ask ask) {
    return prepared.add(ask.path("merchant_uid"), ask.body())
        ? Answer.ok(null)
        : Answer.error(409, "이미 등록된 merchant_uid입니다.");
  }

  private Answer changePrepared(Ask ask) {
    return prepared.change(ask.path("merchant_uid"), old -> ask.body()) == null
        ? Answer.notFound("등록된 거래정보가 존재하지 않습니다.")
        : Answer.ok(null);
  }

  /** The payment's id comes from the window, which the buyer opened before. */
  private Answer payMoney(Ask ask) {
    JsonObject body = ask.body();
    if (!kcp.isMember(Ask.need(body, "member_id"))) {
      return Answer.refused(NO_MEMBER);
    }
    String impUid = Ask.need(body, "imp_uid");
    JsonObject opened = ledger.peek(impUid);
    if (charges.isPaid(Ask.need(body, "merchant_uid"))
        || (opened != null && !"ready".equals(opened.getString("status")))) {
      return Answer.refused(Charges.ALREADY_PAID);
    }
    // The window's payment becomes the paid one.
    ledger.remove(impUid);
    Map<String, @Nullable Object> order = order(body);
    order.put("imp_uid", impUid);
    return Answer.ok(charges.charge(order));
  }

  private Answer payAutopay(Ask ask) {
    JsonObject body = ask.body();
    String customerUid = Ask.need(body, "customer_uid");
    if (!kcp.hasAutopay(customerUid)) {
      return Answer.refused(NO_KEY);
    }
    if (charges.isPaid(Ask.need(body, "merchant_uid"))) {
      return Answer.refused(Charges.ALREADY_PAID);
    }
    Map<String, @Nullable Object> order = order(body);
    order.put("customer_uid", customerUid);
    order.put("customer_uid_usage", "payment");
    return Answer.ok(charges.charge(order));
  }

  private static Map<String, @Nullable Object> order(JsonObject body) {
    Map<String, @Nullable Object> order = Charges.order(body);
    order.put("pg_provider", "kcp_quick");
    return order;
  }

  private Answer endAutopay(Ask ask) {
    JsonObject key = kcp.takeAutopay(ask.path("customer_uid"));
    return key == null ? Answer.notFound(NO_KEY) : new Answer(200, 0, "자동결제키가 삭제되었습니다.", key);
  }

  private Answer forget(Ask ask) {
    JsonObject member = kcp.takeMember(ask.path("member_id"));
    return member == null ? Answer.notFound(NO_MEMBER) : Answer.ok(member);
  }

  private Answer releaseFido(Ask ask) {
    JsonObject failure = kcp.takeFidoFailure();
    if (failure != null) {
      return new Answer(200, 1, "생체인증 해지에 실패하였습니다.", null, failure);
    }
    return new Answer(
        200, 0, "생체인증이 해지되었습니다.", new JsonObject().put("member_id", ask.path("member_id")));
  }
}
