package io.github.portonevertx.testkit;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cash receipts, for payments and for cash taken elsewhere, and the lines of sub-merchants. */
final class ReceiptRoutes {

  private static final String NONE = "발급된 현금영수증이 존재하지 않습니다.";
  private static final String ISSUED = "이미 현금영수증이 발급되었습니다.";
  private static final BigDecimal VAT_SHARE = BigDecimal.valueOf(11);

  /** Who issues cash receipts through PortOne; the others answer 501. */
  private static final Set<String> PGS =
      Set.of(
          "html5_inicis",
          "kcp",
          "nice",
          "kicc",
          "settle",
          "daou",
          "tosspayments",
          "ksnet",
          "smartro",
          "smartro_v2",
          "nice_v2",
          "welcome");

  private final Book receipts = new Book();
  private final Book external = new Book();
  private final Ledger ledger;

  ReceiptRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Route> table() {
    String own = "/receipts/{imp_uid}";
    String other = "/receipts/external/{merchant_uid}";
    return List.of(
        Route.get("receipts.get", own, ask -> shown(receipts, ask.path("imp_uid"))),
        Route.post("receipts.issue", own, this::issue).needing("identifier"),
        Route.delete("receipts.revoke", own, this::revoke),
        Route.get("receipts.getExternal", other, ask -> shown(external, ask.path("merchant_uid"))),
        Route.post("receipts.issueExternal", other, this::issueExternal)
            .needing("channel_key", "name", "amount", "identifier"),
        Route.delete("receipts.revokeExternal", other, this::revokeExternal),
        Route.post("partners.registerReceipts", "/partners/receipts/{imp_uid}", this::partners)
            .needing("data"));
  }

  private static Answer shown(Book book, String id) {
    JsonObject receipt = book.peek(id);
    return receipt == null ? Answer.notFound(NONE) : Answer.ok(receipt);
  }

  private Answer issue(Ask ask) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    if (payment == null || !"paid".equals(payment.getString("status"))) {
      return Answer.error(400, "결제가 완료되지 않은 주문입니다.");
    }
    if (!PGS.contains(payment.getString("pg_provider"))) {
      return unsupported();
    }
    if (!"KRW".equals(payment.getString("currency"))) {
      return Answer.error(400, "원화 결제만 현금영수증을 발급할 수 있습니다.");
    }
    JsonObject receipt =
        receipt("imp_uid", impUid, Ledger.refundable(payment), ask.body(), ledger.now());
    if (!receipts.add(impUid, receipt)) {
      return Answer.error(400, ISSUED);
    }
    ledger.change(impUid, "cash_receipt_issued", true);
    return Answer.ok(receipt);
  }

  private Answer revoke(Ask ask) {
    String impUid = ask.path("imp_uid");
    JsonObject receipt = receipts.remove(impUid);
    if (receipt == null) {
      return Answer.error(400, NONE);
    }
    if (ledger.peek(impUid) != null) {
      ledger.change(impUid, "cash_receipt_issued", false);
    }
    return Answer.ok(revoked(receipt));
  }

  private Answer issueExternal(Ask ask) {
    String merchantUid = ask.path("merchant_uid");
    JsonObject body = ask.body();
    JsonObject receipt =
        receipt("merchant_uid", merchantUid, Ask.needMoney(body, "amount"), body, ledger.now());
    return external.add(merchantUid, receipt) ? Answer.ok(receipt) : Answer.error(400, ISSUED);
  }

  private Answer revokeExternal(Ask ask) {
    JsonObject receipt = external.remove(ask.path("merchant_uid"));
    return receipt == null ? Answer.notFound(NONE) : Answer.ok(revoked(receipt));
  }

  private JsonObject revoked(JsonObject receipt) {
    return receipt.copy().put("cancelled_at", ledger.now());
  }

  private static JsonObject receipt(
      String idName, String id, BigDecimal amount, JsonObject body, long now) {
    @Nullable BigDecimal vat = Ask.money(body, "vat_amount");
    @Nullable String type = Ask.text(body, "type");
    return Book.alphabetical(
        new JsonObject()
            .put(idName, id)
            .put("amount", amount)
            .put("applied_at", now)
            .put("apply_num", "000000000")
            .put("cancelled_at", 0)
            .put("receipt_tid", "simulated-receipt-" + id)
            .put("receipt_url", "https://receipt.example/cash/" + id)
            .put("type", type == null ? "person" : type)
            // Whole in the specification, though a request may give decimals.
            .put(
                "vat",
                (vat == null ? amount.divide(VAT_SHARE, 0, RoundingMode.HALF_UP) : vat)
                    .setScale(0, RoundingMode.HALF_UP)));
  }

  private Answer partners(Ask ask) {
    JsonObject payment = ledger.peek(ask.path("imp_uid"));
    if (payment == null) {
      return Answer.notFound("존재하지 않는 결제정보입니다.");
    }
    if (!"html5_inicis".equals(payment.getString("pg_provider"))) {
      return unsupported();
    }
    if (!"paid".equals(payment.getString("status"))) {
      return Answer.error(400, "결제가 승인되지 않은 주문입니다.");
    }
    for (JsonObject line : Ask.objects(ask.body(), "data")) {
      Ask.need(line, "business_registration_number");
      Ask.need(line, "company_name");
      Ask.needMoney(line, "amount");
    }
    return Answer.ok(new JsonObject().put("receipt_url", payment.getString("receipt_url")));
  }

  private static Answer unsupported() {
    return Answer.error(501, "지원되지 않는 PG사입니다.");
  }
}
