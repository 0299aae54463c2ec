package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documentation shows how a test gets an unknown outcome of V2 without waiting. */
@ExtendWith({VertxExtension.class, PortOneV2SimulatorExtension.class})
class UnknownOutcomeUseTest {
  private static final CancelRequest REFUND =
      CancelRequest.builder().paymentId("order-1").amount(4_000).reason("a test").build();

  // [unknown]
  /** Returns a fault after which a refund has been executed and its client cannot know. */
  private static Fault executedWithoutResult() {
    return new Fault.Status(200, "application/json", "{}", Map.of()).afterRunning();
  }

  // [/unknown]

  @Test
  void outcomeIsUnknownAtOnceAndTheSameKeyFindsIt(Vertx vertx, PortOneV2Simulator portone) {
    portone.ledger().pay("order-1", 15_000);
    PortOneV2Client client =
        PortOneV2Client.create(
                vertx,
                new PortOneV2Options()
                    .setBaseUrl(portone.baseUrl())
                    .setApiSecret(portone.apiSecret()))
            .withIdempotencyKey("refund-of-order-1");
    portone.faults().next("payments.cancel", executedWithoutResult());

    PortOneException failure =
        assertThrows(PortOneException.class, () -> client.payments().cancel(REFUND).await());

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
    assertEquals(1, portone.count("payments.cancel"));
    assertEquals(1, portone.effects().total(Effect.REFUND));
    assertEquals(4_000, client.payments().cancel(REFUND).await().totalAmount());
    assertEquals(1, portone.effects().total(Effect.REFUND));
  }

  @Test
  void answerThatIsNoJsonIsRepeatedInstead(Vertx vertx, PortOneV2Simulator portone) {
    portone.ledger().pay("order-1", 15_000);
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret()));
    portone
        .faults()
        .next(
            "payments.cancel",
            new Fault.Garbage().afterRunning(),
            new Fault.Truncated(),
            Fault.empty(409));

    client.payments().cancel(REFUND).await();

    assertEquals(4, portone.count("payments.cancel"));
    assertEquals(1, portone.effects().total(Effect.REFUND));
  }
}
