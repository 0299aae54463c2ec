package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.won;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of cash receipts, and of sub-merchants' shares on a sales slip. */
final class ReceiptOperations {
  private static final Parameter[] SHARE = {
    text("business_registration_number").needed(),
    text("company_name").needed(),
    money("amount").needed(),
    money("tax_free").orZero(),
    money("vat_amount").orZero()
  };

  private ReceiptOperations() {}

  static List<Operation> all() {
    return List.of(
        write(
                "partners.registerReceipts",
                HttpMethod.POST,
                "/partners/receipts/{imp_uid}",
                "PartnerReceiptResult",
                "adds sub-merchants' shares to a sales slip (KG Inicis)")
            .inKorean("매출전표에 하위 상점 거래 정보 등록(KG이니시스)")
            .path(IMP_UID)
            .body(objects("data", SHARE).needed())
            .callingPg(),
        read(
                "receipts.get",
                HttpMethod.GET,
                "/receipts/{imp_uid}",
                "Receipt",
                "the cash receipt of a payment")
            .inKorean("결제의 현금영수증 조회")
            .path(IMP_UID),
        write(
                "receipts.issue",
                HttpMethod.POST,
                "/receipts/{imp_uid}",
                "Receipt",
                "issues a cash receipt for a payment")
            .inKorean("결제의 현금영수증 발급")
            .path(IMP_UID)
            .body(
                text("product_type").oneOf("real", "digital"),
                text("identifier").needed(),
                text("identifier_type").oneOf("person", "business", "phone", "taxcard"),
                text("type").oneOf("person", "company"),
                text("company_tel"),
                text("company_name"),
                text("corp_reg_no"),
                text("buyer_name"),
                text("buyer_email"),
                text("buyer_tel"),
                won("tax_free").orZero(),
                won("vat").orZero(),
                money("vat_amount").orZero())
            .callingPg(),
        write(
                "receipts.revoke",
                HttpMethod.DELETE,
                "/receipts/{imp_uid}",
                "Receipt",
                "revokes the cash receipt of a payment")
            .inKorean("결제의 현금영수증 취소")
            .path(IMP_UID)
            .callingPg(),
        read(
                "receipts.getExternal",
                HttpMethod.GET,
                "/receipts/external/{merchant_uid}",
                "ExternalReceipt",
                "the cash receipt of a transaction outside PortOne")
            .inKorean("포트원 밖 거래의 현금영수증 조회")
            .path(MERCHANT_UID),
        write(
                "receipts.issueExternal",
                HttpMethod.POST,
                "/receipts/external/{merchant_uid}",
                "ExternalReceipt",
                "issues a cash receipt for a transaction outside PortOne")
            .inKorean("포트원 밖 거래의 현금영수증 발급")
            .path(MERCHANT_UID)
            .body(
                text("channel_key").needed(),
                text("name").needed(),
                won("amount").needed(),
                text("product_type").oneOf("real", "digital"),
                text("identifier").needed(),
                text("identifier_type").oneOf("person", "business", "phone", "taxcard"),
                text("type").oneOf("person", "company"),
                text("buyer_name"),
                text("buyer_email"),
                text("buyer_tel"),
                won("tax_free").orZero(),
                money("vat_amount").orZero(),
                text("corp_reg_no"),
                text("pay_method").oneOf("trans", "vbank"))
            .callingPg(),
        write(
                "receipts.revokeExternal",
                HttpMethod.DELETE,
                "/receipts/external/{merchant_uid}",
                "ExternalReceipt",
                "revokes the cash receipt of a transaction outside PortOne")
            .inKorean("포트원 밖 거래의 현금영수증 취소")
            .path(MERCHANT_UID)
            .callingPg());
  }
}
