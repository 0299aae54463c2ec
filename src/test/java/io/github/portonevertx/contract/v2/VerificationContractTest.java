package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.OrderPayment;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.Verification;
import io.github.portonevertx.v2.payments.Verification.Result;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verification and the reconciliation of a payment in every access mode. */
class VerificationContractTest extends V2Contract {
  private static final Order ORDER = Order.of("order-1", 15_000);
  private static final Verification NONE = new Verification(Result.NOT_FOUND, null);

  @BeforeEach
  void openLiveChannel() {
    simulator.channels().add(Channel.LIVE);
  }

  private static PaymentSeed ofOrder(PaymentSeed seed) {
    return seed.id("order-1").amount(15_000).channel(Channel.LIVE);
  }

  private void assertResult(Result result, PaymentSeed seed) {
    seed(seed);
    assertResult(result, ORDER);
  }

  /** Replaces the payment of the order. */
  private void seed(PaymentSeed seed) {
    simulator.ledger().remove("order-1").add(seed);
  }

  private void assertResult(Result result, Order order) {
    Verification verification = client.payments().verify(order).await();

    assertEquals(result, verification.result());
    assertEquals(
        client.payments().get("order-1").await(),
        verification.payment(),
        "the payment as PortOne answered it");
    assertEquals(
        verification, order.check(client.payments().reconcile("order-1").await()), "in memory");
  }

  @Test
  void everyPaymentStateHasItsResult() {
    assertResult(Result.VERIFIED, ofOrder(PaymentSeed.paid()));
    assertResult(Result.AMOUNT_MISMATCH, ofOrder(PaymentSeed.paid()).amount(14_999));
    assertResult(Result.CURRENCY_MISMATCH, ofOrder(PaymentSeed.paid()).currency("USD"));
    assertResult(Result.NOT_PAID, ofOrder(PaymentSeed.ready()));
    assertResult(Result.NOT_PAID, ofOrder(PaymentSeed.payPending()));
    assertResult(Result.AWAITING_DEPOSIT, ofOrder(PaymentSeed.virtualAccount()));
    assertResult(Result.AMOUNT_MISMATCH, ofOrder(PaymentSeed.virtualAccount()).amount(100));
    assertResult(Result.FAILED, ofOrder(PaymentSeed.failed()));
    assertResult(Result.CANCELLED, ofOrder(PaymentSeed.cancelled()));
    assertResult(Result.PARTIALLY_CANCELLED, ofOrder(PaymentSeed.partiallyCancelled(1)));
    assertResult(Result.AMOUNT_MISMATCH, ofOrder(PaymentSeed.partiallyCancelled(1)).amount(16_000));
    assertResult(
        Result.CURRENCY_MISMATCH, ofOrder(PaymentSeed.partiallyCancelled(1)).currency("USD"));
    seed(ofOrder(PaymentSeed.paid()));
    simulator.answers().next("payments.get", payment -> payment.put("status", "ADDED_LATER"));
    assertEquals(Result.UNKNOWN_STATUS, client.payments().verify(ORDER).await().result());
  }

  @Test
  void amountsAreComparedInTheMinorUnitOfTheirCurrency() {
    seed(ofOrder(PaymentSeed.paid()).currency("USD").amount(1_420));

    assertResult(Result.VERIFIED, Order.of("order-1", 1_420, Currency.USD));
    assertResult(Result.CURRENCY_MISMATCH, Order.of("order-1", 1_420));
  }

  @Test
  void unknownPaymentIsAResult() {
    assertEquals(NONE, client.payments().verify(ORDER).await());
    OrderPayment state = client.payments().reconcile("order-1").await();
    assertEquals(new OrderPayment("order-1", null), state);
    assertEquals(NONE, ORDER.check(state));
  }

  @Test
  void resultDisclosesNothingAboutAPaymentOfAnotherOrder() {
    seed(ofOrder(PaymentSeed.paid()));
    // PortOne may also find a payment by its transactionId, which an imp_uid of V1 is.
    simulator
        .answers()
        .next("payments.get", payment -> payment.put("id", "o-9").put("transactionId", "order-1"));

    assertEquals(
        new Verification(Result.ORDER_MISMATCH, null), client.payments().verify(ORDER).await());
  }

  @Test
  void paymentOfATestChannelPaysOnlyForAnOrderThatAllowsIt() {
    assertResult(Result.TEST_CHANNEL, ofOrder(PaymentSeed.paid()).channel(Channel.CARD));
    assertResult(Result.VERIFIED, ORDER.allowingTestChannel());
    assertResult(Result.TEST_CHANNEL, ofOrder(PaymentSeed.failed()).channel(Channel.CARD));
    assertResult(Result.FAILED, ORDER.allowingTestChannel());
    assertResult(
        Result.UNKNOWN_STATUS,
        ofOrder(PaymentSeed.paid())
            .with("channel", new JsonObject().put("type", "STAGING").put("key", "k")));
    assertResult(Result.UNKNOWN_STATUS, ORDER.allowingTestChannel());
  }

  @Test
  void paymentOfALiveChannelWithATraitPaysForTheOrder() {
    Channel stubborn = Channel.live("channel-key-stubborn", "KPN", Channel.Trait.DECLINES_REFUNDS);
    simulator.channels().add(stubborn);

    assertResult(Result.VERIFIED, ofOrder(PaymentSeed.paid()).channel(stubborn));
    CancelRequest refund =
        CancelRequest.builder().paymentId("order-1").fullAmount().reason("단순 변심").build();
    assertEquals(FailureKind.REJECTED, failure(client.payments().cancel(refund)).kind());
  }

  @Test
  void refundThatIsOnlyRequestedIsNotVerified() {
    seed(ofOrder(PaymentSeed.paid()));
    simulator.refunds().later(true);
    client
        .payments()
        .cancel(CancelRequest.builder().paymentId("order-1").amount(1).reason("단순 변심").build())
        .await();

    assertResult(Result.CANCEL_PENDING, ORDER);
    OrderPayment state = client.payments().reconcile("order-1").await();
    assertTrue(state.hasPendingCancellation());
    assertEquals(14_999, state.refundable());
    assertEquals(0, state.totalRefunded());
  }

  @Test
  void storeOfTheOrderTheCallOrTheClientIsComparedAndAskedFor() {
    seed(ofOrder(PaymentSeed.paid()));
    String own = simulator.storeId();

    assertEquals(Result.VERIFIED, client.payments().verify(ORDER.ofStore(own)).await().result());
    assertEquals(Result.VERIFIED, client.withStore(own).payments().verify(ORDER).await().result());
    PortOneV2Client ofStore = open(options().setStoreId(own));
    assertEquals(Result.VERIFIED, ofStore.payments().verify(ORDER).await().result());
    assertEquals("order-1", ofStore.payments().reconcile("order-1").await().paymentId());
    simulator
        .requests("payments.get")
        .forEach(request -> assertEquals(List.of(own), request.query().get("storeId")));

    seed(ofOrder(PaymentSeed.paid()));
    simulator.answers().next("payments.get", payment -> payment.put("storeId", "store-other"));
    assertEquals(
        new Verification(Result.STORE_MISMATCH, null), ofStore.payments().verify(ORDER).await());
  }

  @Test
  void unreachablePortOneIsAFailureAndNotAResult() {
    seed(ofOrder(PaymentSeed.paid()));
    PortOneV2Client once = open(options().setRetries(0));
    simulator.faults().next("payments.get", Fault.html(502));
    assertEquals(FailureKind.BAD_UPSTREAM, failure(once.payments().verify(ORDER)).kind());
    simulator.faults().next("payments.get", Fault.html(404));
    assertEquals(FailureKind.BAD_UPSTREAM, failure(once.payments().reconcile("order-1")).kind());
  }

  @Test
  void answerIsRequestedAfterTheCallDespiteCoalescing() {
    PortOneV2Client sharing = open(options().setCoalesceReads(true));
    seed(ofOrder(PaymentSeed.ready()));
    Gate slow = new Gate();
    simulator.faults().next("payments.get", new Fault.HoldAnswer(slow));
    Future<Payment> before = sharing.payments().get("order-1");
    slow.awaitArrivals(1).await();
    // Another server of the shop charges the payment.
    seed(ofOrder(PaymentSeed.paid()));

    assertEquals(Result.VERIFIED, sharing.payments().verify(ORDER).await().result());
    assertEquals(15_000, sharing.payments().reconcile("order-1").await().totalPaid());
    slow.open();
    assertFalse(before.await().isPaid());
  }

  @Test
  void reconciliationAfterAnUnknownOutcomeStatesWhatHappened() {
    seed(ofOrder(PaymentSeed.partiallyCancelled(1_000)));
    long before = client.payments().reconcile("order-1").await().totalRefunded();
    PortOneV2Client once = open(options().setRetries(0));
    simulator.faults().always("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN,
        failure(
                once.withTimeout(Duration.ofSeconds(2))
                    .payments()
                    .cancel(
                        CancelRequest.builder()
                            .paymentId("order-1")
                            .amount(4_000)
                            .reason("단순 변심")
                            .build()))
            .kind());

    OrderPayment state = client.payments().reconcile("order-1").await();

    assertEquals(4_000, state.refundedSince(before));
    assertEquals(15_000, state.totalPaid());
    assertEquals(5_000, state.totalRefunded());
    assertEquals(10_000, state.refundable());
    assertFalse(state.hasPendingCancellation());
  }

  @Test
  void callIsValidatedAndDefaultsToWonAndMoney() {
    seed(ofOrder(PaymentSeed.paid()));
    JsonArray later = new JsonArray().add(1);
    simulator.answers().next("payments.get", paid -> paid.put("addedLater", later));
    Call call = Call.of("payments.verify").with("paymentId", "order-1");

    JsonObject reply = json(call.with("amount", 15_000));

    assertEquals("VERIFIED", reply.getString("result"));
    JsonObject payment = reply.getJsonObject("payment");
    assertEquals(15_000, payment.getJsonObject("amount").getLong("total"));
    assertEquals("LIVE", payment.getJsonObject("channel").getString("type"));
    assertEquals(later, payment.getJsonArray("addedLater"));
    assertRejected("parameter 'amount' is missing", client.send(call));
    assertRejected(
        "parameter 'amount' must not be less than 0",
        client.payments().verify(Order.of("order-1", -1)));
    JsonObject none = json(Call.of("payments.reconcile").with("paymentId", "order-2"));
    assertEquals(new JsonObject().put("paymentId", "order-2"), none);
  }

  private JsonObject json(Call call) {
    return (JsonObject) Objects.requireNonNull(client.send(call).await().json());
  }

  private static void assertRejected(String text, Future<?> call) {
    PortOneException failure = failure(call);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("payments.verify", failure.action());
    assertEquals(text, failure.text());
  }
}
