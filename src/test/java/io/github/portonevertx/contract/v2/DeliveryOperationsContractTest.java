package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.v2.escrow.PaymentLogistics;
import io.github.portonevertx.v2.escrow.PaymentLogisticsCompany;
import io.github.portonevertx.v2.escrow.RegisterRequest;
import io.github.portonevertx.v2.escrow.UpdateRequest;
import io.github.portonevertx.v2.kakaopay.KakaopayPaymentOrder;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentEscrowStatus;
import io.github.portonevertx.v2.paymentwall.PaymentwallDeliveryStatus;
import io.github.portonevertx.v2.paymentwall.PaymentwallDeliveryType;
import io.github.portonevertx.v2.paymentwall.RegisterDeliveryRequest;
import io.github.portonevertx.v2.reconciliation.DateRange;
import io.github.portonevertx.v2.reconciliation.SettlementVatReport;
import io.github.portonevertx.v2.reconciliation.SettlementVatReportRequest;
import io.github.portonevertx.v2.reconciliation.TransactionVatReport;
import io.github.portonevertx.v2.reconciliation.TransactionVatReportRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What follows a payment: its delivery, its order at the PG, and the reports. */
@Covers({"escrow", "paymentwall", "kakaopay", "reconciliation"})
class DeliveryOperationsContractTest extends OperationsContract {
  private PaymentLogistics delivery(String invoice) {
    return PaymentLogistics.builder()
        .company(PaymentLogisticsCompany.CJ)
        .invoiceNumber(invoice)
        .sentAt(now())
        .build();
  }

  @Test
  void deliveryOfAnEscrowPaymentIsRegisteredChangedAndConfirmed() {
    shop.payments().payInstantly(cardPayment("order-1", 5_000).isEscrow(true).build()).await();

    assertEquals(
        "0001",
        shop.escrow()
            .register(
                RegisterRequest.builder().paymentId("order-1").logistics(delivery("0001")).build())
            .await()
            .invoiceNumber());
    assertEquals(
        "0002",
        shop.escrow()
            .update(
                UpdateRequest.builder().paymentId("order-1").logistics(delivery("0002")).build())
            .await()
            .invoiceNumber());
    assertNotNull(shop.escrow().complete("order-1", true).await().completedAt());

    Payment payment = shop.payments().get("order-1").await();
    assertEquals(PaymentEscrowStatus.CONFIRMED, Objects.requireNonNull(payment.escrow()).status());
  }

  @Test
  void deliveryIsReportedToPaymentwall() {
    String transactionId = simulator.ledger().pay("order-2", 1_000).getString("transactionId");

    shop.paymentwall()
        .registerDelivery(
            RegisterDeliveryRequest.builder()
                .transactionId(transactionId)
                .deliveryType(PaymentwallDeliveryType.PHYSICAL)
                .deliveryStatus(PaymentwallDeliveryStatus.DELIVERED)
                .estimatedDeliveryDatetime(now())
                .estimatedUpdateDatetime(now())
                .refundable(true)
                .details("none")
                .shippingAddressEmail("buyer@example.com")
                .build())
        .await();

    assertEquals(
        transactionId,
        simulator
            .requests("paymentwall.registerDelivery")
            .get(0)
            .input()
            .getString("transactionId"));
  }

  @Test
  void orderAtKakaoPayIsReadAsItIs() {
    KakaopayPaymentOrder order = shop.kakaopay().order("pg-none", Channel.CARD.key()).await();

    assertEquals(400, order.statusCode());
    assertNotNull(order.body());
  }

  @Test
  void reportsContainEveryPaymentOfTheirDays() {
    simulator.ledger().pay("order-3", 11_000);
    DateRange days =
        DateRange.builder()
            .from(LocalDate.of(2020, 1, 1))
            .until(LocalDate.of(2090, 12, 31))
            .build();

    TransactionVatReport made =
        shop.reconciliation()
            .transactionVatReport(TransactionVatReportRequest.builder().dateRange(days).build())
            .await();
    SettlementVatReport settled =
        shop.reconciliation()
            .settlementVatReport(SettlementVatReportRequest.builder().dateRange(days).build())
            .await();

    assertEquals(11_000, made.summary().totalAmount());
    assertEquals(1_000, made.summary().totalVatAmount());
    assertEquals(10_000, settled.items().get(0).supplyAmount());
  }
}
