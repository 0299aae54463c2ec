package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.payments.OrderPayments;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A write whose request or answer is lost is executed at most once, and a query finds it. */
class LostAnswersContractTest extends WritesContract {
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
}
