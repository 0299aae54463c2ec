package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.CustomerInput;
import io.github.portonevertx.v2.common.CustomerNameInput;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.CancelledPaymentEvent;
import io.github.portonevertx.v2.payments.ConfirmRequest;
import io.github.portonevertx.v2.payments.ListByCursorRequest;
import io.github.portonevertx.v2.payments.ListEventsByCursorRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.PaidPaymentEvent;
import io.github.portonevertx.v2.payments.PartialCancelledPaymentEvent;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.github.portonevertx.v2.payments.PaymentCursorPage;
import io.github.portonevertx.v2.payments.PaymentEventWithCursor;
import io.github.portonevertx.v2.payments.PaymentFilterInput;
import io.github.portonevertx.v2.payments.PaymentMethodCard;
import io.github.portonevertx.v2.payments.PaymentPage;
import io.github.portonevertx.v2.payments.PaymentStatus;
import io.github.portonevertx.v2.payments.PaymentStatusFilter;
import io.github.portonevertx.v2.payments.PaymentTransaction;
import io.github.portonevertx.v2.payments.PaymentWebhook;
import io.github.portonevertx.v2.payments.PreRegisterRequest;
import io.github.portonevertx.v2.payments.RegisterStoreReceiptBodyItem;
import io.github.portonevertx.v2.payments.RegisterStoreReceiptsRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@Covers("payments")
class PaymentOperationsContractTest extends OperationsContract {
  private static CancelRequest.Builder refund(String paymentId) {
    return CancelRequest.builder().paymentId(paymentId).reason("단순 변심");
  }

  private Payment get(String paymentId) {
    return shop.payments().get(paymentId).await();
  }

  @Test
  void cardIsChargedAndRefundedInParts() {
    assertNotNull(
        shop.payments()
            .payInstantly(
                cardPayment("order-1", 10_000)
                    .customer(
                        CustomerInput.builder()
                            .id("customer-1")
                            .name(CustomerNameInput.builder().full("김예시").build())
                            .build())
                    .build())
            .await()
            .paidAt());
    Payment paid = get("order-1");
    assertTrue(paid.isPaid());
    assertEquals(PaymentStatus.PAID, paid.status());
    assertEquals(10_000, paid.amount().total());
    assertEquals(10_000, paid.refundable());
    assertEquals(Currency.KRW, paid.currency());
    assertEquals("예시 상품", paid.orderName());
    assertEquals("customer-1", Objects.requireNonNull(paid.customer()).id());
    assertEquals(Channel.CARD.key(), Objects.requireNonNull(paid.channel()).key());
    assertInstanceOf(PaymentMethodCard.class, paid.method());

    PaymentCancellation part =
        shop.payments()
            .cancel(
                refund("order-1").amount(4_000).currentCancellableAmount(paid.refundable()).build())
            .await();
    assertTrue(part.isSucceeded());
    assertEquals(4_000, part.totalAmount());
    assertEquals("단순 변심", part.reason());
    Payment rest = get("order-1");
    assertTrue(rest.isPartiallyCancelled());
    assertFalse(rest.isPaid());
    assertEquals(6_000, rest.refundable());
    assertEquals(
        List.of(part.id()), rest.cancellations().stream().map(PaymentCancellation::id).toList());

    assertEquals(
        6_000,
        shop.payments().cancel(refund("order-1").fullAmount().build()).await().totalAmount());
    assertTrue(get("order-1").isFullyCancelled());
    assertEquals(0, get("order-1").refundable());
  }

  @Test
  void attemptsOfOnePaymentAreListed() {
    PortOneException declined =
        failure(
            shop.payments()
                .payInstantly(
                    cardPayment("order-2", 1_000).channelKey(Channel.DECLINING.key()).build()));
    assertEquals(FailureKind.REJECTED, declined.kind());
    assertEquals("PG_PROVIDER", declined.errorType());
    assertNotNull(declined.pgCode());
    assertNotNull(declined.pgMessage());
    shop.payments().payInstantly(cardPayment("order-2", 1_000).build()).await();

    List<PaymentTransaction> attempts = shop.payments().transactions("order-2").await();

    assertEquals(
        List.of("FAILED", "PAID"),
        attempts.stream().map(attempt -> attempt.status().wire()).sorted().toList());
    assertEquals(
        List.of("order-2", "order-2"),
        attempts.stream().map(PaymentTransaction::paymentId).toList());
  }

  @Test
  void billingKeyIsCharged() {
    String key = simulator.billingKeys().issue().getString("billingKey");

    assertNotNull(
        shop.payments()
            .payWithBillingKey(keyPayment("order-3", key, 9_900).build())
            .await()
            .paidAt());

    Payment paid = get("order-3");
    assertEquals(key, paid.billingKey());
    assertEquals(9_900, paid.amount().paid());
  }

  @Test
  void paymentThatWaitsForTheServerIsApproved() {
    shop.payments()
        .preRegister(
            PreRegisterRequest.builder()
                .paymentId("order-4")
                .totalAmount(11_000)
                .currency(Currency.KRW)
                .build())
        .await();
    String token = simulator.approvals().requestPayment(PaymentSeed.ready().id("order-4"));
    assertEquals(PaymentStatus.READY, get("order-4").status());

    for (ConfirmRequest.Builder wrong :
        List.of(
            approval(token).totalAmount(1),
            approval(token).currency(Currency.JPY),
            approval(token).isTest(false))) {
      PortOneException mismatch = failure(shop.payments().confirm(wrong.build()));
      assertEquals("INFORMATION_MISMATCH", mismatch.errorType());
    }
    assertNotNull(shop.payments().confirm(approval(token).build()).await().paidAt());

    assertTrue(get("order-4").isPaid());
    shop.payments().capture("order-4").await();
  }

  private static ConfirmRequest.Builder approval(String token) {
    return ConfirmRequest.builder()
        .paymentId("order-4")
        .paymentToken(token)
        .totalAmount(11_000)
        .currency(Currency.KRW)
        .isTest(true);
  }

  /** PortOne approves a payment without these checks, whatever its amount. */
  @Test
  void approvalWithoutAmountCurrencyOrModeIsNotSent() {
    ConfirmRequest.Builder token =
        ConfirmRequest.builder().paymentId("order-4").paymentToken("token-1");
    PortOneException failure = failure(shop.payments().confirm(token.build()));
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(Objects.requireNonNull(failure.getMessage()).contains("currency"));
    failure = failure(shop.payments().confirm(token.currency(Currency.KRW).build()));
    assertTrue(Objects.requireNonNull(failure.getMessage()).contains("totalAmount"));
    failure = failure(shop.payments().confirm(token.totalAmount(11_000).build()));
    assertTrue(Objects.requireNonNull(failure.getMessage()).contains("isTest"));
    assertEquals(0, simulator.count("payments.confirm"));
  }

  @Test
  void refundThatIsOnlyRequestedCanBeStopped() {
    simulator.ledger().pay("order-5", 5_000);
    simulator.refunds().later(true);
    PaymentCancellation requested =
        shop.payments().cancel(refund("order-5").amount(1_000).build()).await();
    assertTrue(requested.isRequested());
    assertFalse(requested.isSucceeded());

    assertNotNull(shop.payments().stopCancellation("order-5", requested.id()).await().stoppedAt());

    Payment payment = get("order-5");
    assertEquals(5_000, payment.refundable());
    assertFalse(payment.hasPendingCancellation());
    assertTrue(payment.cancellations().get(0).isFailed());
  }

  @Test
  void receiptsOfStoresAndWebhooksAreRequestedAgain() {
    shop.payments().payInstantly(cardPayment("order-6", 2_000).build()).await();

    assertTrue(
        Objects.requireNonNull(
                shop.payments()
                    .registerStoreReceipts(
                        RegisterStoreReceiptsRequest.builder()
                            .paymentId("order-6")
                            .items(
                                List.of(
                                    RegisterStoreReceiptBodyItem.builder()
                                        .storeBusinessRegistrationNumber("0000000000")
                                        .storeName("예시 상점")
                                        .totalAmount(2_000)
                                        .currency(Currency.KRW)
                                        .build()))
                            .build())
                    .await()
                    .receiptUrl())
            .startsWith("https://"));
    PaymentWebhook latest = shop.payments().resendWebhook("order-6").await();
    PaymentWebhook named =
        shop.payments().resendWebhook("order-6", Objects.requireNonNull(latest.id())).await();
    assertEquals(latest.id(), named.id());
    assertEquals("MANUAL", Objects.requireNonNull(named.trigger()).wire());
  }

  @Test
  void listingsFindPaymentsAndTheirEvents() {
    for (int i = 1; i <= 3; i++) {
      shop.payments().payInstantly(cardPayment("order-" + i, i * 1_000L).build()).await();
    }
    shop.payments().cancel(refund("order-1").fullAmount().build()).await();
    shop.payments().cancel(refund("order-2").amount(500).build()).await();

    PaymentPage page =
        shop.payments()
            .list(
                ListRequest.builder()
                    .page(PageInput.builder().number(0).size(2).build())
                    .filter(
                        PaymentFilterInput.builder()
                            .from(now().minus(Duration.ofDays(1)))
                            .until(now().plus(Duration.ofDays(1)))
                            .sortOrder(SortOrder.ASC)
                            .status(
                                List.of(
                                    PaymentStatusFilter.PAID,
                                    PaymentStatusFilter.PARTIAL_CANCELLED))
                            .build())
                    .build())
            .await();
    assertEquals(List.of("order-2", "order-3"), page.items().stream().map(Payment::id).toList());
    assertEquals(2, Objects.requireNonNull(page.page()).totalCount());

    PaymentCursorPage part =
        shop.payments().listByCursor(ListByCursorRequest.builder().size(2).build()).await();
    assertEquals(
        List.of("order-1", "order-2"),
        part.items().stream().map(item -> item.payment().id()).toList());
    assertEquals(
        List.of("order-3"),
        shop
            .payments()
            .listByCursor(
                ListByCursorRequest.builder().cursor(part.items().get(1).cursor()).build())
            .await()
            .items()
            .stream()
            .map(item -> item.payment().id())
            .toList());

    List<PaymentEventWithCursor> events =
        shop.payments()
            .listEventsByCursor(ListEventsByCursorRequest.builder().size(100).build())
            .await()
            .items();
    assertEquals(
        List.of(
            PaidPaymentEvent.class,
            PaidPaymentEvent.class,
            PaidPaymentEvent.class,
            CancelledPaymentEvent.class,
            PartialCancelledPaymentEvent.class),
        events.stream().map(event -> event.paymentEvent().getClass()).toList());
  }
}
