package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.LIMIT;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.PAGE;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.SORTING;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.STATUS;

import io.github.portonevertx.internal.api.AnswerIdentity;
import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of payments, refunds, and amounts registered before a payment. */
final class PaymentOperations {

  private PaymentOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "payments.get",
                HttpMethod.GET,
                "/payments/{imp_uid}",
                "Payment",
                "one payment by PortOne's id")
            .inKorean("포트원 결제 번호로 결제 한 건 조회")
            .path(IMP_UID)
            .query(flag("include_sandbox")),
        read(
                "payments.getMany",
                HttpMethod.GET,
                "/payments",
                "Payment[]",
                "payments by PortOne's ids, the merchant's order ids, or both")
            .inKorean("포트원 결제 번호나 주문 번호로 여러 결제를 한 번에 조회")
            .query(
                texts("imp_uid").upTo(32).wire("imp_uid[]"),
                texts("merchant_uid").upTo(40).wire("merchant_uid[]"))
            .needingOneOf("imp_uid", "merchant_uid")
            .identifiedBy(AnswerIdentity.Rule.ANY)
            .inBatchesOf(100),
        read(
                "payments.find",
                HttpMethod.GET,
                "/payments/find/{merchant_uid}/{payment_status}",
                "Payment",
                "the first payment of an order id, by sort order")
            .inKorean("주문 번호로 정렬 순서상 첫 결제 조회")
            .path(MERCHANT_UID)
            .optionalLast(STATUS)
            .query(SORTING),
        read(
                "payments.findAll",
                HttpMethod.GET,
                "/payments/findAll/{merchant_uid}/{payment_status}",
                "Page<Payment>",
                "all payments of an order id")
            .inKorean("주문 번호의 모든 결제 조회")
            .path(MERCHANT_UID)
            .optionalLast(STATUS)
            .query(PAGE, LIMIT, SORTING),
        read(
                "payments.listByStatus",
                HttpMethod.GET,
                "/payments/status/{payment_status}",
                "Page<Payment>",
                "payments in a status, within 90 days")
            .inKorean("결제 상태별 목록 조회(최대 90일)")
            .path(STATUS)
            .query(PAGE, LIMIT, seconds("from"), seconds("to"), SORTING),
        read(
                "payments.balance",
                HttpMethod.GET,
                "/payments/{imp_uid}/balance",
                "PaymentBalance",
                "the amounts of a payment by payment method (PAYCO only)")
            .inKorean("결제 수단별 금액 구성 조회(페이코 전용)")
            .path(IMP_UID)
            .callingPg(),
        write(
                "payments.cancel",
                HttpMethod.POST,
                "/payments/cancel",
                "Payment",
                "refunds a payment, in full or in part")
            .inKorean("결제 전액 또는 일부 환불")
            .body(
                IMP_UID,
                MERCHANT_UID,
                money("amount"),
                money("tax_free").orZero(),
                money("vat_amount").orZero(),
                money("checksum").orZero(),
                text("reason"),
                text("refund_holder"),
                text("refund_bank"),
                text("refund_account"),
                text("refund_tel"),
                flag("retain_promotion"),
                flag("enable_webhook"),
                object("extra", text("requester").oneOf("customer", "admin")))
            .needingOneOf("imp_uid", "merchant_uid")
            // PortOne refunds the payment of imp_uid and ignores merchant_uid.
            .identifiedBy(AnswerIdentity.Rule.FIRST)
            .callingPg(),
        read(
                "prepare.get",
                HttpMethod.GET,
                "/payments/prepare/{merchant_uid}",
                "PreparedPayment",
                "the amount registered for an order before its payment")
            .inKorean("사전 등록한 결제 금액 조회")
            .path(MERCHANT_UID),
        write(
                "prepare.create",
                HttpMethod.POST,
                "/payments/prepare",
                "PreparedPayment",
                "registers the amount of an order before its payment")
            .inKorean("결제 금액 사전 등록")
            .body(MERCHANT_UID.needed(), money("amount").needed(), text("currency")),
        write(
                "prepare.update",
                HttpMethod.PUT,
                "/payments/prepare",
                "PreparedPayment",
                "changes the amount registered for an order")
            .inKorean("사전 등록한 결제 금액 변경")
            .body(MERCHANT_UID.needed(), money("amount").needed(), text("currency")));
  }
}
