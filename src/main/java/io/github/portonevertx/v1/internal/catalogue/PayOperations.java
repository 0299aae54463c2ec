package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.day;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.seconds;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.won;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.BUYER;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.CUSTOMER_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.PAGE;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/**
 * The operations of individual payment services: Benepia, KCP Quick Pay, PAYCO, Paymentwall,
 * KakaoPay.
 */
final class PayOperations {

  private PayOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "benepia.point",
                HttpMethod.POST,
                "/benepia/point",
                "BenepiaPoint",
                "the balance of Benepia welfare points")
            .inKorean("베네피아 복지포인트 잔액 조회")
            .body(
                text("benepia_user").needed(),
                text("benepia_password").needed(),
                text("channel_key").needed())
            .callingPg(),
        write(
                "benepia.pay",
                HttpMethod.POST,
                "/benepia/payment",
                "Payment",
                "pays with Benepia welfare points")
            .inKorean("베네피아 복지포인트로 결제")
            .body(
                text("benepia_user").needed(),
                text("benepia_password").needed(),
                text("benepia_member_code"),
                MERCHANT_UID.needed(),
                money("amount").needed(),
                text("name").upTo(40).needed(),
                text("channel_key").needed(),
                texts("notice_url"),
                text("custom_data"))
            .body(BUYER)
            .callingPg(),
        write(
                "kcpquick.deleteMember",
                HttpMethod.DELETE,
                "/kcpquick/members/{member_id}",
                "KcpQuickMember",
                "deletes the data of a KCP Quick Pay member")
            .inKorean("KCP 퀵페이 회원 정보 삭제")
            .path(text("member_id"))
            .query(
                text("site_code").upTo(80).needed(),
                text("partner_type").upTo(80).needed(),
                text("partner_subtype").upTo(80).needed()),
        write(
                "kcpquick.payMoney",
                HttpMethod.POST,
                "/kcpquick/payment/money",
                "Payment",
                "pays with KCP prepaid money")
            .inKorean("KCP 선불 머니로 결제")
            .body(
                text("member_id").upTo(16).needed(),
                text("channel_key").needed(),
                MERCHANT_UID.needed(),
                text("name").upTo(40).needed(),
                won("amount").needed(),
                IMP_UID.needed(),
                text("notice_url"))
            .callingPg(),
        write(
                "kcpquick.updatePrepare",
                HttpMethod.PUT,
                "/kcpquick/prepare/{merchant_uid}",
                "–",
                "changes a registered KCP prepaid transaction")
            .inKorean("등록한 KCP 선불 거래 정보 변경")
            .path(MERCHANT_UID)
            .body(
                text("btid").upTo(20).needed(),
                text("cust_ip").needed(),
                text("code_verifier").upTo(200).needed(),
                text("prepaid_auth_yn").oneOf("Y", "N"),
                won("prepaid_amount").orZero().upTo(999_999_999),
                text("vender_type").upTo(20),
                text("reward_id").upTo(20)),
        write(
                "kcpquick.createPrepare",
                HttpMethod.POST,
                "/kcpquick/prepare/{merchant_uid}",
                "–",
                "registers a KCP prepaid transaction")
            .inKorean("KCP 선불 거래 정보 등록")
            .path(MERCHANT_UID)
            .body(
                text("btid").upTo(20).needed(),
                text("cust_ip").needed(),
                text("code_verifier").upTo(200).needed(),
                text("prepaid_auth_yn").oneOf("Y", "N"),
                won("prepaid_amount").orZero().upTo(999_999_999),
                text("vender_type").upTo(20),
                text("reward_id").upTo(20)),
        write(
                "kcpquick.payAutopay",
                HttpMethod.POST,
                "/kcpquick/payment/autopay",
                "Payment",
                "pays with a KCP Quick Pay auto-pay key")
            .inKorean("KCP 퀵페이 자동결제 키로 결제")
            .body(
                CUSTOMER_UID.needed(),
                MERCHANT_UID.needed(),
                text("name").upTo(40).needed(),
                text("buyer_name").upTo(20).needed(),
                won("amount").needed(),
                text("notice_url"))
            .callingPg(),
        write(
                "kcpquick.deleteAutopay",
                HttpMethod.DELETE,
                "/kcpquick/autopay/{customer_uid}",
                "KcpQuickAutopayDeleted",
                "deletes an auto-pay key")
            .inKorean("자동결제 키 삭제")
            .path(CUSTOMER_UID)
            .callingPg(),
        write(
                "kcpquick.releaseFido",
                HttpMethod.POST,
                "/kcpquick/members/{member_id}/fido/release",
                "KcpQuickFidoReleased",
                "disables a member's biometric approval")
            .inKorean("회원의 생체인증 해제")
            .path(text("member_id"))
            .body(text("channel_key").needed())
            .callingPg(),
        write(
                "payco.updateOrderStatus",
                HttpMethod.POST,
                "/payco/orders/status/{imp_uid}",
                "PaycoStatus",
                "sends the status of an order to PAYCO")
            .inKorean("페이코에 주문 진행 상태 전달")
            .path(IMP_UID)
            .body(text("status").oneOf("DELIVERY_START", "PURCHASE_DECISION", "CANCELED").needed())
            .callingPg(),
        write(
                "paymentwall.registerDelivery",
                HttpMethod.POST,
                "/paymentwall/delivery",
                "PaymentwallDeliveryDetail",
                "registers a delivery with Paymentwall")
            .inKorean("페이먼트월에 배송 정보 등록")
            .body(
                IMP_UID.upTo(40).needed(),
                MERCHANT_UID.needed(),
                text("type").oneOf("physical", "digital").needed(),
                text("status")
                    .oneOf("order_placed", "order_shipped", "delivering", "delivered")
                    .needed(),
                text("carrier_tracking_id").upTo(64),
                text("carrier_type").upTo(64),
                seconds("estimated_delivery_datetime").needed(),
                seconds("estimated_update_datetime").needed(),
                text("reason").upTo(64),
                text("refundable").oneOf("yes", "no").needed(),
                text("details").upTo(400),
                text("shipping_address_email").upTo(50).needed(),
                text("shipping_address_country").upTo(40),
                text("shipping_address_city").upTo(40),
                text("shipping_address_zip").upTo(40),
                text("shipping_address_state").upTo(40),
                text("shipping_address_street").upTo(40),
                text("shipping_address_phone").upTo(40),
                text("shipping_address_firstname").upTo(40),
                text("shipping_address_lastname").upTo(40))
            .callingPg(),
        read(
                "kakao.orders",
                HttpMethod.GET,
                "/kakao/payment/orders",
                "KakaoOrder",
                "a day's KakaoPay orders; PortOne removed it from its specification in July 2024")
            .inKorean("카카오페이 일별 주문 조회. 2024년 7월 포트원 명세에서 삭제됨")
            .query(day("payment_request_date").needed(), text("cid"), PAGE)
            .removed());
  }
}
