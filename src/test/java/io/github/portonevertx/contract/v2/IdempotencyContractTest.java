package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes are executed once, whatever happens to their requests and answers. */
class IdempotencyContractTest extends V2Contract {
  private static final String ID = "payment-0001";
  private static final String KEY = "refund-00000000001";

  @BeforeEach
  void pay() {
    simulator.ledger().pay(ID, 10_000);
  }

  private static CancelRequest refund(long amount) {
    return CancelRequest.builder().paymentId(ID).amount(amount).reason("고객 요청").build();
  }

  private List<String> keys() {
    return simulator.requests("payments.cancel").stream()
        .map(request -> String.valueOf(request.idempotencyKey()))
        .toList();
  }

  private long refunds() {
    return simulator.effects().of(Effect.REFUND, ID);
  }

  static Stream<Fault> transientTrouble() {
    return Stream.of(
        new Fault.Disconnect(),
        new Fault.AfterRunning(new Fault.Disconnect()),
        new Fault.AfterRunning(new Fault.DisconnectInBody(10)),
        new Fault.AfterRunning(Fault.html(502)),
        new Fault.AfterRunning(Fault.empty(500)),
        new Fault.AfterRunning(Fault.html(200)),
        new Fault.AfterRunning(new Fault.OversizedBody(17L << 20)),
        new Fault.AfterRunning(new Fault.Garbage(Buffer.buffer("HTTP/1.1 banana\r\n\r\n"))),
        Fault.html(404),
        Fault.tooManyRequests(0));
  }

  @ParameterizedTest
  @MethodSource("transientTrouble")
  void refundIsExecutedOnceUnderOneKey(Fault fault) {
    simulator.faults().next("payments.cancel", fault);

    PaymentCancellation refunded = client.payments().cancel(refund(1_000)).await();

    assertTrue(refunded.isSucceeded());
    assertEquals(1_000, refunded.totalAmount());
    assertEquals(1, refunds());
    assertEquals(2, keys().size());
    assertEquals(keys().get(0), keys().get(1));
    assertTrue(keys().get(0).matches("[0-9a-f-]{36}"), keys().get(0));
  }

  @Test
  void troubleThatLastsForManyAttemptsIsOutlasted() {
    Fault[] trouble = new Fault[8];
    Arrays.fill(trouble, new Fault.Disconnect());
    trouble[0] = new Fault.AfterRunning(new Fault.Disconnect());
    simulator.faults().next("payments.cancel", trouble);
    client = open(options().setRetryBackoff(Duration.ofMillis(1)).setRetries(0));

    client.payments().cancel(refund(1_000)).await();

    assertEquals(1, refunds());
    assertEquals(9, keys().size());
  }

  @Test
  void writeThatIsStillRunningIsAwaited() {
    Gate gate = new Gate();
    simulator.faults().next("payments.cancel", new Fault.HoldAnswer(gate));
    Future<PaymentCancellation> first =
        client.withIdempotencyKey(KEY).payments().cancel(refund(1_000));
    gate.awaitArrivals(1).await();
    Future<PaymentCancellation> second =
        client.withIdempotencyKey(KEY).payments().cancel(refund(1_000));
    PortOneException impatient =
        failure(
            client
                .withIdempotencyKey(KEY)
                .withTimeout(Duration.ofMillis(300))
                .payments()
                .cancel(refund(1_000)));
    assertEquals(FailureKind.OUTCOME_UNKNOWN, impatient.kind());
    assertTrue(simulator.idempotency().outstanding() > 0);
    gate.open();

    assertEquals(first.await().id(), second.await().id());
    assertEquals(1, refunds());
  }

  @Test
  void unknownOutcomeNamesTheKeyWithWhichItCanBeResolved() {
    simulator.faults().always("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(500)).payments().cancel(refund(1_000)));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
    String key = Objects.requireNonNull(failure.idempotencyKey());
    assertTrue(failure.getMessage().contains(key));

    simulator.faults().clear();
    assertTrue(
        client.withIdempotencyKey(key).payments().cancel(refund(1_000)).await().isSucceeded());
    assertEquals(1, refunds());
  }

  @Test
  void refusalIsFinalAndStatesTheErrorType() {
    PortOneException failure = failure(client.payments().cancel(refund(20_000)));

    assertEquals(FailureKind.CONFLICT, failure.kind());
    assertEquals("CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT", failure.errorType());
    assertEquals(1, keys().size());
  }

  @Test
  void injectedErrorIsReadAsOneOfPortOne() {
    simulator
        .faults()
        .next("payments.cancel", Fault.error(409, "PAYMENT_ALREADY_CANCELLED", "이미 취소되었습니다."));

    PortOneException failure = failure(client.payments().cancel(refund(1_000)));

    assertEquals(FailureKind.CONFLICT, failure.kind());
    assertEquals("PAYMENT_ALREADY_CANCELLED", failure.errorType());
    assertEquals("이미 취소되었습니다.", failure.text());
    assertEquals(1, keys().size());
    assertEquals(0, refunds());
  }

  @Test
  void unreachablePortOneIsUnavailable() {
    client = open(options().setBaseUrl("http://127.0.0.1:1").setRetries(0));

    PortOneException failure = failure(client.payments().cancel(refund(1_000)));

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
  }
}
