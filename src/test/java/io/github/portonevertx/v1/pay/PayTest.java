package io.github.portonevertx.v1.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.KcpQuick;
import io.github.portonevertx.v1.payments.Buyer;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayTest {
  private static final BigDecimal AMOUNT = new BigDecimal("9000");

  private final RecordingClient asked = new RecordingClient().answering(RecordingClient.payment());

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(BenepiaPoint.class, "point", "point");
    Records.check(
        KcpQuickMember.class, "member_id pg_provider pg_id inserted updated", "member_id");
    Records.check(KcpQuickAutopayDeleted.class, "customer_uid", "none");
    Records.check(KcpQuickFidoReleased.class, "member_id", "none");
    Records.check(PaycoStatus.class, "status", "status");
    Records.check(PaymentwallDeliveryDetail.class, "error_code error notices", "none");
    Records.hides(PaymentwallDeliveryDetail.class, "error notices");
  }

  @Test
  void benepia() {
    asked.answering(Records.sample(BenepiaPoint.class));
    BenepiaPoint point =
        asked.gotWithAll(
            asked
                .client()
                .benepia()
                .point(
                    BenepiaPointRequest.builder()
                        .user("user")
                        .password("secret")
                        .channelKey("channel-key-1")
                        .build()),
            "benepia.point",
            "benepia_user",
            "user",
            "benepia_password",
            "secret",
            "channel_key",
            "channel-key-1");
    assertEquals(BigDecimal.ONE, point.point());

    asked.answering(RecordingClient.payment());
    BenepiaPaymentRequest payment =
        BenepiaPaymentRequest.builder()
            .user("user")
            .password("secret")
            .channelKey("channel-key-1")
            .merchantUid("order-1")
            .name("book")
            .amount(AMOUNT)
            .memberCode("m1")
            .buyer(
                Buyer.builder()
                    .name("nobody")
                    .email("nobody@shop.example")
                    .tel("01000000000")
                    .addr("street 1")
                    .postcode("00000")
                    .build())
            .noticeUrls(List.of("https://shop.example/hook"))
            .customData("{}")
            .build();
    asked.gotWithAll(
        asked.client().benepia().pay(payment),
        "benepia.pay",
        "benepia_user",
        "user",
        "benepia_password",
        "secret",
        "channel_key",
        "channel-key-1",
        "merchant_uid",
        "order-1",
        "name",
        "book",
        "amount",
        AMOUNT,
        "benepia_member_code",
        "m1",
        "buyer_name",
        "nobody",
        "buyer_email",
        "nobody@shop.example",
        "buyer_tel",
        "01000000000",
        "buyer_addr",
        "street 1",
        "buyer_postcode",
        "00000",
        "notice_url",
        List.of("https://shop.example/hook"),
        "custom_data",
        "{}");
    Records.showsNone(payment, "secret", "nobody", "street");
  }

  @Test
  void kcpQuickPayments() {
    KcpQuick kcp = asked.client().kcpquick();
    KcpQuickMoneyRequest money =
        KcpQuickMoneyRequest.builder()
            .memberId("member-1")
            .channelKey("channel-key-1")
            .impUid("imp_1")
            .merchantUid("order-1")
            .name("book")
            .amount(AMOUNT)
            .noticeUrl("https://shop.example/hook")
            .build();
    asked.gotWithAll(
        kcp.payMoney(money),
        "kcpquick.payMoney",
        "member_id",
        "member-1",
        "channel_key",
        "channel-key-1",
        "imp_uid",
        "imp_1",
        "merchant_uid",
        "order-1",
        "name",
        "book",
        "amount",
        AMOUNT,
        "notice_url",
        "https://shop.example/hook");
    KcpQuickAutopayRequest autopay =
        KcpQuickAutopayRequest.builder()
            .customerUid("customer-1")
            .merchantUid("order-1")
            .name("book")
            .buyer(Buyer.builder().name("nobody").build())
            .amount(AMOUNT)
            .noticeUrl("https://shop.example/hook")
            .build();
    asked.gotWithAll(
        kcp.payAutopay(autopay),
        "kcpquick.payAutopay",
        "customer_uid",
        "customer-1",
        "merchant_uid",
        "order-1",
        "name",
        "book",
        "buyer_name",
        "nobody",
        "amount",
        AMOUNT,
        "notice_url",
        "https://shop.example/hook");
    Records.showsNone(money, "member-1", "9000");
    Records.showsNone(autopay, "nobody", "customer-1");
  }

  private static KcpQuickPrepareRequest.Builder deal(String btid, String codeVerifier) {
    return KcpQuickPrepareRequest.builder()
        .merchantUid("order-1")
        .btid(btid)
        .custIp("192.0.2.1")
        .codeVerifier(codeVerifier);
  }

  @Test
  void kcpQuickDeals() {
    RecordingClient withoutContent = new RecordingClient();
    KcpQuickPrepareRequest deal =
        deal("btid-1", "verifier-1")
            .prepaidAuth(true)
            .prepaidAmount(BigDecimal.ZERO)
            .venderType("v")
            .rewardId("r")
            .build();
    Object[] sent = {
      "merchant_uid",
      "order-1",
      "btid",
      "btid-1",
      "cust_ip",
      "192.0.2.1",
      "code_verifier",
      "verifier-1",
      "prepaid_auth_yn",
      "Y",
      "prepaid_amount",
      BigDecimal.ZERO,
      "vender_type",
      "v",
      "reward_id",
      "r"
    };
    withoutContent.gotWithAll(
        withoutContent.client().kcpquick().createPrepare(deal), "kcpquick.createPrepare", sent);
    withoutContent.gotWithAll(
        withoutContent.client().kcpquick().updatePrepare(deal), "kcpquick.updatePrepare", sent);
    withoutContent.got(
        withoutContent.client().kcpquick().createPrepare(deal("b", "v").prepaidAuth(false).build()),
        "kcpquick.createPrepare",
        "merchant_uid",
        "order-1",
        "btid",
        "b",
        "cust_ip",
        "192.0.2.1",
        "code_verifier",
        "v",
        "prepaid_auth_yn",
        "N");
    Records.showsNone(deal, "192.0.2.1", "verifier-1");
  }

  @Test
  void kcpQuickMembersAndKeys() {
    KcpQuick kcp = asked.client().kcpquick();
    asked.answering(Records.sample(KcpQuickMember.class));
    KcpQuickMember erased =
        asked.gotWithAll(
            kcp.deleteMember(
                KcpQuickDeleteMemberRequest.builder()
                    .memberId("member-1")
                    .siteCode("site")
                    .partnerType("type")
                    .partnerSubtype("subtype")
                    .build()),
            "kcpquick.deleteMember",
            "member_id",
            "member-1",
            "site_code",
            "site",
            "partner_type",
            "type",
            "partner_subtype",
            "subtype");
    assertEquals(Instant.ofEpochSecond(4), erased.inserted());
    KcpQuickFidoReleased released =
        asked.gotWithAll(
            kcp.releaseFido("member-1", "channel-key-1"),
            "kcpquick.releaseFido",
            "member_id",
            "member-1",
            "channel_key",
            "channel-key-1");
    assertEquals("value-of-member_id!", released.memberId());
    asked.answering(Records.sample(KcpQuickAutopayDeleted.class));
    asked.gotWithAll(
        kcp.deleteAutopay("customer-1"), "kcpquick.deleteAutopay", "customer_uid", "customer-1");
  }

  @Test
  void payco() {
    asked.answering(new JsonObject().put("status", "HELD"));
    PaycoStatus now =
        asked.gotWithAll(
            asked.client().payco().updateOrderStatus("imp_1", PaycoStatus.DELIVERY_START),
            "payco.updateOrderStatus",
            "imp_uid",
            "imp_1",
            "status",
            "DELIVERY_START");
    assertEquals("HELD", now.toString());
    asked.got(
        asked.client().payco().updateOrderStatus("imp_1", PaycoStatus.CANCELED),
        "payco.updateOrderStatus",
        "imp_uid",
        "imp_1",
        "status",
        "CANCELED");
    asked.got(
        asked.client().payco().updateOrderStatus("imp_1", PaycoStatus.PURCHASE_DECISION),
        "payco.updateOrderStatus",
        "imp_uid",
        "imp_1",
        "status",
        "PURCHASE_DECISION");
    asked.refused(
        asked.client().payco().updateOrderStatus("imp_1", new PaycoStatus("CANCELLED")),
        "'status'");
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void refusesNullsByTheNameOfTheirParameter() {
    asked.refused(asked.client().payco().updateOrderStatus("imp_1", null), "'status'");
    asked.refused(asked.client().kcpquick().createPrepare(null), "'request'");
    asked.refused(asked.client().kcpquick().updatePrepare(null), "'request'");
    asked.refused(
        asked.client().paymentwall().registerDelivery(delivery().type(null).build()), "'type'");
    asked.refused(
        asked.client().kcpquick().payAutopay(KcpQuickAutopayRequest.builder().buyer(null).build()),
        "'buyer_name'");
  }

  private static PaymentwallDeliveryRequest.Builder delivery() {
    return PaymentwallDeliveryRequest.builder()
        .impUid("imp_1")
        .merchantUid("order-1")
        .deliveryAt(Instant.ofEpochSecond(10))
        .updateAt(Instant.ofEpochSecond(20))
        .email("nobody@shop.example");
  }

  @Test
  void paymentwall() {
    asked.answering(new JsonObject().put("success", 1));
    PaymentwallDeliveryRequest delivery =
        delivery()
            .type(PaymentwallDeliveryType.PHYSICAL)
            .status(PaymentwallDeliveryStatus.DELIVERING)
            .refundable(false)
            .carrierTrackingId("1234")
            .carrierType("CJ")
            .reason("why")
            .details("what")
            .country("KR")
            .city("Seoul")
            .zip("00000")
            .state("-")
            .street("street 1")
            .phone("01000000000")
            .firstName("No")
            .lastName("Body")
            .build();
    PaymentwallDeliveryDetail detail =
        asked.gotWithAll(
            asked.client().paymentwall().registerDelivery(delivery),
            "paymentwall.registerDelivery",
            "type",
            "physical",
            "imp_uid",
            "imp_1",
            "merchant_uid",
            "order-1",
            "status",
            "delivering",
            "estimated_delivery_datetime",
            10L,
            "estimated_update_datetime",
            20L,
            "refundable",
            "no",
            "shipping_address_email",
            "nobody@shop.example",
            "carrier_tracking_id",
            "1234",
            "carrier_type",
            "CJ",
            "reason",
            "why",
            "details",
            "what",
            "shipping_address_country",
            "KR",
            "shipping_address_city",
            "Seoul",
            "shipping_address_zip",
            "00000",
            "shipping_address_state",
            "-",
            "shipping_address_street",
            "street 1",
            "shipping_address_phone",
            "01000000000",
            "shipping_address_firstname",
            "No",
            "shipping_address_lastname",
            "Body");
    assertTrue(detail.isAccepted());
    Records.showsNone(delivery, "nobody", "street 1", "Body");
    asked.got(
        asked
            .client()
            .paymentwall()
            .registerDelivery(
                delivery()
                    .type(PaymentwallDeliveryType.DIGITAL)
                    .status(PaymentwallDeliveryStatus.DELIVERED)
                    .refundable(true)
                    .build()),
        "paymentwall.registerDelivery",
        "type",
        "digital",
        "imp_uid",
        "imp_1",
        "merchant_uid",
        "order-1",
        "status",
        "delivered",
        "estimated_delivery_datetime",
        10L,
        "estimated_update_datetime",
        20L,
        "refundable",
        "yes",
        "shipping_address_email",
        "nobody@shop.example");
  }

  @Test
  void paymentwallRefusalOfADeliveryIsReported() {
    assertFalse(new PaymentwallDeliveryDetail(3, null, List.of()).isAccepted());
    assertFalse(new PaymentwallDeliveryDetail(null, "no", List.of()).isAccepted());
    assertTrue(new PaymentwallDeliveryDetail(0, "", List.of()).isAccepted());
  }

  @Test
  @SuppressWarnings("deprecation") // deprecated methods are tested until their removal
  void kakao() {
    asked.answering(new JsonObject().put("orders", 1).put("buyer", "nobody").putNull("next"));
    LocalDate day = LocalDate.of(2030, 4, 1);
    KakaoOrder page =
        asked.got(
            asked.client().kakao().orders(KakaoOrdersRequest.builder().day(day).build()),
            "kakao.orders",
            "payment_request_date",
            "20300401");
    asked.gotWithAll(
        asked
            .client()
            .kakao()
            .orders(KakaoOrdersRequest.builder().day(day).cid("TC0").page(2).build()),
        "kakao.orders",
        "payment_request_date",
        "20300401",
        "cid",
        "TC0",
        "page",
        2);
    assertEquals("nobody", page.body().get("buyer"));
    assertTrue(page.body().containsKey("next"));
    assertThrows(UnsupportedOperationException.class, () -> page.body().clear());
    Records.showsNone(page, "nobody");
    assertEquals(
        Map.of("a", 1), Records.read(new JsonObject().put("a", 1), KakaoOrder.class).body());
  }
}
