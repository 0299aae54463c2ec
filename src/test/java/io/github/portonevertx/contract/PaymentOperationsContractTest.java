package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Page;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.pay.PaycoStatus;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentCancel;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.PreparedPayment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payments are prepared, made and refunded. */
@Covers({"payments", "prepare", "payco"})
class PaymentOperationsContractTest extends OperationsContract {
  @Test
  void aPaymentIsPreparedPaidAndRefundedInTwoSteps() {
    assertEquals(
        new PreparedPayment("order-1", won(10_000), "KRW"),
        shop.prepare().create("order-1", won(10_000)).await());
    assertEquals(
        new PreparedPayment("order-1", won(9_000), "KRW"),
        shop.prepare().update("order-1", won(9_000)).await());
    assertEquals(won(9_000), shop.prepare().get("order-1").await().amount());
    String impUid = pay(PaymentSeed.paid().merchantUid("order-1").amount(9_000));
    String failed = pay(PaymentSeed.failed().merchantUid("order-2").amount(500));

    Payment paid = shop.payments().get(impUid).await();
    assertTrue(paid.isPaid());
    assertEquals(won(9_000), paid.amount());
    assertEquals(won(9_000), paid.refundable());
    FoundPayments found = shop.payments().getMany(List.of(impUid, failed, "imp_none")).await();
    assertEquals(List.of("imp_none"), found.missing());
    assertEquals(2, found.payments().size());
    assertEquals(impUid, shop.payments().find("order-1").await().impUid());
    Page<Payment> ofOrder = shop.payments().findAll("order-2").await();
    assertEquals(1, ofOrder.total());
    assertEquals(PaymentStatus.FAILED, ofOrder.list().get(0).status());
    assertEquals(
        List.of("order-1"), orders(shop.payments().listByStatus(PaymentStatus.PAID).await()));

    Payment part =
        shop.payments()
            .cancel(
                CancelRequest.builder()
                    .impUid(impUid)
                    .amount(won(3_000))
                    .refundable(won(9_000))
                    .reason("한 개가 품절")
                    .build())
            .await();
    assertEquals(PaymentStatus.CANCELLED, part.status());
    assertTrue(part.isPartiallyCancelled());
    assertFalse(part.isFullyCancelled());
    assertEquals(won(3_000), part.cancelAmount());
    assertEquals(won(6_000), part.refundable());
    assertEquals("한 개가 품절", part.cancelReason());

    Payment all =
        shop.payments()
            .cancel(
                CancelRequest.builder()
                    .impUid(impUid)
                    .fullAmount()
                    .refundable(part.refundable())
                    .build())
            .await();
    assertTrue(all.isFullyCancelled());
    assertEquals(won(9_000), all.cancelAmount());
    assertEquals(
        List.of(won(3_000), won(6_000)),
        all.cancelHistory().stream().map(PaymentCancel::amount).toList());
    assertEquals(2, simulator.executions(impUid));
    assertEquals(all, shop.payments().get(impUid).await());
  }

  @Test
  void aPaycoPaymentHasABalanceAndAnOrderStatus() {
    String impUid = pay(PaymentSeed.payco().amount(7_000));

    var balance = shop.payments().balance(impUid).await();
    assertEquals(won(7_000), balance.amount());
    assertEquals(won(7_000), balance.primary().supply());
    assertEquals(1, balance.histories().size());
    assertEquals(
        PaycoStatus.DELIVERY_START,
        shop.payco().updateOrderStatus(impUid, PaycoStatus.DELIVERY_START).await());
  }
}
