package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.Locality;
import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The messages of a proxy in a cluster of two nodes with a verticle and a simulator each. */
class BusAttemptMetersTest {
  private static final String ID = "payment-0001";

  private final Meters meters = new Meters();
  private final Node here = new Node();
  private final Node there = new Node();

  private static final class Node {
    final Vertx vertx =
        Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
    final PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();

    Node() {
      simulator.ledger().pay(ID, 15_000);
    }

    PortOneV2Options options() {
      return new PortOneV2Options()
          .setBaseUrl(simulator.baseUrl())
          .setStoreId(simulator.storeId())
          .setApiSecret(simulator.apiSecret());
    }

    void deploy(PortOneV2Options options) {
      vertx.deployVerticle(new PortOneV2Verticle(options)).await();
    }

    void close() {
      simulator.close().await();
      vertx.close().await();
    }
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  private PortOneV2Client proxy(Duration timeout, int retryBudget) {
    return PortOneV2Client.proxy(
            here.vertx,
            new PortOneV2Options().setRetryBudget(retryBudget).setMetrics(meters.portone()),
            Locality.LOCAL_FIRST)
        .withTimeout(timeout);
  }

  private String attempts() {
    return meters.counts("portone.call.attempts", "kind", "api", "v2", "via", "bus");
  }

  private String outcomes() {
    return meters.counts("portone.calls", "outcome", "api", "v2", "via", "bus");
  }

  @Test
  void callOfAFullNodeFailsOver() {
    here.deploy(here.options().setMaxInFlight(1).setMaxQueued(0).setCoalesceReads(false));
    Gate gate = new Gate();
    here.simulator.faults().always("payments.get", new Fault.Hold(gate));
    PortOneV2Client client = proxy(Duration.ofMinutes(1), 20);
    Future<?> held = client.payments().get(ID);
    gate.awaitArrivals(1).await();
    // A node that is full answers until the other one has a verticle, to which the third goes.
    assertEquals("UNAVAILABLE", MeteredV2.end(client.payments().get(ID)));
    assertEquals("{first=2, retry=1}", attempts());
    there.deploy(there.options());
    for (int i = 0; i < 2; i++) {
      MeteredV2.end(client.payments().get(ID));
    }

    assertEquals("{first=4, retry=3}", attempts());
    gate.open();
    assertNull(MeteredV2.end(held));
  }

  @Test
  void callWithoutAnAnswerIsHedged() {
    here.deploy(here.options());
    there.deploy(there.options());
    Gate gate = new Gate();
    here.simulator.faults().always("payments.get", new Fault.Hold(gate));
    PortOneV2Client client = proxy(Duration.ofMillis(400), 20);

    // One of the two hedges reaches the other node.
    assertNull(MeteredV2.end(client.payments().get(ID)));
    assertEquals("{first=1, hedge=2}", attempts());
    assertEquals("{success=1}", outcomes());
    assertEquals("{}", meters.counts("portone.retry.denied", "operation"));
    gate.open();
  }

  @Test
  void hedgesBeyondTheBudgetAreDenied() {
    here.deploy(here.options().setMaxConnections(200).setMaxInFlight(200));
    Gate gate = new Gate();
    here.simulator.faults().always("payments.get", new Fault.Hold(gate));
    PortOneV2Client client = proxy(Duration.ofMillis(300), 1);
    // The reserve of a hundred is enough for the hedges of fifty calls.
    Future<?>[] calls = new Future<?>[52];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = client.payments().get(ID);
    }
    for (Future<?> call : calls) {
      MeteredV2.end(call);
    }
    gate.open();

    assertEquals("{first=52, hedge=100}", attempts());
    assertEquals(
        "{payments.get=4}", meters.counts("portone.retry.denied", "operation", "via", "bus"));
  }
}
