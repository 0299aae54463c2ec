package io.github.portonevertx.testkit.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.Verification.Result;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A payment of the simulator is one of a test channel unless a test says otherwise. */
@ExtendWith({VertxExtension.class, PortOneV2SimulatorExtension.class})
class TestChannelsTest {
  private PortOneV2Simulator portone;
  private PortOneV2Client client;

  @BeforeEach
  void open(Vertx vertx, PortOneV2Simulator started) {
    portone = started;
    client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret()));
  }

  private Result verified(String paymentId) {
    return client.payments().verify(Order.of(paymentId, 15_000)).await().result();
  }

  @Test
  void paymentsAreOfATestChannelByDefault() {
    portone.ledger().pay("order-1", 15_000);
    portone.ledger().add(PaymentSeed.paid().id("order-2").amount(15_000));
    portone.window().pay(Purchase.of("order-3", 15_000)).await();

    assertEquals(Result.TEST_CHANNEL, verified("order-1"));
    assertEquals(Result.TEST_CHANNEL, verified("order-2"));
    assertEquals(Result.TEST_CHANNEL, verified("order-3"));
  }

  @Test
  void theLiveChannelNeedNotBeAdded() {
    portone.ledger().add(PaymentSeed.paid().id("order-1").amount(15_000).channel(Channel.LIVE));
    portone.window().pay(Purchase.of("order-2", 15_000).withChannel(Channel.LIVE)).await();

    assertEquals(Result.VERIFIED, verified("order-1"));
    assertEquals(Result.VERIFIED, verified("order-2"));
  }
}
