package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.v1.pay.KakaoOrdersRequest;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.vbanks.CvsRequest;
import io.github.portonevertx.v1.vbanks.VbankRequest;
import io.github.portonevertx.v1.vbanks.VbankUpdateRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Virtual accounts and barcodes are issued, paid and revoked; the holder of an account is read. */
@Covers({"vbanks", "cvs", "kakao"})
class VirtualAccountOperationsContractTest extends OperationsContract {
  @Test
  void aVirtualAccountWaitsForItsDepositAndIsRefunded() {
    Instant due = now().plus(Duration.ofDays(3));
    Payment waiting =
        shop.vbanks()
            .issue(
                VbankRequest.builder()
                    .channelKey("channel-key-vbank")
                    .merchantUid("vbank-1")
                    .amount(won(20_000))
                    .vbankCode("088")
                    .vbankDue(due)
                    .vbankHolder("예시상점")
                    .buyer(Buyer.builder().name("홍길동").build())
                    .build())
            .await();
    assertEquals(PaymentStatus.READY, waiting.status());
    assertEquals("vbank", waiting.payMethod());
    assertEquals("신한은행", waiting.vbankName());
    assertEquals(due, waiting.vbankDate());
    assertNull(waiting.paidAt());

    Payment changed =
        shop.vbanks()
            .update(
                VbankUpdateRequest.builder()
                    .impUid(waiting.impUid())
                    .amount(won(18_000))
                    .vbankDue(due.plusSeconds(60))
                    .build())
            .await();
    assertEquals(won(18_000), changed.amount());
    assertEquals(due.plusSeconds(60), changed.vbankDate());
    simulator.ledger().deposit(waiting.impUid());
    Payment paid = shop.payments().get(waiting.impUid()).await();
    assertTrue(paid.isPaid());
    assertNotNull(paid.paidAt());

    CancelRequest.Builder refund =
        CancelRequest.builder().impUid(paid.impUid()).fullAmount().refundable(won(18_000));
    assertEquals(FailureKind.REJECTED, failure(shop.payments().cancel(refund.build())).kind());
    assertEquals(0, simulator.executions("vbank-1"), "there is no refund account");
    Payment refunded =
        shop.payments()
            .cancel(
                refund.refundHolder("홍길동").refundBank("088").refundAccount("00000000000").build())
            .await();
    assertTrue(refunded.isFullyCancelled());
    assertEquals(won(0), refunded.refundable());
    assertEquals(1, simulator.executions("vbank-1"));
  }

  @Test
  void unpaidVirtualAccountIsRevoked() {
    Payment account =
        shop.vbanks()
            .issue(
                VbankRequest.builder()
                    .channelKey("channel-key-vbank")
                    .merchantUid("vbank-2")
                    .amount(won(5_000))
                    .vbankCode("004")
                    .vbankDue(now().plusSeconds(60))
                    .build())
            .await();
    assertEquals(PaymentStatus.FAILED, shop.vbanks().revoke(account.impUid()).await().status());
    Payment barcode =
        shop.cvs()
            .issue(
                CvsRequest.builder()
                    .channelKey("channel-key-cvs")
                    .merchantUid("cvs-1")
                    .amount(won(6_000))
                    .name("생수")
                    .build())
            .await();
    assertEquals("cvs", barcode.payMethod());
    assertEquals(won(6_000), barcode.amount());
    assertEquals(PaymentStatus.READY, barcode.status());
    Payment revoked = shop.cvs().revoke(barcode.impUid()).await();
    assertEquals(PaymentStatus.FAILED, revoked.status());
    assertEquals(barcode.impUid(), revoked.impUid());
  }

  @SuppressWarnings("deprecation")
  @Test
  void operationsRemovedByPortOneAreStillSent() {
    assertEquals("홍길동", shop.vbanks().holder("088", "00000000000").await().bankHolder());
    assertEquals(
        "20240701",
        shop.kakao()
            .orders(
                KakaoOrdersRequest.builder()
                    .day(LocalDate.of(2024, 7, 1))
                    .cid("TC0ONETIME")
                    .page(2)
                    .build())
            .await()
            .body()
            .get("payment_request_date"));
  }
}
