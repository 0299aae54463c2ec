package app.vertxmetrics;

import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;

/** Names the registry of Vert.x in the JSON of a deployment. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    check(
        ModuleLayer.boot().findModule("io.vertx.sql.client").isEmpty(),
        "io.vertx.sql.client is there");
    MeterRegistry registry = new SimpleMeterRegistry();
    Vertx vertx =
        Vertx.builder()
            .with(
                new VertxOptions()
                    .setMetricsOptions(
                        new MicrometerMetricsOptions().setEnabled(true).setRegistryName("shop")))
            .withMetrics(new MicrometerMetricsFactory(registry))
            .build();
    try {
      PortOneV2Simulator portone = PortOneV2Simulator.start(vertx).await();
      portone.ledger().pay("payment-0001", 15_000);
      JsonObject config =
          new JsonObject()
              .put("baseUrl", portone.baseUrl())
              .put("apiSecret", portone.apiSecret())
              .put("metrics", "shop");
      vertx
          .deployVerticle(
              "io.github.portonevertx.v2.PortOneV2Verticle",
              new DeploymentOptions().setConfig(config))
          .await();
      PortOneV2Client client = PortOneV2Client.proxy(vertx, new PortOneV2Options().getAddress());
      client.payments().get("payment-0001").await();
      double attempts = registry.get("portone.call.attempts").counter().count();
      check(attempts == 1, attempts + " attempts were counted");
      System.out.println("with vertx-micrometer-metrics: the attempt was counted");
    } finally {
      vertx.close().await();
    }
  }

  private static void check(boolean expected, String otherwise) {
    if (!expected) {
      throw new AssertionError(otherwise);
    }
  }
}
