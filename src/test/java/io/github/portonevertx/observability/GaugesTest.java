package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gauges of several clients, and what a garbage collection leaves of them. */
class GaugesTest {
  private static final int MOST_COLLECTIONS = 100;

  private final Vertx vertx = Vertx.vertx();
  private final PortOneSimulator simulator = PortOneSimulator.start(vertx).await();

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV1Client client(PortOneMeters meters) {
    return PortOneV1Client.create(
        vertx,
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setMaxInFlight(10)
            .setMaxQueued(5)
            .setMetrics(meters));
  }

  @Test
  void severalClientsAreAddedUpAndClosedOnesSubtracted() {
    try (LogRecords log = LogRecords.ofEveryLogger()) {
      Meters meters = new Meters();
      String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
      PortOneV1Client one = client(meters.portone());
      PortOneV1Client other = client(meters.portone());
      assertEquals(20, meters.gauge("portone.calls.in.flight.limit", "v1"));
      assertEquals(10, meters.gauge("portone.calls.queued.limit", "v1"));
      one.payments().get(impUid).await();
      assertEquals(0, meters.gauge("portone.token.life", "v1"), "that of the other client");

      Gate gate = new Gate();
      simulator.faults().always("payments.get", new Fault.Hold(gate));
      List<Future<?>> calls = List.of(one.payments().get(impUid), other.payments().get(impUid));
      gate.awaitArrivals(2).await();
      assertEquals(2, meters.gauge("portone.calls.in.flight", "v1"));
      assertTrue(meters.gauge("portone.token.life", "v1") > 1_700);
      gate.open();
      Future.join(calls).await();

      one.close().await();
      one.close().await();
      assertEquals(10, meters.gauge("portone.calls.in.flight.limit", "v1"));
      assertEquals(5, meters.gauge("portone.calls.queued.limit", "v1"));
      other.close().await();
      assertEquals(0, meters.gauge("portone.calls.in.flight.limit", "v1"));
      assertEquals(0, meters.gauge("portone.token.life", "v1"));
      assertEquals(
          List.of(),
          log.texts().stream().filter(text -> text.contains("already registered")).toList());
    }
  }

  /** The application keeps the client only; everything else is dropped. */
  @Test
  void garbageCollectionLeavesTheGauges() {
    MeterRegistry registry = new SimpleMeterRegistry();
    PortOneMeters meters = new PortOneMeters(registry);
    PortOneV1Client client = client(meters);
    WeakReference<Object> dropped = new WeakReference<>(new Object());
    meters = null;
    for (int i = 0; i < MOST_COLLECTIONS && dropped.get() != null; i++) {
      System.gc();
    }
    assertNull(dropped.get(), "no garbage collection");

    for (String name :
        List.of(
            "portone.calls.in.flight",
            "portone.calls.in.flight.limit",
            "portone.calls.queued",
            "portone.calls.queued.limit",
            "portone.token.life")) {
      double value = registry.get(name).gauge().value();
      assertEquals(
          name.endsWith("flight.limit") ? 10 : name.endsWith("limit") ? 5 : 0, value, name);
    }
    client.close().await();
  }

  /** The application has dropped the client and the meters without closing it. */
  @Test
  void garbageCollectionOfTheClientLeavesNumbers() {
    MeterRegistry registry = new SimpleMeterRegistry();
    WeakReference<PortOneV1Client> dropped =
        new WeakReference<>(client(new PortOneMeters(registry)));
    for (int i = 0; i < MOST_COLLECTIONS && dropped.get() != null; i++) {
      System.gc();
    }
    assertNull(dropped.get(), "no garbage collection");

    registry
        .getMeters()
        .forEach(
            meter ->
                meter
                    .measure()
                    .forEach(
                        value ->
                            assertTrue(
                                Double.isFinite(value.getValue()), meter.getId()::toString)));
    assertEquals(10, registry.get("portone.calls.in.flight.limit").gauge().value());
  }
}
