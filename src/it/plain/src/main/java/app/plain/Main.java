package app.plain;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/** Queries payments of both versions, embedded and over the event bus. */
public final class Main {
  private static final String V2_VERTICLE = "io.github.portonevertx.v2.PortOneV2Verticle";

  private Main() {}

  public static void main(String[] args) {
    for (String optional :
        List.of(
            "io.vertx.web",
            "io.vertx.sql.client",
            "micrometer.core",
            "io.vertx.metrics.micrometer")) {
      check(ModuleLayer.boot().findModule(optional).isEmpty(), optional + " is there");
    }
    check(PortOneV1Client.class.getModule().isNamed(), "the library is not a module");
    Vertx vertx = Vertx.vertx();
    try {
      v1(vertx);
      v2(vertx);
      System.out.println("without optional modules: both versions answered");
    } finally {
      vertx.close().await();
    }
  }

  private static void v1(Vertx vertx) {
    PortOneSimulator portone = PortOneSimulator.start(vertx).await();
    String impUid = portone.ledger().pay(15_000).getString("imp_uid");
    PortOneV1Client client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setBaseUrl(portone.baseUrl())
                .setApiKey(portone.apiKey())
                .setApiSecret(portone.apiSecret()));
    BigDecimal amount = client.payments().get(impUid).await().amount();
    check(amount.compareTo(new BigDecimal(15_000)) == 0, "V1 answered " + amount);
  }

  private static void v2(Vertx vertx) {
    PortOneV2Simulator portone = PortOneV2Simulator.start(vertx).await();
    portone.ledger().pay("payment-0001", 15_000);
    JsonObject config =
        new JsonObject().put("baseUrl", portone.baseUrl()).put("apiSecret", portone.apiSecret());
    vertx.deployVerticle(V2_VERTICLE, new DeploymentOptions().setConfig(config)).await();
    PortOneV2Client client = PortOneV2Client.proxy(vertx, new PortOneV2Options().getAddress());
    String id = client.payments().get("payment-0001").await().id();
    check(id.equals("payment-0001"), "V2 answered " + id);

    try {
      vertx
          .deployVerticle(
              V2_VERTICLE, new DeploymentOptions().setConfig(config.copy().put("metrics", true)))
          .await();
      throw new AssertionError("metrics without Micrometer were accepted");
    } catch (PortOneException failure) {
      check(failure.kind() == FailureKind.INVALID_REQUEST, "it failed with " + failure);
      check(failure.text().contains("micrometer-core"), "it failed with " + failure);
    }
  }

  private static void check(boolean expected, String otherwise) {
    if (!expected) {
      throw new AssertionError(otherwise);
    }
  }
}
