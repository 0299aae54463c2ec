package io.github.portonevertx.v2.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v2.internal.json.V2Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the status and the amounts of a payment mean for its order. */
class PaymentChecksTest {
  private static final List<String> STATUSES =
      List.of(
          "READY",
          "PAY_PENDING",
          "VIRTUAL_ACCOUNT_ISSUED",
          "PAID",
          "FAILED",
          "PARTIAL_CANCELLED",
          "CANCELLED",
          "ADDED_LATER");

  private static JsonObject body(String status, long total, long paid, long cancelled) {
    return new JsonObject()
        .put("status", status)
        .put("id", "order-1")
        .put("transactionId", "tx-1")
        .put("currency", "KRW")
        .put(
            "amount",
            new JsonObject()
                .put("total", total)
                .put("taxFree", 0)
                .put("discount", 0)
                .put("paid", paid)
                .put("cancelled", cancelled)
                .put("cancelledTaxFree", 0));
  }

  private static Payment payment(String status, long total, long paid, long cancelled) {
    return read(body(status, total, paid, cancelled));
  }

  private static Payment read(JsonObject body) {
    return V2Json.CODEC.convert(body, V2Json.CODEC.type(Payment.class));
  }

  private static JsonObject refund(String status, long amount) {
    return new JsonObject()
        .put("status", status)
        .put("id", "refund-1")
        .put("totalAmount", amount)
        .put("taxFreeAmount", 0)
        .put("vatAmount", 0);
  }

  private static Payment withRefunds(JsonObject body, JsonObject... refunds) {
    return read(body.put("cancellations", new JsonArray(List.of((Object[]) refunds))));
  }

  @ParameterizedTest
  @CsvSource({
    "READY,1000,0,0,WINDOW_OPEN,0",
    "PAY_PENDING,1000,0,0,PENDING,0",
    "VIRTUAL_ACCOUNT_ISSUED,1000,0,0,AWAITING_DEPOSIT,0",
    "FAILED,1000,0,0,FAILED,0",
    "PAID,1000,1000,0,PAID,1000",
    "PAID,1000,900,0,PAID,900",
    "PAID,1000,1000,400,PARTIALLY_CANCELLED,600",
    "PAID,1000,1000,1000,CANCELLED,0",
    "PARTIAL_CANCELLED,1000,1000,400,PARTIALLY_CANCELLED,600",
    "PARTIAL_CANCELLED,1000,900,400,PARTIALLY_CANCELLED,500",
    "PARTIAL_CANCELLED,1000,1000,0,PARTIALLY_CANCELLED,1000",
    "PARTIAL_CANCELLED,1000,1000,1000,CANCELLED,0",
    "CANCELLED,1000,1000,1000,CANCELLED,0",
    "CANCELLED,1000,1000,400,CANCELLED,0",
    "CANCELLED,1000,1000,0,CANCELLED,0",
    "PAID,-1,1000,0,UNKNOWN,0",
    "PAID,1000,-1,0,UNKNOWN,0",
    "PAID,1000,1000,-1,UNKNOWN,0",
    "ADDED_LATER,1000,1000,0,UNKNOWN,0",
    "PAID,0,0,0,PAID,0",
    "PAID,9223372036854775807,9223372036854775807,0,PAID,9223372036854775807",
  })
  void stateAndRefundableAmount(
      String status, long total, long paid, long cancelled, PaymentState state, long refundable) {
    Payment payment = payment(status, total, paid, cancelled);

    assertEquals(state, payment.state());
    assertEquals(refundable, payment.refundable());
  }

  static Stream<Payment> payments() {
    return STATUSES.stream()
        .flatMap(
            status ->
                LongStream.of(-1, 0, 1, 500, 1000, Long.MAX_VALUE)
                    .boxed()
                    .flatMap(
                        cancelled ->
                            Stream.of(
                                payment(status, 1000, 1000, cancelled),
                                payment(status, 1000, 500, cancelled),
                                read(
                                    body(status, 1000, 1000, cancelled)
                                        .put("paidAt", "2026-01-02T03:04:05Z")),
                                withRefunds(
                                    body(status, 1000, 1000, cancelled),
                                    refund("REQUESTED", 300)))));
  }

  @ParameterizedTest
  @MethodSource("payments")
  void answersNeverContradictEachOther(Payment payment) {
    assertEquals(payment.isPaid(), payment.state() == PaymentState.PAID);
    assertTrue(
        Stream.of(payment.isPaid(), payment.isPartiallyCancelled(), payment.isFullyCancelled())
                .filter(is -> is)
                .count()
            <= 1);
    assertTrue(payment.refundable() >= 0);
    if (payment.isPaid()) {
      assertEquals(0, payment.amount().cancelled());
    }
    if (payment.refundable() > 0) {
      assertTrue(
          payment.isPaid()
              || payment.isPartiallyCancelled()
              || payment.state() == PaymentState.UNKNOWN);
      assertTrue(payment.refundable() <= payment.amount().paid());
    }
    if (payment.isFullyCancelled()) {
      assertEquals(0, payment.refundable());
    }
  }

  @Test
  void pendingRefundsAreNotRefundableAgain() {
    Payment one = withRefunds(body("PAID", 1000, 1000, 0), refund("REQUESTED", 400));

    assertTrue(one.isPaid());
    assertTrue(one.hasPendingCancellation());
    assertEquals(600, one.refundable());
    assertEquals(
        300,
        withRefunds(
                body("PARTIAL_CANCELLED", 1000, 1000, 400),
                refund("SUCCEEDED", 400),
                refund("REQUESTED", 300))
            .refundable());
    assertEquals(
        0,
        withRefunds(body("PAID", 1000, 1000, 0), refund("REQUESTED", 700), refund("REQUESTED", 700))
            .refundable());
    assertEquals(
        0,
        withRefunds(body("PAID", 1000, 1000, 0), refund("REQUESTED", Long.MAX_VALUE)).refundable());
  }

  @Test
  void refundsThatFailedOrSucceededDoNotCountAsPending() {
    Payment payment =
        withRefunds(
            body("PARTIAL_CANCELLED", 1000, 1000, 400),
            refund("SUCCEEDED", 400),
            refund("FAILED", 300));

    assertFalse(payment.hasPendingCancellation());
    assertEquals(600, payment.refundable());
  }

  @Test
  void refundOfUnknownStatusCountsAsPending() {
    Payment payment = withRefunds(body("PAID", 1000, 1000, 0), refund("ADDED_LATER", 400));

    assertTrue(payment.hasPendingCancellation());
    assertEquals(600, payment.refundable());
  }

  @Test
  void negativeAmountOfARefundDoesNotIncreaseTheRest() {
    assertEquals(
        1000, withRefunds(body("PAID", 1000, 1000, 0), refund("REQUESTED", -400)).refundable());
  }

  @Test
  void paidPaymentOfUnknownStatusIsRefundable() {
    JsonObject body = body("ADDED_LATER", 1000, 1000, 300).put("paidAt", "2026-01-02T03:04:05Z");

    assertEquals(700, read(body).refundable());
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED,true,false,false,false",
    "REQUESTED,false,true,false,true",
    "FAILED,false,false,true,false",
    "ADDED_LATER,false,false,false,true",
  })
  void aRequestedRefundIsNotMistakenForOneThatSucceeded(
      String status, boolean succeeded, boolean requested, boolean failed, boolean pending) {
    PaymentCancellation refund =
        withRefunds(body("PAID", 1000, 1000, 0), refund(status, 400)).cancellations().get(0);

    assertEquals(succeeded, refund.isSucceeded());
    assertEquals(requested, refund.isRequested());
    assertEquals(failed, refund.isFailed());
    assertEquals(pending, refund.isPending());
  }
}
