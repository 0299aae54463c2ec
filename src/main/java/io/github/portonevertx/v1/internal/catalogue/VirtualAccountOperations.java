package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.whole;
import static io.github.portonevertx.internal.api.Parameter.won;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.BUYER;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of virtual accounts and convenience-store barcodes. */
final class VirtualAccountOperations {

  private VirtualAccountOperations() {}

  static List<Operation> all() {
    return List.of(
        write(
                "cvs.issue",
                HttpMethod.POST,
                "/cvs",
                "Payment",
                "issues a barcode for payment at a convenience store")
            .inKorean("편의점 결제용 바코드 발급")
            .body(
                text("channel_key").needed(),
                MERCHANT_UID.needed(),
                money("amount").needed(),
                text("barcode"),
                seconds("expired_at"),
                text("name").upTo(40),
                text("confirm_url"),
                texts("notice_url"),
                text("custom_data"))
            .body(BUYER)
            .callingPg(),
        write(
                "cvs.revoke",
                HttpMethod.DELETE,
                "/cvs/{imp_uid}",
                "Payment",
                "revokes an unpaid barcode")
            .inKorean("미결제 바코드 취소")
            .path(IMP_UID)
            .callingPg(),
        write(
                "vbanks.issue",
                HttpMethod.POST,
                "/vbanks",
                "Payment",
                "issues a virtual account for a deposit")
            .inKorean("입금용 가상계좌 발급")
            .query(text("pg_api_key"))
            .body(
                text("channel_key").needed(),
                MERCHANT_UID.needed(),
                money("amount").needed(),
                text("product_type").oneOf("real", "digital"),
                text("vbank_num"),
                text("vbank_code").needed(),
                seconds("vbank_due").needed(),
                text("vbank_holder").upTo(16),
                text("vbank_key").upTo(13),
                text("name").upTo(40),
                text("buyer_name").upTo(16),
                text("buyer_email").upTo(64),
                text("buyer_tel").upTo(16),
                text("business_registration_number").upTo(10),
                text("buyer_addr").upTo(128),
                text("buyer_postcode").upTo(8),
                texts("notice_url"),
                text("custom_data"),
                won("tax_free").orZero(),
                money("vat_amount").orZero(),
                whole("product_count"),
                text("escrow_password"),
                flag("fixed_unlimited_vbank"))
            .callingPg(),
        write(
                "vbanks.update",
                HttpMethod.PUT,
                "/vbanks/{imp_uid}",
                "Payment",
                "changes amount or due time of a virtual account without a deposit (Hecto Financial)")
            .inKorean("입금 대기 중인 가상계좌의 금액이나 입금 기한 변경(헥토파이낸셜)")
            .path(IMP_UID)
            .body(won("amount"), seconds("vbank_due"))
            .callingPg()
            .needingOneOf("amount", "vbank_due"),
        write(
                "vbanks.revoke",
                HttpMethod.DELETE,
                "/vbanks/{imp_uid}",
                "Payment",
                "revokes a virtual account without a deposit")
            .inKorean("입금 대기 중인 가상계좌 말소")
            .path(IMP_UID)
            .query(text("pg_api_key"))
            .callingPg(),
        read(
                "vbanks.holder",
                HttpMethod.GET,
                "/vbanks/holder",
                "VbankHolder",
                "the holder of a bank account; PortOne removed it from its specification in October 2025")
            .inKorean("예금주 조회. 2025년 10월 포트원 명세에서 삭제됨")
            .query(text("bank_code").needed(), text("bank_num").needed())
            .removed());
  }
}
