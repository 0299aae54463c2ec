package io.github.portonevertx.verticle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A main verticle deploys the library's from one JSON object, without a class of the library. */
@ExtendWith({VertxExtension.class, PortOneSimulatorExtension.class})
class DeploymentJsonTest {
  @Test
  void instancesAndConfigurationComeFromJson(Vertx vertx, PortOneSimulator portone) {
    JsonObject json =
        new JsonObject()
            .put("instances", 2)
            .put(
                "config",
                new JsonObject()
                    .put("baseUrl", portone.baseUrl())
                    .put("apiKey", "simulated-key")
                    .put("apiSecret", "simulated-secret"));

    vertx
        .deployVerticle("io.github.portonevertx.v1.PortOneV1Verticle", new DeploymentOptions(json))
        .await();

    DeliveryOptions get = new DeliveryOptions().addHeader("action", "payments.get");
    JsonObject unknown = new JsonObject().put("imp_uid", "imp_000000000000");
    ReplyException failure =
        assertThrows(
            ReplyException.class,
            () -> vertx.eventBus().request("portone.v1.query", unknown, get).await());
    assertEquals(FailureKind.NOT_FOUND.code(), failure.failureCode());
  }
}
