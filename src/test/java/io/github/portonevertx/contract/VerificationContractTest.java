package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verification of an order's payment in every access mode. */
class VerificationContractTest extends Contract {
  private static final Order ORDER = Order.of("order-1", new BigDecimal("15000"));

  private String add(PaymentSeed seed) {
    return simulator.ledger().add(seed).getString("imp_uid");
  }

  private static PaymentSeed ofOrder(PaymentSeed seed) {
    return seed.merchantUid("order-1").amount(15_000);
  }

  private void assertBoth(Result result, PaymentSeed seed) {
    String impUid = add(seed);
    Verification byPayment = client.payments().verify(ORDER.paidBy(impUid)).await();
    Verification byOrder = client.payments().verify(ORDER).await();

    assertEquals(result, byPayment.result());
    assertEquals(byPayment, byOrder);
    assertEquals(impUid, byOrder.payment().impUid());
    simulator.ledger().remove(impUid);
  }

  @Test
  void everyPaymentStateHasItsResult() {
    assertBoth(Result.VERIFIED, ofOrder(PaymentSeed.paid()));
    assertBoth(Result.AMOUNT_MISMATCH, ofOrder(PaymentSeed.paid()).amount(14_999));
    assertBoth(Result.CURRENCY_MISMATCH, ofOrder(PaymentSeed.paid()).currency("USD"));
    assertBoth(Result.NOT_PAID, ofOrder(PaymentSeed.ready()));
    assertBoth(Result.AWAITING_DEPOSIT, ofOrder(PaymentSeed.virtualAccount()));
    assertBoth(Result.AMOUNT_MISMATCH, ofOrder(PaymentSeed.virtualAccount()).amount(100));
    assertBoth(Result.FAILED, ofOrder(PaymentSeed.failed()));
    assertBoth(Result.CANCELLED, ofOrder(PaymentSeed.cancelled()));
    assertBoth(
        Result.PARTIALLY_CANCELLED,
        PaymentSeed.partiallyCancelled(1).merchantUid("order-1").amount(15_000));
    assertBoth(Result.AMOUNT_MISMATCH, ofOrder(PaymentSeed.partiallyCancelled(1)).amount(16_000));
    assertBoth(
        Result.CURRENCY_MISMATCH, ofOrder(PaymentSeed.partiallyCancelled(1)).currency("USD"));
    assertBoth(Result.UNKNOWN_STATUS, ofOrder(PaymentSeed.paid()).with("status", "settled"));
  }

  @Test
  void resultContainsTheDueDateOfAVirtualAccount() {
    JsonObject account = simulator.ledger().add(ofOrder(PaymentSeed.virtualAccount()));

    Payment waiting = client.payments().verify(ORDER).await().payment();

    assertEquals(account.getLong("vbank_date"), waiting.vbankDate().getEpochSecond());
  }

  @Test
  void amountsAreComparedByValue() {
    String impUid =
        add(PaymentSeed.dollars().merchantUid("order-2").amount(new BigDecimal("14.20")));
    Order order = new Order("order-2", new BigDecimal("14.2"), "USD", impUid);

    assertEquals(Result.VERIFIED, client.payments().verify(order).await().result());
  }

  @Test
  void resultDisclosesNothingAboutAPaymentOfAnotherOrder() {
    String impUid = add(PaymentSeed.paid().merchantUid("order-9").amount(15_000));

    Verification other = client.payments().verify(ORDER.paidBy(impUid)).await();

    assertEquals(new Verification(Result.ORDER_MISMATCH, List.of()), other);
  }

  @Test
  void unknownPaymentIsAResult() {
    Verification none = new Verification(Result.NOT_FOUND, List.of());

    assertEquals(none, client.payments().verify(ORDER).await());
    assertEquals(none, client.payments().verify(ORDER.paidBy("imp_none")).await());
  }

  @Test
  void twoPaymentsThatHoldMoneyAreNeverVerified() {
    String first = add(ofOrder(PaymentSeed.paid()));
    String second = add(ofOrder(PaymentSeed.paid()));

    Verification byOrder = client.payments().verify(ORDER).await();

    assertEquals(Result.PAID_TWICE, byOrder.result());
    assertEquals(2, byOrder.payments().size());
    assertEquals(byOrder, client.payments().verify(ORDER.paidBy(first)).await());
    simulator.ledger().refund(first, null, null);
    assertEquals(second, client.payments().verify(ORDER).await().payment().impUid());
    assertEquals(Result.VERIFIED, client.payments().verify(ORDER.paidBy(second)).await().result());
  }

  @Test
  void paymentOfATestChannelIsNotVerified() {
    String impUid = add(ofOrder(PaymentSeed.paid()).testChannel());

    assertEquals(Result.NOT_FOUND, client.payments().verify(ORDER).await().result());
    assertEquals(Result.NOT_FOUND, client.payments().verify(ORDER.paidBy(impUid)).await().result());

    var testing = open(options().setIncludeSandbox(true));
    assertEquals(Result.VERIFIED, testing.payments().verify(ORDER).await().result());
    assertEquals(Result.VERIFIED, testing.payments().verify(ORDER.paidBy(impUid)).await().result());
  }

  @Test
  void unreachablePortOneIsAFailureAndNotAResult() {
    String impUid = add(ofOrder(PaymentSeed.paid()));
    client.payments().get(impUid).await();
    simulator.faults().next("payments.findAll", Fault.html(502));

    assertEquals(
        FailureKind.BAD_UPSTREAM, failure(client.payments().verify(ORDER.paidBy(impUid))).kind());
  }

  @Test
  void theQueriesAreMadeForTheSubMerchantOfTheCall() {
    add(ofOrder(PaymentSeed.paid()));
    client.withTier("AB1").payments().verify(ORDER).await();

    List<RecordedRequest> asked = simulator.requests("payments.findAll");
    assertEquals("AB1", asked.get(0).tier());
  }

  @Test
  void callIsValidatedAndDefaultsToWon() {
    add(ofOrder(PaymentSeed.paid()));
    Call call = Call.of("payments.verify").with("merchant_uid", "order-1");

    JsonObject reply = (JsonObject) client.send(call.with("amount", 15_000)).await().json();

    assertEquals("VERIFIED", reply.getString("result"));
    JsonObject payment = reply.getJsonArray("payments").getJsonObject(0);
    assertEquals(15_000, payment.getNumber("amount").intValue());
    assertEquals("paid", payment.getString("status"));
    assertEquals(true, payment.getValue("paid_at") instanceof Number);
    assertEquals(false, payment.containsKey("failed_at"));
    assertFails(
        client.send(call),
        FailureKind.INVALID_REQUEST,
        "payments.verify",
        0,
        null,
        "parameter 'amount' is missing");
  }
}
