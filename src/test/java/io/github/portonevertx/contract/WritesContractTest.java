package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money moves at most once, and a caller with an unknown outcome can query it. */
class WritesContractTest extends WritesContract {
  @Test
  void refundOfZeroIsNotSent() {
    assertEquals(
        FailureKind.INVALID_REQUEST,
        failure(
                client
                    .payments()
                    .cancel(CancelRequest.builder().impUid(impUid).amount(BigDecimal.ZERO).build()))
            .kind());
    Call refund = Call.of("payments.cancel").with("imp_uid", impUid);
    for (Object zero : List.of(0, 0L, 0.0, new BigDecimal("0.00"), -1, "0")) {
      assertEquals(
          FailureKind.INVALID_REQUEST,
          failure(client.send(refund.with("amount", zero))).kind(),
          zero::toString);
    }
    assertEquals(0, simulator.count("payments.cancel"));
    assertNothingMoved();
  }

  @Test
  void aMisspeltAmountIsNotSent() {
    assertFails(
        client.send(Call.of("payments.cancel").with("imp_uid", impUid).with("amout", PART)),
        FailureKind.INVALID_REQUEST,
        "payments.cancel",
        0,
        null,
        "unknown parameter 'amout'; did you mean 'amount'?");
    assertEquals(0, simulator.count("payments.cancel"));
    assertNothingMoved();
  }

  @Test
  void refundWithAWrongChecksumChangesNothing() {
    assertFails(
        client
            .payments()
            .cancel(CancelRequest.builder().impUid(impUid).fullAmount().refundable(PART).build()),
        FailureKind.REJECTED,
        "payments.cancel",
        200,
        1,
        "취소 가능 금액(checksum)이 일치하지 않습니다.");
    assertEquals(1, simulator.count("payments.cancel"));
    assertNothingMoved();
  }

  @Test
  void refundOfARefundedPaymentIsRejectedWithPortOnesMessage() {
    assertTrue(
        client
            .payments()
            .cancel(CancelRequest.builder().impUid(impUid).fullAmount().build())
            .await()
            .isFullyCancelled());

    assertFails(
        client.payments().cancel(CancelRequest.builder().impUid(impUid).fullAmount().build()),
        FailureKind.REJECTED,
        "payments.cancel",
        200,
        1,
        "이미 전액취소된 주문입니다.");
    assertEquals(1, simulator.executions(impUid));
    assertEquals(2, simulator.count("payments.cancel"));
  }

  @Test
  void repeatedRefundIsRejectedByItsChecksum() {
    simulator.faults().next("payments.cancel", Fault.html(502).afterRunning());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(client.payments().cancel(partial())).kind());

    assertEquals(FailureKind.REJECTED, failure(client.payments().cancel(partial())).kind());
    assertEquals(1, simulator.executions(impUid));
  }

  @Test
  void revokedTokenIsReplacedAndTheRefundIsExecutedOnce() {
    client.payments().get(impUid).await();
    simulator.tokens().revoke();

    Payment refunded = client.payments().cancel(partial()).await();

    assertEquals(PART, refunded.cancelAmount());
    assertEquals(1, simulator.executions(impUid));
    List<RecordedRequest> sent = simulator.requests("payments.cancel");
    assertEquals(2, sent.size(), "one rejected request and one replay");
    assertEquals(sent.get(0).body(), sent.get(1).body());
    assertEquals(2, new TreeSet<>(sent.stream().map(r -> "" + r.token()).toList()).size());
    assertEquals(2, simulator.tokens().issued());
  }

  @Test
  void refundIsNotExecutedWhenEveryTokenIsRejected() {
    simulator.tokens().rejectButKeep(true);

    assertEquals(FailureKind.UNAUTHORIZED, failure(client.payments().cancel(partial())).kind());
    assertEquals(2, simulator.count("payments.cancel"), "one replay");
    assertEquals(0, simulator.executions(impUid));
  }

  @Test
  void commandThatWasNotSentIsUnavailable() {
    // The failed call closes the only connection, so that the refund needs a new one.
    simulator.faults().next(new Fault.Disconnect());
    assertEquals(FailureKind.BAD_UPSTREAM, failure(client.payments().get(impUid)).kind());
    simulator.close().await();

    assertFails(
        client.payments().cancel(partial()),
        FailureKind.UNAVAILABLE,
        "payments.cancel",
        0,
        null,
        "PortOne cannot be reached");
    assertEquals(0, simulator.executions(impUid));
    assertEquals(0, simulator.count("payments.cancel"));
  }

  @Test
  void everyOneOfManyCommandsKeepsItsTier() {
    List<Future<Payment>> refunds = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String tier = "%03d".formatted(i);
      String paid = simulator.ledger().pay("order-" + tier, 100 + i).getString("imp_uid");
      refunds.add(
          client
              .withTier(tier)
              .payments()
              .cancel(
                  CancelRequest.builder()
                      .impUid(paid)
                      .fullAmount()
                      .reason("tier " + tier)
                      .build()));
    }

    List<Payment> refunded = new ArrayList<>();
    refunds.forEach(refund -> refunded.add(refund.await()));

    for (int i = 0; i < 200; i++) {
      String tier = "%03d".formatted(i);
      assertEquals("order-" + tier, refunded.get(i).merchantUid());
      assertEquals(BigDecimal.valueOf(100L + i), refunded.get(i).cancelAmount());
      assertEquals(1, simulator.executions("order-" + tier));
    }
    List<RecordedRequest> requests = simulator.requests("payments.cancel");
    assertEquals(200, requests.size());
    for (RecordedRequest request : requests) {
      assertEquals("tier " + request.tier(), new JsonObject(request.body()).getString("reason"));
    }
  }

  @Test
  void onlyTheNamedSchedulesAreRevoked() {
    Instant later = simulator.clock().now().plus(Duration.ofDays(1));
    for (String customer : List.of("a", "b")) {
      simulator.billingKeys().issue(customer);
      simulator.schedules().plan(customer, customer + "-1", later, 1_000);
      simulator.schedules().plan(customer, customer + "-2", later, 1_000);
    }

    assertFails(
        client.schedules().cancel(List.of()),
        FailureKind.INVALID_REQUEST,
        "schedules.cancel",
        0,
        null,
        "no order id is given; cancelAll cancels all charges of a billing key");
    assertEquals(
        FailureKind.INVALID_REQUEST, failure(client.schedules().cancel("a", List.of())).kind());
    assertEquals(
        FailureKind.INVALID_REQUEST, failure(client.send(Call.of("schedules.cancel"))).kind());
    assertEquals(0, simulator.count("schedules.cancel"));
    assertEquals(List.of("a-1", "a-2", "b-1", "b-2"), plannedSchedules());

    client.schedules().cancel(List.of("b-2")).await();
    assertEquals(List.of("a-1", "a-2", "b-1"), plannedSchedules());
    List<ScheduleResult> off = client.schedules().cancelAll("a").await();
    assertEquals(2, off.size());
    assertEquals(List.of("b-1"), plannedSchedules());

    simulator.clock().advance(Duration.ofDays(2));
    assertEquals(1, simulator.executions("b-1"));
    assertEquals(0, Stream.of("a-1", "a-2", "b-2").mapToLong(id -> simulator.executions(id)).sum());
  }

  private List<String> plannedSchedules() {
    List<String> ids = new ArrayList<>();
    for (JsonObject schedule : simulator.schedules().schedules()) {
      if ("scheduled".equals(schedule.getString("schedule_status"))) {
        ids.add(schedule.getString("merchant_uid"));
      }
    }
    assertFalse(ids.isEmpty());
    return ids;
  }
}
