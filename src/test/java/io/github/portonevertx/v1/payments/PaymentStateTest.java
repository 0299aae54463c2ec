package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.payments.Verification.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The amounts and states of a payment, for every combination of the fields they are read from. */
class PaymentStateTest {
  private static final Set<PaymentState> WITH_MONEY =
      Set.of(PaymentState.PAID, PaymentState.PARTIALLY_CANCELLED);
  private static final Set<PaymentState> MONEY_CAME =
      Set.of(PaymentState.PAID, PaymentState.PARTIALLY_CANCELLED, PaymentState.CANCELLED);

  static List<Payment> payments() {
    List<Payment> all = new ArrayList<>();
    for (String status : List.of("ready", "paid", "cancelled", "failed", "settled", "all", "")) {
      for (String amount : List.of("0", "1000", "14.20")) {
        for (String refunded : List.of("-1", "0", "0.00", "0.01", "14.2", "300", "1000", "1001")) {
          for (int paidAt : List.of(0, 1_700_000_000)) {
            for (String account : List.of("", "0000")) {
              all.add(
                  Replies.bound(
                          Reply.of(
                              RecordingClient.payment()
                                  .put("status", status)
                                  .put("amount", amount)
                                  .put("cancel_amount", refunded)
                                  .put("paid_at", paidAt)
                                  .put("vbank_num", account)))
                      .as(Payment.class));
            }
          }
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("payments")
  void statePredicatesOfAPaymentAreConsistent(Payment payment) {
    PaymentState state = payment.state();
    BigDecimal refundable = payment.refundable();

    assertEquals(state == PaymentState.PAID, payment.isPaid());
    assertEquals(state == PaymentState.PARTIALLY_CANCELLED, payment.isPartiallyCancelled());
    assertEquals(state == PaymentState.CANCELLED, payment.isFullyCancelled());
    assertTrue(refundable.signum() >= 0);
    assertTrue(refundable.compareTo(payment.amount()) <= 0);
    switch (state) {
      case PAID -> assertEquals(0, refundable.compareTo(payment.amount()));
      case PARTIALLY_CANCELLED -> assertEquals(1, refundable.signum());
      case CANCELLED, FAILED, WINDOW_OPEN, AWAITING_DEPOSIT -> assertEquals(0, refundable.signum());
      case UNKNOWN -> assertTrue(refundable.signum() == 0 || payment.paidAt() != null);
    }
  }

  @ParameterizedTest
  @MethodSource("payments")
  void orderStateMatchesItsPayment(Payment payment) {
    OrderPayments order = new OrderPayments("order-1", List.of(payment));
    Verification found = new Order("order-1", payment.amount(), "KRW", null).check(payment);

    assertEquals(payment.isPaid(), found.isVerified());
    assertEquals(payment.isFullyCancelled(), found.result() == Result.CANCELLED);
    assertEquals(payment.isPartiallyCancelled(), found.result() == Result.PARTIALLY_CANCELLED);
    assertEquals(0, payment.refundable().compareTo(order.refundable()));
    if (MONEY_CAME.contains(payment.state())) {
      assertEquals(0, payment.amount().compareTo(order.totalPaid()));
    } else if (payment.state() != PaymentState.UNKNOWN) {
      assertEquals(0, order.totalPaid().signum());
      assertEquals(0, order.totalRefunded().signum());
    }
    if (order.refundable().signum() > 0) {
      assertTrue(WITH_MONEY.contains(payment.state()) || payment.state() == PaymentState.UNKNOWN);
    }
  }

  @Test
  void partiallyRefundedPaymentIsNotPaid() {
    Payment part =
        Replies.bound(
                Reply.of(RecordingClient.payment().put("amount", 1000).put("cancel_amount", 300)))
            .as(Payment.class);

    assertEquals("paid", part.status().wire());
    assertEquals(PaymentState.PARTIALLY_CANCELLED, part.state());
    assertEquals(false, part.isPaid());
    assertEquals(true, part.isPartiallyCancelled());
    assertEquals(new BigDecimal("700"), part.refundable());
  }
}
