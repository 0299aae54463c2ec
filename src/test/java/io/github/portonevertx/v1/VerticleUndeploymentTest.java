package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The drain, the undeployment and the redeployment of the verticle. */
class VerticleUndeploymentTest extends VerticleFixture {
  /** Much less than the limits of a request and of the wait for a token. */
  private static final Duration SHORT = Duration.ofMillis(100);

  @Test
  void undeploymentWaitsForCallsInFlight() {
    String id = deploy(options());
    Gate gate = new Gate();
    simulator.faults().always(new Fault.Hold(gate));
    List<Future<Payment>> asked =
        IntStream.range(0, 5).mapToObj(i -> client.payments().get(impUid)).toList();
    gate.awaitArrivals(5).await();

    Future<Void> undeployment = vertx.undeploy(id);
    assertFalse(undeployment.isComplete());
    gate.open();
    undeployment.await();

    asked.forEach(payment -> assertEquals(impUid, payment.await().impUid()));
    assertEquals(5, simulator.count("payments.get"));
    assertEquals(FailureKind.UNAVAILABLE, failure(client.payments().get(impUid)).kind());
  }

  @Test
  void messagesDuringTheUndeploymentAreAnswered() {
    String id = deploy(options());
    client.payments().get(impUid).await();
    PortOneV1Client longCall = client.withTimeout(Duration.ofSeconds(20));
    List<Future<Payment>> asked = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> asked.add(longCall.payments().get(impUid)));
    Future<Void> undeployment = vertx.undeploy(id);
    IntStream.range(0, 300).forEach(i -> asked.add(longCall.payments().get(impUid)));
    undeployment.await();
    Future.join(asked).otherwiseEmpty().await();

    for (Future<Payment> payment : asked) {
      if (payment.failed()) {
        assertEquals(FailureKind.UNAVAILABLE, failure(payment).kind());
      } else {
        assertEquals(impUid, payment.result().impUid());
      }
    }
  }

  @Test
  void hangingCallsFailAtTheUndeploymentTimeout() {
    String id = deploy(options().setRequestTimeout(Duration.ofMillis(80)).setStopTimeout(SHORT));
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    simulator.tokens().revoke();
    simulator.tokens().rejectButKeep(true);
    // After the 401 the call waits for a token that does not arrive within the request timeout.
    Future<Payment> asked = client.payments().get(impUid);
    gate.awaitArrivals(1).await();

    vertx.undeploy(id).await();

    PortOneException failure = failure(asked);
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("payments.get", failure.action());
  }

  @Test
  void commandCutOffByTheUndeploymentIsAnUnknownOutcome() {
    String id = deploy(options().setCommandsEnabled(true).setStopTimeout(SHORT));
    Gate gate = new Gate();
    simulator.faults().always("payments.cancel", new Fault.HoldAnswer(gate));
    Future<Payment> refund =
        client.payments().cancel(CancelRequest.builder().impUid(impUid).fullAmount().build());
    gate.awaitArrivals(1).await();

    vertx.undeploy(id).await();

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(refund).kind());
    assertEquals(1, simulator.executions(impUid));
  }

  @Test
  void tokenRequestDoesNotDelayTheUndeployment() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    String id = deploy(options());
    gate.awaitArrivals(1).await();

    vertx.undeploy(id).await();

    assertEquals(1, simulator.tokens().count());
  }

  @Test
  void redeploysAfterAnUndeployment() {
    for (int i = 0; i < 3; i++) {
      String id = deploy(options());
      assertEquals(impUid, client.payments().get(impUid).await().impUid());
      vertx.undeploy(id).await();
    }
    assertTrue(vertx.deploymentIDs().size() <= 1, "only the simulator is left");
  }

  @Test
  void clientCloseIsIdempotent() {
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options());
    embedded.payments().get(impUid).await();

    embedded.close().await();
    embedded.close().await();

    PortOneException failure = failure(embedded.payments().get(impUid));
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("the client is closed", failure.text());
    client.close().await();
    client.close().await();
  }

  @Test
  void closingAClientFailsCallersThatWaitForItsToken() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options().setStopTimeout(SHORT));
    Future<?> waiting = embedded.send(Call.of("payments.get").with("imp_uid", impUid));
    gate.awaitArrivals(1).await();

    embedded.close().await();

    assertEquals(FailureKind.UNAVAILABLE, failure(waiting).kind());
  }
}
