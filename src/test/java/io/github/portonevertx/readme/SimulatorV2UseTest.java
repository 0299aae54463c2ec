package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// The documentation shows this class as the way to test with the simulator of V2.
// [simulator]
@ExtendWith({VertxExtension.class, PortOneV2SimulatorExtension.class})
class SimulatorV2UseTest {
  @Test
  void refundsOnceAlthoughTheFirstAnswerIsLost(Vertx vertx, PortOneV2Simulator portone) {
    portone.ledger().pay("order-1", 15_000);
    portone.faults().next("payments.cancel", new Fault.Disconnect().afterRunning());
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret()));

    client
        .payments()
        .cancel(
            CancelRequest.builder()
                .paymentId("order-1")
                .amount(4_000)
                .reason("customer's request")
                .build())
        .await();

    assertEquals(11_000, client.payments().get("order-1").await().refundable());
    assertEquals(2, portone.count("payments.cancel"));
  }
}
// [/simulator]
