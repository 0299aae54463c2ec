package app.meters;

import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.util.List;

/** Counts the attempts of a client in a registry of the application. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    for (String optional :
        List.of("io.vertx.web", "io.vertx.sql.client", "io.vertx.metrics.micrometer")) {
      check(ModuleLayer.boot().findModule(optional).isEmpty(), optional + " is there");
    }
    Vertx vertx = Vertx.vertx();
    try {
      PortOneV2Simulator portone = PortOneV2Simulator.start(vertx).await();
      portone.ledger().pay("payment-0001", 15_000);
      MeterRegistry registry = new SimpleMeterRegistry();
      PortOneV2Client client =
          PortOneV2Client.create(
              vertx,
              new PortOneV2Options()
                  .setBaseUrl(portone.baseUrl())
                  .setApiSecret(portone.apiSecret())
                  .setMetrics(new PortOneMeters(registry)));
      client.payments().get("payment-0001").await();
      double attempts = registry.get("portone.call.attempts").counter().count();
      check(attempts == 1, attempts + " attempts were counted");
      System.out.println("with micrometer-core: the attempt was counted");
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
