package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Retries, load limits and health of a client, the same for every access mode. */
class ResilienceContractTest extends Contract {
  private String impUid;

  @BeforeEach
  void pay() {
    impUid = simulator.ledger().pay("order-1", 10_000).getString("imp_uid");
  }

  private PortOneV1Client repeating() {
    return open(
        options().setCommandsEnabled(true).setRetries(2).setRetryBackoff(Duration.ofMillis(1)));
  }

  /**
   * Messages of one sender arrive in order, so the calls before it have arrived when this is
   * answered.
   */
  private static Health health(PortOneV1Client client) {
    return client.health().await();
  }

  @Test
  void queryIsRetriedAfterATransientFailure() {
    PortOneV1Client client = repeating();
    simulator.faults().next(Fault.html(502), new Fault.Disconnect());

    assertEquals(impUid, client.payments().get(impUid).await().impUid());

    assertEquals(3, simulator.count("payments.get"));
  }

  @Test
  void commandWithALostResponseIsNotRetried() {
    PortOneV1Client client = repeating();
    simulator.faults().next("payments.cancel", new Fault.Disconnect().afterRunning());

    PortOneException failure =
        failure(
            client.payments().cancel(CancelRequest.builder().impUid(impUid).fullAmount().build()));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
    assertEquals(1, simulator.count("payments.cancel"));
    assertEquals(1, simulator.executions(impUid));
  }

  @Test
  void retryAfterOfARateLimitIsReported() {
    simulator.faults().next(Fault.tooManyRequests(7), Fault.html(503));

    PortOneException busy = failure(client.payments().get(impUid));
    PortOneException down = failure(client.payments().get(impUid));

    assertEquals(FailureKind.RATE_LIMITED, busy.kind());
    assertEquals(Duration.ofSeconds(7), busy.retryAfter());
    assertEquals("HTTP 429", busy.text());
    assertNull(down.retryAfter());
  }

  @Test
  void callBeyondTheLoadLimitFailsImmediately() {
    PortOneV1Client client = open(options().setMaxInFlight(1).setMaxQueued(1));
    Gate gate = new Gate();
    simulator.faults().always("payments.get", new Fault.Hold(gate));
    Future<Payment> running = client.payments().get(impUid);
    gate.awaitArrivals(1).await();
    Future<Payment> waiting = client.payments().get(impUid);

    PortOneException rejection = failure(client.payments().get(impUid));

    assertEquals(FailureKind.UNAVAILABLE, rejection.kind());
    Health full = health(client);
    assertEquals(List.of(false, 1, 1), List.of(full.up(), full.inFlight(), full.queued()));
    gate.open();
    assertEquals(impUid, running.await().impUid());
    assertEquals(impUid, waiting.await().impUid());
    assertEquals(2, simulator.count("payments.get"));
  }

  @Test
  void queuedCallIsNotSentAfterItsTimeout() {
    PortOneV1Client client = open(options().setMaxInFlight(1));
    Gate gate = new Gate();
    simulator.faults().always("payments.get", new Fault.Hold(gate));
    Future<Payment> running = client.payments().get(impUid);
    gate.awaitArrivals(1).await();

    PortOneException timedOut =
        failure(client.withTimeout(Duration.ofMillis(20)).payments().get(impUid));

    assertEquals(FailureKind.CANCELLED, timedOut.kind());
    gate.open();
    running.await();
    assertEquals(1, simulator.count("payments.get"));
  }

  @Test
  void identicalQueriesShareOneRequestWhenCoalescingIsEnabled() {
    PortOneV1Client client = open(options().setCoalesceReads(true));
    client.payments().get(impUid).await();
    Gate gate = new Gate();
    simulator.faults().always("payments.get", new Fault.Hold(gate));

    List<Future<Payment>> asked =
        IntStream.range(0, 10).mapToObj(i -> client.payments().get(impUid)).toList();
    health(client);
    gate.open();

    asked.forEach(payment -> assertEquals(impUid, payment.await().impUid()));
    assertEquals(2, simulator.count("payments.get"));
  }

  @Test
  void queryAfterARefundSeesTheRefundDespiteCoalescing() {
    PortOneV1Client client = open(options().setCommandsEnabled(true).setCoalesceReads(true));
    client.payments().get(impUid).await();
    Gate slow = new Gate();
    simulator.faults().next("payments.get", new Fault.HoldAnswer(slow));
    Future<Payment> before = client.payments().get(impUid);
    slow.awaitArrivals(1).await();
    client.payments().cancel(CancelRequest.builder().impUid(impUid).fullAmount().build()).await();

    Payment after = client.payments().get(impUid).await();

    assertTrue(after.isFullyCancelled());
    slow.open();
    assertFalse(before.await().isFullyCancelled());
  }

  @Test
  void healthyClientReportsItsHealth() {
    client.payments().get(impUid).await();

    Health health = health(client);

    assertTrue(health.up());
    assertEquals(TokenState.FRESH, health.token());
    assertNotNull(health.lastSuccess());
    assertNull(health.lastFailure());
    assertNull(health.lastFailureKind());
    assertEquals(0, health.inFlight());
    assertEquals(0, health.queued());
  }

  @Test
  void probeSendsNoRequestToPortOne() {
    client.payments().get(impUid).await();
    int requests = simulator.requests().size();

    health(client);

    assertEquals(requests, simulator.requests().size());
  }

  @Test
  void outageIsReportedAndTheClientStaysReady() {
    client.payments().get(impUid).await();
    simulator.faults().next(Fault.html(502));
    failure(client.payments().get(impUid));
    failure(client.payments().get("imp_unknown"));

    Health health = health(client);

    assertTrue(health.up());
    assertEquals(FailureKind.BAD_UPSTREAM, health.lastFailureKind(), "a 404 is a response");
    assertNotNull(health.lastFailure());
  }

  @Test
  void clientWithoutATokenIsNotReady() {
    PortOneV1Client rejected = open(options().setApiSecret("another-secret"));
    failure(rejected.payments().get(impUid));

    Health health = health(rejected);

    assertFalse(health.up());
    assertEquals(TokenState.EMPTY, health.token());
    assertEquals(FailureKind.UNAUTHORIZED, health.lastFailureKind());
    assertNull(health.lastSuccess());
  }

  @Test
  void aProbeTakesNoParameters() {
    PortOneException failure = failure(client.send(Call.of("health").with("imp_uid", impUid)));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("health", failure.action());
  }
}
