package io.github.portonevertx.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes that are running when their verticle is undeployed. */
class UndeployedVerticleTest {
  private static final String ID = "payment-0001";

  private final Vertx vertx = Vertx.vertx();
  private final PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
  private final Gate gate = new Gate();
  private String deployment = "";

  @BeforeEach
  void deployAndHoldTheAnswerToARefund() {
    simulator.ledger().pay(ID, 10_000);
    deployment = deploy();
    simulator.faults().next("payments.cancel", new Fault.HoldAnswer(gate));
  }

  @AfterEach
  void close() {
    gate.open();
    vertx.close().await();
  }

  private String deploy() {
    PortOneV2Options options =
        new PortOneV2Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiSecret(simulator.apiSecret())
            .setCommandsEnabled(true)
            .setRetryBackoff(Duration.ofMillis(1))
            .setStopTimeout(Duration.ofMillis(1));
    return vertx.deployVerticle(new PortOneV2Verticle(options)).await();
  }

  private void undeployDuringTheRefund() {
    gate.awaitArrivals(1).await();
    vertx.undeploy(deployment).await();
  }

  private long refunds() {
    return simulator.effects().of(Effect.REFUND, ID);
  }

  @Test
  void proxyRepeatsAWriteWithTheNextVerticle() {
    Future<PaymentCancellation> refund =
        PortOneV2Client.proxy(vertx, PortOneV2Options.DEFAULT_ADDRESS)
            .payments()
            .cancel(CancelRequest.builder().paymentId(ID).amount(1_000).reason("고객 요청").build());
    undeployDuringTheRefund();
    deploy();
    gate.open();

    assertTrue(refund.await().isSucceeded());
    assertEquals(1, refunds());
  }

  @Test
  void failureOfAMessageStatesTheKeyWithWhichItCanBeRepeated() {
    Future<Message<JsonObject>> refund = refund(null);
    undeployDuringTheRefund();
    ReplyException failure = assertThrows(ReplyException.class, refund::await);
    assertEquals(FailureKind.OUTCOME_UNKNOWN.code(), failure.failureCode());
    String text = String.valueOf(failure.getMessage());
    String key =
        new JsonObject(text.substring(text.indexOf('{')))
            .getJsonObject("portone")
            .getString("idempotencyKey");
    assertNotNull(key, text);

    gate.open();
    deploy();
    JsonObject answer = refund(key).await().body();

    assertEquals(1_000, answer.getJsonObject("cancellation").getLong("totalAmount"));
    assertEquals(1, refunds());
  }

  private Future<Message<JsonObject>> refund(@Nullable String key) {
    DeliveryOptions options = new DeliveryOptions().addHeader("action", "payments.cancel");
    if (key != null) {
      options.addHeader("idempotency-key", key);
    }
    return vertx
        .eventBus()
        .request(
            PortOneV2Options.DEFAULT_ADDRESS + ".command",
            new JsonObject().put("paymentId", ID).put("amount", 1_000).put("reason", "고객 요청"),
            options);
  }
}
