package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A verticle whose PortOne is not available or rejects its credentials. */
class VerticleOutageTest extends VerticleFixture {
  @Test
  void callWithoutAVerticleIsUnavailableImmediately() {
    PortOneException failure = failure(client.payments().get(impUid));

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals(
        "no verticle answers at portone.v1.query; check that the verticle is deployed"
            + " in this Vertx instance with the option address=portone.v1",
        failure.text());
  }

  @Test
  void unavailablePortOneDoesNotFailTheDeployment() throws IOException {
    int port = freePort();
    String id = deploy(options().setBaseUrl("http://127.0.0.1:" + port));

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(60)).payments().get(impUid));

    assertEquals(FailureKind.CANCELLED, failure.kind(), "it was not sent");
    vertx.undeploy(id).await();
  }

  @Test
  void rejectedCredentialsDoNotFailTheDeployment() {
    deploy(options().setApiSecret("another-secret"));

    assertEquals(FailureKind.UNAUTHORIZED, failure(client.payments().get(impUid)).kind());
  }

  @Test
  void aBusTimeoutShorterThanTheWaitForATokenIsKept() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    deploy(options());

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(60)).payments().get(impUid));
    gate.open();

    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    assertEquals(
        1, simulator.count("payments.get"), "the second call did not wait for the first one");
    assertEquals(1, simulator.tokens().count(), "the token request continued after its caller");
  }

  @Test
  void busTimeoutLongerThanTheTokenWaitReportsTheReason() {
    simulator.faults().alwaysOnToken(new Fault.EnvelopeError(403, -1, "막힘"));
    deploy(options());

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMinutes(1)).payments().get(impUid));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals(403, failure.httpStatus());
  }
}
