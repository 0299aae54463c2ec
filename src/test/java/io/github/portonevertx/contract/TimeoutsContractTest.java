package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.PortOneV1Client;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timeouts are the same for every access mode. */
class TimeoutsContractTest extends Contract {
  private String impUid;

  @BeforeEach
  void pay() {
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
  }

  @Test
  void noAnswerWithinTheRequestTimeoutIsATimeout() {
    PortOneV1Client withShortTimeout = open(options().setRequestTimeout(Duration.ofMillis(500)));
    simulator.faults().next(new Fault.Stall());

    assertFails(
        withShortTimeout.payments().get(impUid),
        FailureKind.TIMEOUT,
        "payments.get",
        0,
        null,
        "PortOne did not answer in time");
    assertEquals(impUid, withShortTimeout.payments().get(impUid).await().impUid());
  }

  @Test
  void noAnswerWithinTheCallersTimeoutIsATimeout() {
    client.payments().get(impUid).await();
    simulator.faults().always(new Fault.Stall());

    assertFails(
        client.withTimeout(Duration.ofMillis(200)).payments().get(impUid),
        FailureKind.TIMEOUT,
        "payments.get",
        0,
        null,
        "PortOne did not answer in time");
    simulator.faults().clear();
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  @Test
  void aCallsOwnTimeoutWinsOverTheClients() {
    client.payments().get(impUid).await();
    simulator.faults().always(new Fault.Stall());

    assertFails(
        client
            .withTimeout(Duration.ofHours(1))
            .send(
                Call.of("payments.get")
                    .with("imp_uid", impUid)
                    .withTimeout(Duration.ofMillis(200))),
        FailureKind.TIMEOUT,
        "payments.get",
        0,
        null,
        "PortOne did not answer in time");
  }

  @Test
  void slowlyDrippingResponseEndsAtTheTimeout() {
    client.payments().get(impUid).await();
    simulator.faults().always(new Fault.SlowDrip(1, Duration.ofMillis(20)));

    assertEquals(
        FailureKind.TIMEOUT,
        failure(client.withTimeout(Duration.ofMillis(90)).payments().get(impUid)).kind());
  }

  @Test
  void aCallThatGotNoTokenInTimeWasNotSent() {
    Gate gate = new Gate();
    simulator.tokens().revoke();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    PortOneV1Client fresh = open(options());

    assertFails(
        fresh.withTimeout(Duration.ofMillis(200)).payments().get(impUid),
        FailureKind.CANCELLED,
        "payments.get",
        0,
        null,
        "the caller's timeout passed before the call was sent");
    gate.open();
    assertEquals(impUid, fresh.payments().get(impUid).await().impUid());
    assertEquals(1, simulator.count("payments.get"));
  }
}
