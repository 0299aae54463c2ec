package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// The READMEs show this class as the way to test with the simulator.
// [simulator]
@ExtendWith({VertxExtension.class, PortOneSimulatorExtension.class})
class SimulatorUseTest {
  @Test
  void survivesAnExpiredTokenAndReportsAGatewayErrorPage(Vertx vertx, PortOneSimulator portone) {
    String impUid = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setBaseUrl(portone.baseUrl())
                .setApiKey(portone.apiKey())
                .setApiSecret(portone.apiSecret()));
    client.payments().get(impUid).await();

    portone.clock().advance(Duration.ofMinutes(31));
    assertEquals("order-1", client.payments().get(impUid).await().merchantUid());
    assertEquals(2, portone.tokens().count());

    portone.faults().always(Fault.html(502));
    PortOneException failure =
        assertThrows(PortOneException.class, () -> client.payments().get(impUid).await());
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
  }
}
// [/simulator]
