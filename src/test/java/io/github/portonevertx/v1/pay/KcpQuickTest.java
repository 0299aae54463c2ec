package io.github.portonevertx.v1.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.KcpQuick;
import io.github.portonevertx.v1.payments.Buyer;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** KCP Quick Pay. */
class KcpQuickTest {
  private static final BigDecimal AMOUNT = new BigDecimal("9000");

  private final RecordingClient asked = new RecordingClient().answering(RecordingClient.payment());

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
}
