package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.observability.RecordedPools.RecordedPool;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The load limit as a pool of the metrics of Vert.x. */
class LoadMetricsTest {
  private final Vertx plain = Vertx.vertx();
  private final PortOneV2Simulator simulator = PortOneV2Simulator.start(plain).await();
  private final RecordedPools metrics = new RecordedPools();
  private final Vertx vertx =
      Vertx.builder()
          .with(new VertxOptions().setMetricsOptions(new MetricsOptions().setEnabled(true)))
          .withMetrics(options -> metrics)
          .build();

  @AfterEach
  void close() {
    vertx.close().await();
    plain.close().await();
  }

  private PortOneV2Client client(Vertx vertx) {
    return PortOneV2Client.create(
        vertx,
        new PortOneV2Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiSecret(simulator.apiSecret())
            .setMaxInFlight(2)
            .setMaxQueued(1));
  }

  @Test
  void callsInFlightAreInUseAndOthersQueued() {
    Gate gate = new Gate();
    simulator.faults().always("payments.get", new Fault.Hold(gate));
    PortOneV2Client client = client(vertx);
    List<Future<?>> calls =
        IntStream.range(0, 4)
            .<Future<?>>mapToObj(i -> client.payments().get("payment-000" + (i + 1)))
            .toList();

    RecordedPool pool = metrics.pool("portone");
    assertEquals("v2", pool.name);
    assertEquals(2, pool.size);
    assertEquals("1 queued, 2 in use, 0 ended", pool.toString());
    assertEquals(
        FailureKind.UNAVAILABLE, assertThrows(PortOneException.class, calls.get(3)::await).kind());

    simulator.faults().clear();
    gate.open();
    Future.join(calls.subList(0, 3)).otherwiseEmpty().await();
    assertEquals("0 queued, 0 in use, 3 ended", pool.toString());
    assertFalse(pool.closed);
    client.close().await();
    assertTrue(pool.closed);
  }

  @Test
  void callsThatFailOrExpireLeaveThePool() {
    Gate gate = new Gate();
    simulator.faults().always("payments.get", new Fault.Hold(gate));
    PortOneV2Client client = client(vertx).withTimeout(Duration.ofMillis(50));
    List<Future<?>> calls =
        IntStream.range(0, 3)
            .<Future<?>>mapToObj(i -> client.payments().get("payment-000" + (i + 1)))
            .toList();
    for (Future<?> call : calls) {
      assertThrows(PortOneException.class, call::await);
    }
    gate.open();
    // The queued call is admitted if the others end before its own timeout.
    String pool = metrics.pool("portone").toString();
    assertTrue(pool.startsWith("0 queued, 0 in use, "), pool);
  }

  @Test
  void callsAreUnchangedWithoutMetrics() {
    simulator.ledger().pay("payment-0001", 15_000);
    assertEquals("payment-0001", client(plain).payments().get("payment-0001").await().id());
  }
}
