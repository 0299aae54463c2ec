package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final Order ORDER = Order.of("order-1", new BigDecimal("1000"));

  private static Payment payment(String impUid, String status, int amount, int refunded) {
    return Replies.bound(
            Reply.of(
                RecordingClient.payment()
                    .put("imp_uid", impUid)
                    .put("merchant_uid", "order-1")
                    .put("status", status)
                    .put("amount", amount)
                    .put("cancel_amount", refunded)
                    .put("currency", "KRW")))
        .as(Payment.class);
  }

  private static Verification check(Payment... newestFirst) {
    return ORDER.check(new OrderPayments("order-1", List.of(newestFirst)));
  }

  @Test
  void partiallyRefundedPaymentIsNotVerified() {
    assertEquals(Result.VERIFIED, ORDER.check(payment("a", "paid", 1000, 0)).result());
    assertEquals(Result.PARTIALLY_CANCELLED, ORDER.check(payment("a", "paid", 1000, 1)).result());
    assertEquals(Result.CANCELLED, ORDER.check(payment("a", "paid", 1000, 1000)).result());
  }

  @Test
  void amountAndCurrencyAreComparedWhileThePaymentHoldsMoney() {
    Payment part = payment("a", "cancelled", 900, 100);
    Order dollars = new Order("order-1", new BigDecimal("900"), "USD", null);

    assertEquals(Result.AMOUNT_MISMATCH, ORDER.check(part).result());
    assertEquals(Result.AMOUNT_MISMATCH, check(part).result());
    assertEquals(Result.CURRENCY_MISMATCH, dollars.check(part).result());
    // The price of the order is compared with what was paid, not with what is left of it.
    assertEquals(
        Result.AMOUNT_MISMATCH, Order.of("order-1", new BigDecimal("800")).check(part).result());
    assertEquals(Result.CANCELLED, ORDER.check(payment("a", "cancelled", 900, 900)).result());
    assertEquals(Result.FAILED, ORDER.check(payment("a", "failed", 900, 0)).result());
  }

  @Test
  void requestedPaymentDecides() {
    Payment good = payment("a", "paid", 1000, 0);

    assertEquals(Result.VERIFIED, ORDER.paidBy("a").check(good).result());
    assertEquals(Result.ORDER_MISMATCH, ORDER.paidBy("b").check(good).result());
    assertTrue(ORDER.paidBy("b").check(good).payments().isEmpty());
  }

  @Test
  void unpaidAttemptsDoNotAffectAPaidPayment() {
    Verification found =
        check(
            payment("d", "ready", 1000, 0),
            payment("c", "failed", 1000, 0),
            payment("b", "cancelled", 1000, 1000),
            payment("a", "paid", 1000, 0));

    assertTrue(found.isVerified());
    assertEquals("a", found.payment().impUid());
  }

  @Test
  void restOfAPartialRefundCountsAsPaid() {
    Verification found = check(payment("b", "paid", 1000, 0), payment("a", "cancelled", 1000, 999));

    assertEquals(Result.PAID_TWICE, found.result());
    assertEquals(List.of("b", "a"), found.payments().stream().map(Payment::impUid).toList());
  }

  @Test
  void withoutAPaidPaymentTheHighestRankedNewestOneDecides() {
    Payment account =
        Replies.bound(
                Reply.of(
                    RecordingClient.payment()
                        .put("imp_uid", "v")
                        .put("merchant_uid", "order-1")
                        .put("status", "ready")
                        .put("vbank_num", "000")
                        .put("amount", 1000)
                        .put("cancel_amount", 0)
                        .put("currency", "KRW")))
            .as(Payment.class);

    assertEquals(
        Result.AWAITING_DEPOSIT,
        check(payment("b", "ready", 1000, 0), account, payment("a", "failed", 1, 0)).result());
    assertEquals(
        "b",
        check(payment("b", "failed", 1000, 0), payment("a", "failed", 1000, 0)).payment().impUid());
    assertEquals(
        Result.CANCELLED,
        check(payment("b", "ready", 1000, 0), payment("a", "cancelled", 1000, 1000)).result());
    assertEquals(Result.NOT_FOUND, check().result());
  }

  private static Payment ofOrder(String merchantUid, String impUid) {
    return Replies.bound(
            Reply.of(
                RecordingClient.payment()
                    .put("imp_uid", impUid)
                    .put("merchant_uid", merchantUid)
                    .put("amount", 1000)))
        .as(Payment.class);
  }

  @Test
  void paymentsOfAnotherOrderAreIgnoredAndNotDisclosed() {
    Verification others = new Verification(Result.ORDER_MISMATCH, List.of());
    Payment foreign = ofOrder("ORDER-1", "b");
    OrderPayments otherState =
        new OrderPayments("ORDER-1", List.of(foreign, ofOrder("ORDER-1", "c")));

    assertEquals(others, ORDER.check(foreign));
    assertEquals(others, ORDER.check(otherState));
    assertEquals(others, ORDER.paidBy("b").check(otherState));
    assertEquals("a", check(foreign, ofOrder("order-1", "a")).payment().impUid());
    assertEquals(Result.VERIFIED, check(foreign, ofOrder("order-1", "a")).result());
  }

  @Test
  void namedPaymentDecidesUnlessAnotherIsPaid() {
    OrderPayments twice =
        new OrderPayments(
            "order-1", List.of(payment("b", "paid", 1000, 0), payment("a", "paid", 1000, 0)));
    OrderPayments once =
        new OrderPayments(
            "order-1",
            List.of(payment("b", "paid", 1000, 0), payment("a", "cancelled", 1000, 1000)));

    assertEquals(Result.PAID_TWICE, ORDER.paidBy("a").check(twice).result());
    assertEquals(Result.CANCELLED, ORDER.paidBy("a").check(once).result());
    assertEquals(Result.VERIFIED, ORDER.paidBy("b").check(once).result());
    assertEquals(Result.NOT_FOUND, ORDER.paidBy("c").check(once).result());
  }

  @Test
  void unknownResultIsNotVerified() {
    JsonObject unknown = new JsonObject().put("result", "PAID_WITH_SHELLS");
    JsonObject empty = new JsonObject().put("result", "VERIFIED").put("payments", new JsonArray());
    for (JsonObject reply : List.of(unknown, empty, new JsonObject())) {
      Future<Verification> found =
          new RecordingClient().answering(reply).client().payments().verify(ORDER);

      assertTrue(found.failed(), reply.encode());
      assertEquals(FailureKind.BAD_UPSTREAM, ((PortOneException) found.cause()).kind());
    }
  }

  @Test
  void aResultWithoutAPaymentHasNone() {
    Verification none = new Verification(Result.NOT_FOUND, List.of());

    assertFalse(none.isVerified());
    assertThrows(IllegalStateException.class, none::payment);
  }
}
