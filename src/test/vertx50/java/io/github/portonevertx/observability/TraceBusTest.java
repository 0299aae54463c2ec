package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.bus.HedgingTransport;
import io.github.portonevertx.observability.Generation.Simulated;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Future;
import io.vertx.core.eventbus.DeliveryOptions;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call over the event bus is one trace, from the caller to PortOne. */
class TraceBusTest {
  static final String BUS_CALL =
      """
      SERVER GET
        CLIENT send
          SERVER send
            CLIENT payments.get
      """;

  private static final String CHILDREN = BUS_CALL.substring(BUS_CALL.indexOf('\n') + 1);

  private final TracedVertx traced = new TracedVertx();

  @AfterEach
  void close() {
    traced.close();
  }

  @ParameterizedTest
  @EnumSource
  void aRawMessageIsOneTrace(Generation api) {
    Simulated simulated = api.start(traced);
    simulated.verticle().get().await();
    String continuation =
        traced
            .call(
                1,
                () ->
                    traced
                        .vertx
                        .eventBus()
                        .request(
                            api.address(),
                            simulated.parameters(),
                            new DeliveryOptions().addHeader("action", "payments.get")))
            .await();
    assertEquals(TracedVertx.trace(1), continuation);
    assertEquals(BUS_CALL, traced.tree(1));
  }

  @ParameterizedTest
  @EnumSource
  void aCallOfAProxyIsOneTrace(Generation api) {
    Simulated simulated = api.start(traced);
    simulated.verticle().get().await();
    Supplier<Future<?>> query = simulated.proxy().get();
    assertEquals(TracedVertx.trace(1), traced.call(1, query).await());
    assertEquals(BUS_CALL, traced.tree(1));
  }

  /** The first node does not answer, so that both hedges are sent after half of the timeout. */
  @Test
  void hedgesAreInTheTraceOfTheirCall() {
    Simulated simulated = Generation.V1.start(traced);
    simulated.verticle().get().await();
    PortOneV1Client client =
        PortOneV1Client.over(
            HedgingTransport.of(traced.vertx, V1Api.API, "portone.v1", Duration.ofMillis(500)));
    Gate first = new Gate();
    simulated.faults().next("payments.get", new Fault.HoldAnswer(first));
    String impUid = simulated.parameters().getString("imp_uid");
    assertEquals(TracedVertx.trace(1), traced.call(1, () -> client.payments().get(impUid)).await());
    first.open();
    assertEquals(BUS_CALL + CHILDREN.repeat(2), traced.tree(1));
  }
}
