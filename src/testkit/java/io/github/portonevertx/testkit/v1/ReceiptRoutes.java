package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of cash receipts, for payments and for sales outside PortOne, and of the shares of
 * sub-merchants.
 */
final class ReceiptRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      receipts.issue form product_type identifier identifier_type type company_tel company_name \
      corp_reg_no buyer_name buyer_email buyer_tel tax_free:integer vat:integer vat_amount:number
      receipts.issueExternal form channel_key name amount:integer product_type identifier \
      identifier_type type buyer_name buyer_email buyer_tel tax_free:integer vat_amount:number \
      corp_reg_no pay_method
      partners.registerReceipts form data[]{business_registration_number company_name \
      amount:number tax_free:number vat_amount:number}
      """;

  private static final String NONE = "발급된 현금영수증이 존재하지 않습니다.";
  private static final String ISSUED = "이미 현금영수증이 발급되었습니다.";
  private static final BigDecimal VAT_SHARE = BigDecimal.valueOf(11);

  /** The PGs that issue cash receipts through PortOne; the others answer 501. */
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

  private final JsonStore receipts = JsonStore.alphabetical();
  private final JsonStore external = JsonStore.alphabetical();
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

  private static SimulatedResponse shown(JsonStore book, String id) {
    JsonObject receipt = book.peek(id);
    return receipt == null ? SimulatedResponse.notFound(NONE) : SimulatedResponse.ok(receipt);
  }

  private SimulatedResponse issue(SimulatedRequest ask) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    if (payment == null || !"paid".equals(payment.getString("status"))) {
      return SimulatedResponse.error(400, "결제가 완료되지 않은 주문입니다.");
    }
    if (!PGS.contains(payment.getString("pg_provider"))) {
      return unsupported();
    }
    if (!"KRW".equals(payment.getString("currency"))) {
      return SimulatedResponse.error(400, "원화 결제만 현금영수증을 발급할 수 있습니다.");
    }
    JsonObject receipt =
        receipt("imp_uid", impUid, Ledger.refundable(payment), ask.body(), ledger.now());
    if (!receipts.add(impUid, receipt)) {
      return SimulatedResponse.error(400, ISSUED);
    }
    ledger.change(impUid, "cash_receipt_issued", true);
    return SimulatedResponse.ok(receipt);
  }

  private SimulatedResponse revoke(SimulatedRequest ask) {
    String impUid = ask.path("imp_uid");
    JsonObject receipt = receipts.remove(impUid);
    if (receipt == null) {
      return SimulatedResponse.error(400, NONE);
    }
    if (ledger.peek(impUid) != null) {
      ledger.change(impUid, "cash_receipt_issued", false);
    }
    return SimulatedResponse.ok(revoked(receipt));
  }

  private SimulatedResponse issueExternal(SimulatedRequest ask) {
    String merchantUid = ask.path("merchant_uid");
    JsonObject body = ask.body();
    JsonObject receipt =
        receipt(
            "merchant_uid",
            merchantUid,
            SimulatedRequest.needMoney(body, "amount"),
            body,
            ledger.now());
    return external.add(merchantUid, receipt)
        ? SimulatedResponse.ok(receipt)
        : SimulatedResponse.error(400, ISSUED);
  }

  private SimulatedResponse revokeExternal(SimulatedRequest ask) {
    JsonObject receipt = external.remove(ask.path("merchant_uid"));
    return receipt == null
        ? SimulatedResponse.notFound(NONE)
        : SimulatedResponse.ok(revoked(receipt));
  }

  private JsonObject revoked(JsonObject receipt) {
    return receipt.copy().put("cancelled_at", ledger.now());
  }

  private static JsonObject receipt(
      String idName, String id, BigDecimal amount, JsonObject body, long now) {
    @Nullable BigDecimal vat = SimulatedRequest.money(body, "vat_amount");
    @Nullable String type = SimulatedRequest.text(body, "type");
    return JsonStore.sorted(
        new JsonObject()
            .put(idName, id)
            .put("amount", amount)
            .put("applied_at", now)
            .put("apply_num", "000000000")
            .put("cancelled_at", 0)
            .put("receipt_tid", "simulated-receipt-" + id)
            .put("receipt_url", "https://receipt.example/cash/" + id)
            .put("type", type == null ? "person" : type)
            // A whole number in the specification, although a request may have decimals.
            .put(
                "vat",
                (vat == null ? amount.divide(VAT_SHARE, 0, RoundingMode.HALF_UP) : vat)
                    .setScale(0, RoundingMode.HALF_UP)));
  }

  private SimulatedResponse partners(SimulatedRequest ask) {
    JsonObject payment = ledger.peek(ask.path("imp_uid"));
    if (payment == null) {
      return SimulatedResponse.notFound("존재하지 않는 결제정보입니다.");
    }
    if (!"html5_inicis".equals(payment.getString("pg_provider"))) {
      return unsupported();
    }
    if (!"paid".equals(payment.getString("status"))) {
      return SimulatedResponse.error(400, "결제가 승인되지 않은 주문입니다.");
    }
    for (JsonObject line : SimulatedRequest.objects(ask.body(), "data")) {
      SimulatedRequest.need(line, "business_registration_number");
      SimulatedRequest.need(line, "company_name");
      SimulatedRequest.needMoney(line, "amount");
    }
    return SimulatedResponse.ok(
        new JsonObject().put("receipt_url", payment.getString("receipt_url")));
  }

  private static SimulatedResponse unsupported() {
    return SimulatedResponse.error(501, "지원되지 않는 PG사입니다.");
  }
}
