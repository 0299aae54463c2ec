package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operations of payments that wait for a deposit: virtual accounts, and barcodes of convenience
 * stores.
 */
final class VirtualAccountRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      vbanks.issue ? pg_api_key form channel_key merchant_uid amount:number product_type \
      vbank_num vbank_code vbank_due:integer vbank_holder vbank_key name BUYER \
      business_registration_number notice_url[] custom_data tax_free:integer vat_amount:number \
      product_count:integer escrow_password fixed_unlimited_vbank:boolean
      vbanks.update form amount:integer vbank_due:integer
      vbanks.revoke ? pg_api_key
      vbanks.holder ? bank_code bank_num
      cvs.issue form channel_key merchant_uid amount:number barcode expired_at:integer name \
      BUYER confirm_url notice_url[] custom_data
      """;

  private static final String NOT_FOUND = "존재하지 않는 결제정보입니다.";
  private static final String NOT_WAITING = "입금 대기중인 결제가 아닙니다.";

  private final Ledger ledger;
  private final Charges charges;

  VirtualAccountRoutes(Ledger ledger, Charges charges) {
    this.ledger = ledger;
    this.charges = charges;
  }

  List<Route> table() {
    return List.of(
        Route.post("vbanks.issue", "/vbanks", this::issue)
            .needing("channel_key", "merchant_uid", "amount", "vbank_code", "vbank_due"),
        Route.put("vbanks.update", "/vbanks/{imp_uid}", this::update),
        Route.delete("vbanks.revoke", "/vbanks/{imp_uid}", this::revoke),
        Route.get("vbanks.holder", "/vbanks/holder", this::holder).needing("bank_code", "bank_num"),
        Route.post("cvs.issue", "/cvs", this::issueBarcode)
            .needing("channel_key", "merchant_uid", "amount"),
        Route.delete("cvs.revoke", "/cvs/{imp_uid}", this::revokeBarcode));
  }

  private SimulatedResponse issue(SimulatedRequest ask) {
    JsonObject body = ask.body();
    String bank = Codes.bank(SimulatedRequest.need(body, "vbank_code"));
    if (bank == null) {
      return SimulatedResponse.rejected("지원되지 않는 은행코드입니다.");
    }
    Map<String, @Nullable Object> fields = Charges.order(body);
    String number = SimulatedRequest.text(body, "vbank_num");
    String holder = SimulatedRequest.text(body, "vbank_holder");
    fields.put("vbank_code", SimulatedRequest.need(body, "vbank_code"));
    fields.put("vbank_name", bank);
    fields.put("vbank_date", SimulatedRequest.needNumber(body, "vbank_due"));
    fields.put("vbank_num", number == null ? "00000000000000" : number);
    fields.put("vbank_holder", holder == null ? "예시상점" : holder);
    return wait(body, PaymentSeed.virtualAccount().withAll(fields));
  }

  private SimulatedResponse issueBarcode(SimulatedRequest ask) {
    JsonObject body = ask.body();
    return wait(
        body,
        PaymentSeed.ready()
            .with("pay_method", "cvs")
            .with("pg_provider", "galaxia")
            .withAll(Charges.order(body)));
  }

  /**
   * Issues an account or a barcode. Several may wait for one order, but none can be issued once it
   * is paid.
   */
  private SimulatedResponse wait(JsonObject body, PaymentSeed seed) {
    if (charges.isPaid(SimulatedRequest.need(body, "merchant_uid"))) {
      return SimulatedResponse.rejected(Charges.ALREADY_PAID);
    }
    JsonObject payment = ledger.add(seed);
    ledger.sendWebhook(payment);
    return SimulatedResponse.ok(payment);
  }

  private SimulatedResponse update(SimulatedRequest ask) {
    return waiting(
        ask,
        "vbank",
        payment -> {
          JsonObject body = ask.body();
          if (SimulatedRequest.has(body, "amount")) {
            payment.put("amount", SimulatedRequest.needMoney(body, "amount"));
          }
          if (SimulatedRequest.has(body, "vbank_due")) {
            payment.put("vbank_date", SimulatedRequest.needNumber(body, "vbank_due"));
          }
          return payment;
        });
  }

  private SimulatedResponse revoke(SimulatedRequest ask) {
    return waiting(ask, "vbank", payment -> revoked(payment, "가상계좌 말소"));
  }

  private SimulatedResponse revokeBarcode(SimulatedRequest ask) {
    return waiting(ask, "cvs", payment -> revoked(payment, "바코드 발급 취소"));
  }

  private JsonObject revoked(JsonObject payment, String why) {
    return PaymentShape.failed(payment, why, ledger.now());
  }

  private SimulatedResponse waiting(
      SimulatedRequest ask, String method, UnaryOperator<JsonObject> change) {
    String impUid = ask.path("imp_uid");
    JsonObject payment = ledger.peek(impUid);
    if (payment == null) {
      return SimulatedResponse.notFound(NOT_FOUND);
    }
    return Ledger.waitsForDeposit(payment) && method.equals(payment.getString("pay_method"))
        ? SimulatedResponse.ok(ledger.update(impUid, change))
        : SimulatedResponse.error(400, NOT_WAITING);
  }

  /** Returns the holder of an account; every account of a known bank has one. */
  private SimulatedResponse holder(SimulatedRequest ask) {
    return Codes.bank(String.valueOf(ask.query("bank_code"))) == null
        ? SimulatedResponse.notFound("계좌정보를 찾을 수 없습니다.")
        : SimulatedResponse.ok(new JsonObject().put("bank_holder", "홍길동"));
  }
}
