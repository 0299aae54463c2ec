package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.github.portonevertx.v2.paymentschedules.DueWindow;
import io.github.portonevertx.v2.paymentschedules.ListRequest;
import io.github.portonevertx.v2.paymentschedules.PaymentScheduleFilterInput;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that prevent a mistake with money. */
class MoneyRulesContractTest extends V2Contract {
  private static final String ID = "payment-0001";
  private static final Instant FROM = Instant.parse("2030-04-01T00:00:00Z");

  @BeforeEach
  void pay() {
    simulator.ledger().pay(ID, 10_000);
  }

  private static CancelRequest.Builder refund() {
    return CancelRequest.builder().paymentId(ID).reason("고객 요청");
  }

  private void assertRejected(String text, Future<?> call) {
    PortOneException failure = failure(call);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(text, failure.text());
    assertEquals(List.of(), simulator.requests());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -10_000})
  void refundOfNothingIsRejected(long amount) {
    assertRejected(
        "parameter 'amount' must be more than 0",
        client.payments().cancel(refund().amount(amount).build()));
    assertRejected(
        "parameter 'amount' must be more than 0",
        client.send(
            Call.of("payments.cancel")
                .with("paymentId", ID)
                .with("reason", "x")
                .with("amount", amount)));
  }

  @Test
  void refundStatesEitherAnAmountOrTheFullAmount() {
    assertRejected(
        "parameter 'amount' is missing; for a refund of the full amount call fullAmount()",
        client.payments().cancel(refund().build()));
    assertRejected(
        "parameter 'amount' is set together with fullAmount(); set only one of them",
        client.payments().cancel(refund().amount(1_000).fullAmount().build()));
    assertRejected(
        "parameter 'amount' is known: an unchecked one would not be validated",
        client.payments().cancel(refund().fullAmount().unchecked("amount", 0).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amonut", "Amount", "cancelAmount", "cancel_request_amount"})
  void misspeltAmountIsNoFullRefund(String name) {
    PortOneException failure =
        failure(
            client.send(
                Call.of("payments.cancel")
                    .with("paymentId", ID)
                    .with("reason", "x")
                    .with(name, 1_000)));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.text().startsWith("unknown parameter '" + name + "'"), failure.text());
    assertEquals(0, simulator.effects().total(Effect.REFUND));
  }

  @Test
  void amountThatChangedMeanwhileStopsTheRefund() {
    Payment before = client.payments().get(ID).await();
    client.payments().cancel(refund().amount(3_000).build()).await();

    PortOneException failure =
        failure(
            client
                .payments()
                .cancel(
                    refund().amount(3_000).currentCancellableAmount(before.refundable()).build()));

    assertEquals(FailureKind.CONFLICT, failure.kind());
    assertEquals("CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN", failure.errorType());
    assertEquals(1, simulator.effects().total(Effect.REFUND));
    long rest = client.payments().get(ID).await().refundable();
    assertEquals(7_000, rest);
    client.payments().cancel(refund().amount(3_000).currentCancellableAmount(rest).build()).await();
  }

  @Test
  void requestedRefundHasNotSucceeded() {
    simulator.refunds().later(true);
    PaymentCancellation requested =
        client.payments().cancel(refund().amount(4_000).build()).await();

    assertFalse(requested.isSucceeded());
    assertFalse(requested.isFailed());
    assertTrue(requested.isRequested());
    assertTrue(requested.isPending());
    Payment pending = client.payments().get(ID).await();
    assertTrue(pending.hasPendingCancellation());
    assertFalse(pending.isPartiallyCancelled());
    assertEquals(0, pending.amount().cancelled());
    assertEquals(6_000, pending.refundable());

    // PortOne calculates the rest in the same way.
    client
        .payments()
        .cancel(refund().amount(1_000).currentCancellableAmount(pending.refundable()).build())
        .await();
    simulator.refunds().succeed(requested.id());
    Payment done = client.payments().get(ID).await();
    assertTrue(done.isPartiallyCancelled());
    assertEquals(4_000, done.amount().cancelled());
    assertEquals(5_000, done.refundable());
  }

  @Test
  void requestedFullRefundLeavesNothingToRefund() {
    simulator.refunds().later(true);
    client.payments().cancel(refund().fullAmount().build()).await();

    Payment pending = client.payments().get(ID).await();

    assertFalse(pending.isFullyCancelled());
    assertEquals(0, pending.refundable());
  }

  @Test
  void unknownStatusOfARefundIsNoSuccess() {
    simulator
        .answers()
        .next(
            "payments.cancel",
            answer -> {
              answer.getJsonObject("cancellation").put("status", "ADDED_LATER");
              return answer;
            });

    PaymentCancellation refunded = client.payments().cancel(refund().amount(1).build()).await();

    assertFalse(refunded.isSucceeded());
    assertFalse(refunded.isFailed());
    assertTrue(refunded.isPending());
    assertEquals("ADDED_LATER", refunded.status().wire());
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void revocationNeverBecomesThatOfEverySchedule() {
    assertRejected(
        "parameter 'scheduleIds' is an empty list", client.paymentSchedules().revoke(List.of()));
    assertRejected(
        "parameter 'scheduleIds' is null; leave it out instead",
        client.paymentSchedules().revoke(null));
    assertRejected(
        "parameter 'billingKey' is null; leave it out instead",
        client.paymentSchedules().revokeAll(null));
    assertRejected("parameter 'billingKey' is blank", client.paymentSchedules().revokeAll(" "));
    assertRejected(
        "one of the parameters billingKey, scheduleIds is needed",
        client.send(Call.of("paymentSchedules.revoke")));
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void schedulesAreListedForAStatedTimeOnly() {
    ListRequest all = ListRequest.builder().build();
    assertRejected(
        "parameter 'from' is null", client.paymentSchedules().list(new DueWindow(null, FROM), all));
    assertRejected(
        "parameter 'until' is null",
        client.paymentSchedules().list(new DueWindow(FROM, null), all));
    assertRejected("parameter 'due' is null", client.paymentSchedules().list(null, all));
    assertRejected(
        "parameter 'until' is before parameter 'from'",
        client.paymentSchedules().list(new DueWindow(FROM, FROM.minusMillis(1)), all));
    assertRejected(
        "parameter 'until' is before parameter 'from'",
        StreamReader.of(
                client.paymentSchedules().stream(new DueWindow(FROM, FROM.minusMillis(1)), all),
                schedule -> "",
                -1)
            .end());

    client
        .paymentSchedules()
        .list(
            new DueWindow(FROM, FROM.plus(Duration.ofDays(1))),
            ListRequest.builder()
                .filter(PaymentScheduleFilterInput.builder().billingKey("key").build())
                .build())
        .await();
    assertEquals(
        new JsonObject(
            Map.of(
                "billingKey", "key",
                "from", "2030-04-01T00:00:00Z",
                "until", "2030-04-02T00:00:00Z")),
        simulator.requests("paymentSchedules.list").get(0).input().getJsonObject("filter"));
  }
}
