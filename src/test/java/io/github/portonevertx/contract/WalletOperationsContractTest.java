package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.v1.pay.BenepiaPaymentRequest;
import io.github.portonevertx.v1.pay.BenepiaPointRequest;
import io.github.portonevertx.v1.pay.KcpQuickAutopayRequest;
import io.github.portonevertx.v1.pay.KcpQuickDeleteMemberRequest;
import io.github.portonevertx.v1.pay.KcpQuickMoneyRequest;
import io.github.portonevertx.v1.pay.KcpQuickPrepareRequest;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.Payment;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Orders are paid by KCP Quick Pay and Benepia. */
@Covers({"kcpquick", "benepia"})
class WalletOperationsContractTest extends OperationsContract {
  @Test
  void kcpQuickPaysByMoneyAndByKey() {
    simulator.kcpQuick().member("member-1");
    simulator.kcpQuick().autopayKey("buyer-1");
    shop.kcpquick().createPrepare(deal().prepaidAmount(won(1_000)).build()).await();
    assertEquals(
        FailureKind.CONFLICT, failure(shop.kcpquick().createPrepare(deal().build())).kind());
    shop.kcpquick().updatePrepare(deal().prepaidAmount(won(1_500)).build()).await();

    Payment money =
        shop.kcpquick()
            .payMoney(
                KcpQuickMoneyRequest.builder()
                    .memberId("member-1")
                    .channelKey("channel-key-kcp")
                    .impUid("imp_kcp_1")
                    .merchantUid("kcp-1")
                    .name("커피")
                    .amount(won(1_500))
                    .build())
            .await();
    assertTrue(money.isPaid());
    assertEquals("imp_kcp_1", money.impUid());
    assertEquals(won(1_500), money.amount());
    assertEquals(1, simulator.executions("kcp-1"));
    Payment key =
        shop.kcpquick()
            .payAutopay(
                KcpQuickAutopayRequest.builder()
                    .customerUid("buyer-1")
                    .merchantUid("kcp-2")
                    .name("케이크")
                    .buyer(Buyer.builder().name("홍길동").build())
                    .amount(won(8_000))
                    .build())
            .await();
    assertTrue(key.isPaid());
    assertEquals("kcp-2", key.merchantUid());
    assertEquals("buyer-1", key.customerUid());
    assertEquals("buyer-1", shop.kcpquick().deleteAutopay("buyer-1").await().customerUid());
    assertEquals(
        "member-1", shop.kcpquick().releaseFido("member-1", "channel-key-kcp").await().memberId());
    assertEquals(
        "member-1",
        shop.kcpquick()
            .deleteMember(
                KcpQuickDeleteMemberRequest.builder()
                    .memberId("member-1")
                    .siteCode("S0000")
                    .partnerType("P")
                    .partnerSubtype("S")
                    .build())
            .await()
            .memberId());
  }

  private static KcpQuickPrepareRequest.Builder deal() {
    return KcpQuickPrepareRequest.builder()
        .merchantUid("kcp-1")
        .btid("bt-1")
        .custIp("192.0.2.1")
        .codeVerifier("verifier");
  }

  @Test
  void benepiaPointsPayAnOrder() {
    BenepiaPointRequest account =
        BenepiaPointRequest.builder()
            .user("benepia-user")
            .password("invented")
            .channelKey("channel-key-benepia")
            .build();
    BigDecimal before = shop.benepia().point(account).await().point();
    Payment paid =
        shop.benepia()
            .pay(
                BenepiaPaymentRequest.builder()
                    .user("benepia-user")
                    .password("invented")
                    .channelKey("channel-key-benepia")
                    .merchantUid("welfare-1")
                    .name("책")
                    .amount(won(700))
                    .build())
            .await();
    assertTrue(paid.isPaid());
    assertEquals("point", paid.payMethod());
    assertEquals(1, simulator.executions("welfare-1"));
    assertEquals(before.subtract(won(700)), shop.benepia().point(account).await().point());
  }
}
