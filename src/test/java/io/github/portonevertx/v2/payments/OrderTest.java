package io.github.portonevertx.v2.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.json.MissingFieldException;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.github.portonevertx.v2.payments.Verification.Result;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison of an order with a payment. */
class OrderTest {
  private static final Order ORDER = Order.of("order-1", 1_000);

  private static JsonObject body(String status) {
    return new JsonObject()
        .put("status", status)
        .put("id", "order-1")
        .put("transactionId", "tx-1")
        .put("storeId", "store-1")
        .put("currency", "KRW")
        .put("channel", new JsonObject().put("type", "LIVE"))
        .put("amount", amount(1_000, 1_000, 0));
  }

  private static JsonObject amount(long total, long paid, long cancelled) {
    return new JsonObject()
        .put("total", total)
        .put("taxFree", 0)
        .put("discount", total - paid)
        .put("paid", paid)
        .put("cancelled", cancelled)
        .put("cancelledTaxFree", 0);
  }

  private static Payment read(JsonObject body) {
    return V2Json.CODEC.convert(body, V2Json.CODEC.type(Payment.class));
  }

  private static Result result(Order order, JsonObject body) {
    Verification verification = order.check(read(body));
    assertEquals(
        verification, order.check(new OrderPayment(order.paymentId(), read(body))), body::encode);
    assertEquals(verification.result() == Result.VERIFIED, verification.isVerified());
    return verification.result();
  }

  @ParameterizedTest
  @CsvSource({
    "READY,NOT_PAID",
    "PAY_PENDING,NOT_PAID",
    "VIRTUAL_ACCOUNT_ISSUED,AWAITING_DEPOSIT",
    "PAID,VERIFIED",
    "FAILED,FAILED",
    "PARTIAL_CANCELLED,PARTIALLY_CANCELLED",
    "CANCELLED,CANCELLED",
    "ADDED_LATER,UNKNOWN_STATUS",
    "PENDING,UNKNOWN_STATUS",
    "paid,UNKNOWN_STATUS"
  })
  void stateHasItsResult(String status, Result result) {
    assertEquals(result, result(ORDER, body(status)));
  }

  @Test
  void amountsDecideAboutThePaidState() {
    assertEquals(
        Result.PARTIALLY_CANCELLED,
        result(ORDER, body("PAID").put("amount", amount(1_000, 1_000, 1))));
    assertEquals(
        Result.CANCELLED, result(ORDER, body("PAID").put("amount", amount(1_000, 1_000, 1_000))));
    assertEquals(
        Result.UNKNOWN_STATUS, result(ORDER, body("PAID").put("amount", amount(1_000, -1, 0))));
    // The buyer paid less because of a promotion, which the price of the order does not know.
    assertEquals(Result.VERIFIED, result(ORDER, body("PAID").put("amount", amount(1_000, 900, 0))));
    assertEquals(
        Result.AMOUNT_MISMATCH, result(ORDER, body("PAID").put("amount", amount(900, 900, 0))));
  }

  @Test
  void amountAndCurrencyAreComparedWhileThePaymentHoldsMoney() {
    JsonObject part = body("PARTIAL_CANCELLED").put("amount", amount(900, 900, 100));
    JsonObject full = body("CANCELLED").put("amount", amount(900, 900, 900));

    assertEquals(Result.AMOUNT_MISMATCH, result(ORDER, part));
    assertEquals(
        Result.AMOUNT_MISMATCH, result(ORDER, body("PAID").put("amount", amount(900, 900, 100))));
    assertEquals(Result.CURRENCY_MISMATCH, result(Order.of("order-1", 900, Currency.USD), part));
    assertEquals(Result.PARTIALLY_CANCELLED, result(Order.of("order-1", 900), part));
    // The price of the order is compared with what was paid, not with what is left of it.
    assertEquals(Result.AMOUNT_MISMATCH, result(Order.of("order-1", 800), part));
    assertEquals(Result.TEST_CHANNEL, result(ORDER, part.copy().put("channel", channel("TEST"))));
    assertEquals(Result.CANCELLED, result(ORDER, full));
  }

  @Test
  void currencyIsComparedBeforeTheAmount() {
    JsonObject dollars = body("PAID").put("currency", "USD");

    assertEquals(Result.CURRENCY_MISMATCH, result(ORDER, dollars));
    assertEquals(Result.VERIFIED, result(Order.of("order-1", 1_000, Currency.USD), dollars));
    assertEquals(
        Result.CURRENCY_MISMATCH,
        result(ORDER, body("VIRTUAL_ACCOUNT_ISSUED").put("currency", "USD")));
    assertEquals(Result.CURRENCY_MISMATCH, result(ORDER, body("PAID").put("currency", "krw")));
    assertEquals(Result.FAILED, result(ORDER, body("FAILED").put("currency", "USD")));
  }

  @Test
  void idAndStoreAreComparedFirstAndDiscloseNothing() {
    JsonObject foreign = body("PAID").put("id", "ORDER-1").put("channel", channel("TEST"));
    assertEquals(new Verification(Result.ORDER_MISMATCH, null), ORDER.check(read(foreign)));
    assertEquals(
        new Verification(Result.ORDER_MISMATCH, null),
        Order.of("tx-1", 1_000).check(read(body("PAID"))));
    assertEquals(
        new Verification(Result.ORDER_MISMATCH, null),
        ORDER.check(new OrderPayment("order-2", null)));

    Order ofStore = ORDER.ofStore("store-2");
    Verification otherStore = new Verification(Result.STORE_MISMATCH, null);
    assertEquals(otherStore, ofStore.check(read(body("PAID"))));
    JsonObject without = body("PAID");
    without.remove("storeId");
    assertEquals(otherStore, ofStore.check(read(without)));
    assertEquals(Result.VERIFIED, result(ORDER, without));
    assertEquals(Result.VERIFIED, result(ORDER.ofStore("store-1"), body("PAID")));
  }

  private static JsonObject channel(String type) {
    return new JsonObject().put("type", type);
  }

  @ParameterizedTest
  @CsvSource({
    "READY,NOT_PAID",
    "PAY_PENDING,NOT_PAID",
    "VIRTUAL_ACCOUNT_ISSUED,AWAITING_DEPOSIT",
    "PAID,VERIFIED",
    "FAILED,FAILED",
    "PARTIAL_CANCELLED,PARTIALLY_CANCELLED",
    "CANCELLED,CANCELLED",
    "ADDED_LATER,UNKNOWN_STATUS"
  })
  void testChannelCountsInNoStateUnlessItIsAllowed(String status, Result allowed) {
    JsonObject test = body(status).put("channel", channel("TEST"));

    assertEquals(Result.TEST_CHANNEL, result(ORDER, test));
    assertEquals(allowed, result(ORDER.allowingTestChannel(), test));
  }

  @ParameterizedTest
  @CsvSource({
    "READY,NOT_PAID",
    "PAY_PENDING,NOT_PAID",
    "VIRTUAL_ACCOUNT_ISSUED,UNKNOWN_STATUS",
    "PAID,UNKNOWN_STATUS",
    "FAILED,FAILED",
    "PARTIAL_CANCELLED,UNKNOWN_STATUS",
    "CANCELLED,CANCELLED"
  })
  void moneyOfAnAbsentOrUnknownChannelIsNotTrusted(String status, Result result) {
    JsonObject without = body(status);
    without.remove("channel");
    assertEquals(result, result(ORDER, without));
    assertEquals(result, result(ORDER.allowingTestChannel(), without));
    assertEquals(result, result(ORDER, body(status).put("channel", new JsonObject())));
    assertEquals(result, result(ORDER, body(status).put("channel", channel("live"))));
  }

  @Test
  void requestedRefundOfAPaidPaymentIsNotVerified() {
    assertEquals(Result.CANCEL_PENDING, result(ORDER, withRefund("REQUESTED")));
    assertEquals(Result.CANCEL_PENDING, result(ORDER, withRefund("ADDED_LATER")));
    assertEquals(Result.VERIFIED, result(ORDER, withRefund("FAILED")));
    assertEquals(
        Result.AMOUNT_MISMATCH, result(Order.of("order-1", 2_000), withRefund("REQUESTED")));
  }

  private static JsonObject withRefund(String status) {
    return body("PAID")
        .put(
            "cancellations",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("status", status)
                        .put("id", "refund-1")
                        .put("totalAmount", 1)
                        .put("taxFreeAmount", 0)
                        .put("vatAmount", 0)));
  }

  @Test
  void noPaymentIsNotFound() {
    assertEquals(
        new Verification(Result.NOT_FOUND, null), ORDER.check(new OrderPayment("order-1", null)));
  }

  @Test
  @SuppressWarnings("NullAway") // what Kotlin or unchecked Java may pass
  void nullIsRejectedByItsName() {
    assertRejected("paymentId", () -> Order.of(null, 1));
    assertRejected("currency", () -> Order.of("order-1", 1, null));
    assertRejected("storeId", () -> ORDER.ofStore(null));
    assertRejected("payment", () -> ORDER.check((Payment) null));
    assertRejected("state", () -> ORDER.check((OrderPayment) null));
    assertThrows(MissingFieldException.class, () -> new OrderPayment(null, null));
    assertThrows(MissingFieldException.class, () -> new Verification(null, null));
    assertThrows(MissingFieldException.class, () -> new Verification(Result.VERIFIED, null));
  }

  private static void assertRejected(String name, Executable call) {
    PortOneException failure = assertThrows(PortOneException.class, call);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.text().contains("'" + name + "' is null"), failure.text());
  }

  @ParameterizedTest
  @CsvSource({
    "READY,0,0,0,0",
    "VIRTUAL_ACCOUNT_ISSUED,0,0,0,0",
    "PAID,1000,0,1000,0",
    "PARTIAL_CANCELLED,1000,300,1000,300",
    "CANCELLED,1000,1000,1000,1000",
    "CANCELLED,0,0,0,0",
    "FAILED,1000,0,0,0",
    "ADDED_LATER,1000,300,0,0",
    "PAID,-1,0,0,0"
  })
  void statesWhatWasPaidAndRefunded(
      String status, long paid, long cancelled, long totalPaid, long totalRefunded) {
    OrderPayment state =
        new OrderPayment(
            "order-1", read(body(status).put("amount", amount(1_000, paid, cancelled))));

    assertEquals(totalPaid, state.totalPaid());
    assertEquals(totalRefunded, state.totalRefunded());
    assertEquals(totalRefunded - 100, state.refundedSince(100));
    assertEquals(
        read(body(status).put("amount", amount(1_000, paid, cancelled))).refundable(),
        state.refundable());
  }

  @Test
  void unknownStatusDoesNotHideMoneyThatWasTaken() {
    OrderPayment state =
        new OrderPayment(
            "order-1",
            read(
                body("ADDED_LATER")
                    .put("paidAt", "2026-01-02T03:04:05Z")
                    .put("amount", amount(1_000, 1_000, 300))));

    assertEquals(1_000, state.totalPaid());
    assertEquals(300, state.totalRefunded());
    assertEquals(700, state.refundable());
  }

  @Test
  void noneHasNoMoneyAndNoPendingRefund() {
    OrderPayment none = new OrderPayment("order-1", null);

    assertEquals(0, none.totalPaid() + none.totalRefunded() + none.refundable());
    assertFalse(none.hasPendingCancellation());
    assertTrue(new OrderPayment("order-1", read(withRefund("REQUESTED"))).hasPendingCancellation());
  }
}
