package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registries to which meters are bound. */
class RegistriesTest {
  private final Vertx vertx = Vertx.vertx();
  private final PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
  private final MeterRegistry one = new SimpleMeterRegistry();
  private final MeterRegistry other = new SimpleMeterRegistry();
  private final PortOneMeters meters = new PortOneMeters();
  private PortOneV2Client client;

  @BeforeEach
  void open() {
    simulator.ledger().pay("payment-0001", 15_000);
    client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiSecret(simulator.apiSecret())
                .setMaxInFlight(7)
                .setMetrics(meters));
  }

  @AfterEach
  void close() {
    client.close().await();
    simulator.close().await();
    vertx.close().await();
  }

  private void ask(int times) {
    for (int i = 0; i < times; i++) {
      client.payments().get("payment-0001").await();
    }
  }

  private static long calls(MeterRegistry registry) {
    return registry.get("portone.calls").tag("outcome", "success").timer().count();
  }

  @Test
  void metersAreBoundLater() {
    ask(2);
    assertNull(one.find("portone.calls").timer());
    meters.bindTo(one);
    ask(3);

    assertEquals(3, calls(one));
    assertEquals(3, one.get("portone.call.attempts").counter().count());
    assertEquals(7, one.get("portone.calls.in.flight.limit").gauge().value());
  }

  @Test
  void metersAreBoundToTwoRegistries() {
    meters.bindTo(one);
    meters.bindTo(one);
    ask(1);
    meters.bindTo(other);
    ask(2);

    assertEquals(3, calls(one));
    assertEquals(2, calls(other));
    assertEquals(7, one.get("portone.calls.in.flight.limit").gauge().value());
    assertEquals(7, other.get("portone.calls.in.flight.limit").gauge().value());
    one.close();
    ask(1);
    assertEquals(3, calls(other));
  }

  @Test
  @SuppressWarnings("NullAway") // an application without a null checker can pass null
  void nullIsNoRegistry() {
    assertEquals(
        "registry",
        assertThrows(NullPointerException.class, () -> meters.bindTo(null)).getMessage());
  }

  @Test
  void filtersOfTheRegistryAddPercentiles() {
    one.config().meterFilter(Percentiles.ofCalls());
    meters.bindTo(one);
    ask(1);

    Timer timer = one.get("portone.calls").timer();
    assertEquals(1, timer.takeSnapshot().percentileValues().length);
    assertNotNull(one.find("portone.calls.percentile").gauge());
  }

  /** Documented in observability.md. */
  private static final class Percentiles {
    // [percentiles]
    static MeterFilter ofCalls() {
      return new MeterFilter() {
        @Override
        public DistributionStatisticConfig configure(
            Meter.Id id, DistributionStatisticConfig config) {
          return id.getName().equals("portone.calls")
              ? DistributionStatisticConfig.builder().percentiles(0.99).build().merge(config)
              : config;
        }
      };
    }
    // [/percentiles]
  }
}
