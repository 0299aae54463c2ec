package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways in which a test of an application simulates that PortOne is down, on both APIs. */
@ExtendWith({
  VertxExtension.class,
  PortOneSimulatorExtension.class,
  PortOneV2SimulatorExtension.class
})
class UnreachablePortOneTest {
  private static PortOneV1Client client(Vertx vertx, PortOneSimulator portone) {
    return PortOneV1Client.create(
        vertx,
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            // Only the last failure of a call is of interest.
            .setRetries(0)
            .setApiKey("simulated-key")
            .setApiSecret("simulated-secret"));
  }

  private static PortOneV2Client client(Vertx vertx, PortOneV2Simulator portone) {
    return PortOneV2Client.create(
        vertx,
        new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret("simulated-secret"));
  }

  private static FailureKind kindOf(Future<?> call) {
    return assertThrows(PortOneException.class, call::await).kind();
  }

  @Test
  void closedSimulatorIsUnavailable(Vertx vertx, PortOneSimulator one, PortOneV2Simulator two) {
    String impUid = one.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client = client(vertx, one);
    client.payments().get(impUid).await();
    one.close().await();
    two.close().await();

    assertEquals(FailureKind.UNAVAILABLE, kindOf(client.payments().get(impUid)));
    assertEquals(FailureKind.UNAVAILABLE, kindOf(client(vertx, two).payments().get("order-1")));
  }

  @Test
  void withoutATokenPortOneIsUnavailable(Vertx vertx, PortOneSimulator portone) {
    portone.faults().alwaysOnToken(Fault.html(503));

    assertEquals(FailureKind.UNAVAILABLE, kindOf(client(vertx, portone).payments().get("imp_1")));
  }

  @Test
  void status503OfACallIsNotUnavailable(Vertx vertx, PortOneSimulator portone) {
    String impUid = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client = client(vertx, portone);
    portone.faults().always(Fault.html(503));

    assertEquals(FailureKind.BAD_UPSTREAM, kindOf(client.payments().get(impUid)));
    assertEquals(
        FailureKind.OUTCOME_UNKNOWN,
        kindOf(
            client.payments().cancel(CancelRequest.builder().impUid(impUid).fullAmount().build())));
  }
}
