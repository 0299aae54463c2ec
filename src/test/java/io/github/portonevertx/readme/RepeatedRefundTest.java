package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A refund by message that states the balance of its decision is executed once, if sent twice. */
@ExtendWith({
  VertxExtension.class,
  PortOneSimulatorExtension.class,
  PortOneV2SimulatorExtension.class
})
class RepeatedRefundTest {
  private static JsonObject send(Vertx vertx, String address, String action, JsonObject body) {
    return vertx
        .eventBus()
        .<JsonObject>request(address, body, new DeliveryOptions().addHeader("action", action))
        .await()
        .body();
  }

  private static ReplyException refused(Vertx vertx, String address, JsonObject refund) {
    return assertThrows(
        ReplyException.class, () -> send(vertx, address, "payments.cancel", refund));
  }

  @Test
  void secondRefundOfV1IsRejected(Vertx vertx, PortOneSimulator portone) {
    String impUid = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
    vertx
        .deployVerticle(
            new PortOneV1Verticle(
                new PortOneV1Options()
                    .setBaseUrl(portone.baseUrl())
                    .setApiKey(portone.apiKey())
                    .setApiSecret(portone.apiSecret())
                    .setCommandsEnabled(true)))
        .await();
    JsonObject paid =
        send(vertx, "portone.v1.query", "payments.get", new JsonObject().put("imp_uid", impUid));
    BigDecimal left =
        new BigDecimal(paid.getValue("amount").toString())
            .subtract(new BigDecimal(paid.getValue("cancel_amount").toString()));
    JsonObject refund =
        new JsonObject().put("imp_uid", impUid).put("amount", 4_000).put("checksum", left);

    send(vertx, "portone.v1.command", "payments.cancel", refund);
    ReplyException second = refused(vertx, "portone.v1.command", refund);

    assertEquals(FailureKind.REJECTED.code(), second.failureCode());
    assertEquals(1, portone.executions("order-1"));
  }

  @Test
  void secondRefundOfV2IsAConflict(Vertx vertx, PortOneV2Simulator portone) {
    portone.ledger().pay("order-1", 15_000);
    vertx
        .deployVerticle(
            new PortOneV2Verticle(
                new PortOneV2Options()
                    .setBaseUrl(portone.baseUrl())
                    .setApiSecret(portone.apiSecret())
                    .setCommandsEnabled(true)))
        .await();
    JsonObject amount =
        send(
                vertx,
                "portone.v2.query",
                "payments.get",
                new JsonObject().put("paymentId", "order-1"))
            .getJsonObject("amount");
    JsonObject refund =
        new JsonObject()
            .put("paymentId", "order-1")
            .put("reason", "a test")
            .put("amount", new BigDecimal("4000"))
            .put("currentCancellableAmount", amount.getLong("paid") - amount.getLong("cancelled"));

    send(vertx, "portone.v2.command", "payments.cancel", refund);
    ReplyException second = refused(vertx, "portone.v2.command", refund);

    assertEquals(FailureKind.CONFLICT.code(), second.failureCode());
    String text = second.getMessage();
    JsonObject details = new JsonObject(text.substring(text.lastIndexOf(" {\"portone\":")));
    assertEquals(
        "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN",
        details.getJsonObject("portone").getString("errorType"));
    assertEquals(1, portone.effects().of(Effect.REFUND, "order-1"));
  }
}
