package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.micrometer.backends.BackendRegistries;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The option {@code metrics} in the JSON configuration of a deployment. */
class JsonMetricsTest {
  private static final String ID = "payment-0001";

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final Vertx plain = Vertx.vertx();
  private final PortOneV2Simulator simulator = PortOneV2Simulator.start(plain).await();
  private Vertx vertx = plain;

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
    plain.close().await();
  }

  /** Creates a Vert.x whose metrics are in the registry of this test. */
  private void openVertx(String registryName) {
    vertx =
        Vertx.builder()
            .with(
                new VertxOptions()
                    .setMetricsOptions(
                        new MicrometerMetricsOptions()
                            .setEnabled(true)
                            .setRegistryName(registryName)))
            .withMetrics(new MicrometerMetricsFactory(registry))
            .build();
  }

  private JsonObject config(Object metrics) {
    return new JsonObject()
        .put("baseUrl", simulator.baseUrl())
        .put("apiSecret", simulator.apiSecret())
        .put("maxInFlight", 10)
        .put("metrics", metrics);
  }

  private void deploy(Object metrics, int instances) {
    simulator.ledger().pay(ID, 15_000);
    vertx
        .deployVerticle(
            PortOneV2Verticle.class,
            new DeploymentOptions().setConfig(config(metrics)).setInstances(instances))
        .await();
    PortOneV2Client.proxy(vertx, "portone.v2").payments().get(ID).await();
  }

  private static long calls(MeterRegistry registry) {
    return registry.get("portone.calls").tag("outcome", "success").timer().count();
  }

  @Test
  void trueIsTheDefaultRegistryOfVertx() {
    openVertx(MicrometerMetricsOptions.DEFAULT_REGISTRY_NAME);
    assertSame(registry, BackendRegistries.getDefaultNow());
    deploy(true, 1);

    assertEquals(1, calls(registry));
    assertNull(Metrics.globalRegistry.find("portone.calls").timer());
  }

  @Test
  void nameIsARegistryOfVertx() {
    openVertx("shop");
    deploy("shop", 1);

    assertEquals(1, calls(registry));
  }

  @Test
  void trueIsTheGlobalRegistryWithoutOneOfVertx() {
    Metrics.addRegistry(registry);
    try {
      deploy(true, 1);

      assertEquals(1, calls(registry));
    } finally {
      Metrics.removeRegistry(registry);
      Metrics.globalRegistry.clear();
    }
  }

  @Test
  void severalVerticlesShareTheGauges() {
    openVertx("shop");
    deploy("shop", 3);
    String fourth =
        vertx.deployVerticle(new PortOneV2Verticle(new PortOneV2Options(config("shop")))).await();
    assertEquals(40, registry.get("portone.calls.in.flight.limit").gauge().value());

    vertx.undeploy(fourth).await();
    assertEquals(30, registry.get("portone.calls.in.flight.limit").gauge().value());
  }

  @Test
  void unknownNameFailsTheDeploymentWithoutALeak() {
    openVertx("shop");
    Set<String> before = vertx.deploymentIDs();
    PortOneException failure = assertThrows(PortOneException.class, () -> deploy("a-shop", 1));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(
        "PortOneV2Verticle: option 'metrics' names a registry that Vert.x does not have: create Vertx with"
            + " MicrometerMetricsOptions.setRegistryName of that name",
        failure.text());
    assertEquals(before, vertx.deploymentIDs());
    assertEquals(0, registry.find("portone.calls.in.flight").gauges().size());
    assertEquals(0, registry.find("vertx.pool.ratio").tag("pool.type", "portone").meters().size());
    // The address is free again.
    deploy("shop", 1);
    assertEquals(1, calls(registry));
  }

  @Test
  void falseReportsNothing() {
    openVertx(MicrometerMetricsOptions.DEFAULT_REGISTRY_NAME);
    deploy(false, 1);

    assertNull(registry.find("portone.calls").timer());
  }

  @Test
  void otherValuesAreRejected() {
    for (Object value : new Object[] {1, "", " ", new JsonArray(), new JsonObject()}) {
      PortOneException failure =
          assertThrows(PortOneException.class, () -> new PortOneV2Options(config(value)));
      assertEquals(
          "option 'metrics' must be true, false or the name of a registry", failure.text());
    }
  }

  @Test
  void jsonIsReadAndWritten() {
    for (Object value : new Object[] {true, false, "shop"}) {
      PortOneV1Options options = new PortOneV1Options(new JsonObject().put("metrics", value));
      assertEquals(value, options.toJson().getValue("metrics"));
      assertEquals(options.getMetrics(), new PortOneV1Options(options.toJson()).getMetrics());
    }
    assertSame(PortOneMetrics.NONE, new PortOneV2Options().getMetrics());
    PortOneMeters own = new PortOneMeters();
    assertSame(own, new PortOneV2Options(new PortOneV2Options().setMetrics(own)).getMetrics());
    assertEquals(true, new PortOneV2Options().setMetrics(own).toJson().getValue("metrics"));
    assertInstanceOf(PortOneMetrics.class, new PortOneV2Options(config(true)).getMetrics());
  }
}
