package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.OrderPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Money moves at most once, and a caller with an unknown outcome can query it. */
class WritesContractTest extends Contract {
  private static final BigDecimal ALL = BigDecimal.valueOf(10_000);
  private static final BigDecimal PART = BigDecimal.valueOf(3_000);

  private String impUid;

  @Override
  PortOneV1Options options() {
    return super.options().setCommandsEnabled(true);
  }

  @BeforeEach
  void pay() {
    impUid = simulator.ledger().pay("order", 10_000).getString("imp_uid");
  }

  private CancelRequest partial() {
    return CancelRequest.builder().impUid(impUid).amount(PART).refundable(ALL).build();
  }

  private void assertNothingMoved() {
    assertEquals(0, simulator.executions(impUid));
    OrderPayments state = client.payments().reconcile("order").await();
    assertEquals(ALL, state.refundable());
    assertEquals(BigDecimal.ZERO, state.totalRefunded());
  }

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

  /** The ways in which PortOne executes a command and its response is lost. */
  static List<Named<Fault>> lostAnswers() {
    String otherShape = "{\"code\":0,\"message\":null,\"response\":";
    return List.of(
        Named.of("cut before", new Fault.Disconnect().afterRunning()),
        Named.of("cut within", new Fault.DisconnectInBody(20)),
        Named.of("half", new Fault.Truncated()),
        Named.of("garbage", new Fault.Garbage().afterRunning()),
        Named.of("no object", garbage(otherShape + "{}}")),
        Named.of("no value", garbage(otherShape + "42}")),
        Named.of("no response", garbage(otherShape + "null}")),
        Named.of("endless", new Fault.OversizedBody(40L * 1024 * 1024).afterRunning()),
        Named.of("empty", Fault.empty(200).afterRunning()),
        Named.of("html 500", Fault.html(500).afterRunning()),
        Named.of("html 502", Fault.html(502).afterRunning()),
        Named.of("html 504", Fault.html(504).afterRunning()),
        Named.of("redirect", Fault.redirect("/").afterRunning()));
  }

  private static Fault garbage(String body) {
    return new Fault.Garbage(Buffer.buffer(body)).afterRunning();
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void refundWithALostResponseIsExecutedOnceAndFoundByAQuery(Fault lost) {
    simulator.faults().next("payments.cancel", lost);

    PortOneException failure = failure(client.payments().cancel(partial()));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind(), failure::getMessage);
    assertEquals("payments.cancel", failure.action());
    assertPartIsRefundedOnce();
  }

  private void assertPartIsRefundedOnce() {
    OrderPayments state = client.payments().reconcile("order").await();
    assertEquals(PART, state.totalRefunded());
    assertEquals(PART, state.refundedSince(BigDecimal.ZERO));
    assertEquals(ALL.subtract(PART), state.refundable());
    assertEquals(1, simulator.executions(impUid));
    assertEquals(1, simulator.count("payments.cancel"));
  }

  @Test
  void refundThatTimesOutIsExecutedOnceAndFoundByAQuery() {
    client.payments().get(impUid).await();
    simulator.faults().next("payments.cancel", new Fault.Stall().afterRunning());

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(400)).payments().cancel(partial()));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind(), failure::getMessage);
    assertPartIsRefundedOnce();
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void chargeWithALostResponseIsExecutedOnceAndFoundByAQuery(Fault lost) {
    simulator.billingKeys().issue("buyer");
    simulator.faults().next("subscribe.again", lost);

    PortOneException failure =
        failure(
            client
                .subscribe()
                .again(
                    AgainRequest.builder()
                        .customerUid("buyer")
                        .merchantUid("again")
                        .amount(PART)
                        .name("책")
                        .build()));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind(), failure::getMessage);
    OrderPayments state = client.payments().reconcile("again").await();
    assertEquals(PART, state.totalPaid());
    assertEquals(1, state.payments().size());
    assertEquals(1, simulator.executions("again"));
    assertEquals(1, simulator.count("subscribe.again"));
  }

  @Test
  void refundWithALostRequestIsFoundNotExecuted() {
    simulator.faults().next("payments.cancel", new Fault.Disconnect());

    PortOneException failure = failure(client.payments().cancel(partial()));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
    assertEquals(1, simulator.count("payments.cancel"), "only the caller repeats it");
    assertNothingMoved();
    assertEquals(PART, client.payments().cancel(partial()).await().cancelAmount());
    assertEquals(1, simulator.executions(impUid));
  }

  @Test
  void repeatedRefundIsRefusedByItsChecksum() {
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
    assertEquals(2, sent.size(), "one refused request and one replay");
    assertEquals(sent.get(0).body(), sent.get(1).body());
    assertEquals(2, new TreeSet<>(sent.stream().map(r -> "" + r.token()).toList()).size());
    assertEquals(2, simulator.tokens().issued());
  }

  @Test
  void refundIsNotExecutedWhenEveryTokenIsRefused() {
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
