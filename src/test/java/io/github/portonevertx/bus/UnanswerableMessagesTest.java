package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.test.fakecluster.FakeClusterManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message without a reply address causes no request to PortOne. */
class UnanswerableMessagesTest {
  private static final String PAID = "imp_100000000001";
  private static final JsonObject PAYMENT = new JsonObject().put("imp_uid", PAID);
  private static final int INSTANCES = 2;

  private Vertx node;
  private Vertx caller;
  private PortOneSimulator simulator;
  private String deployment;

  /** The two ways to send a message without a reply address. */
  enum Delivery {
    PUBLISHED,
    SENT_WITHOUT_REPLY_ADDRESS;

    private void deliver(Vertx from, String address, DeliveryOptions options) {
      if (this == PUBLISHED) {
        from.eventBus().publish(address, PAYMENT, options);
      } else {
        from.eventBus().send(address, PAYMENT, options);
      }
    }
  }

  @BeforeEach
  void start() {
    node = clustered();
    caller = clustered();
    simulator = PortOneSimulator.start(node).await();
    simulator.ledger().add(PaymentSeed.paid().impUid(PAID));
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setCommandsEnabled(true);
    deployment =
        node.deployVerticle(
                () -> new PortOneV1Verticle(options),
                new DeploymentOptions().setInstances(INSTANCES))
            .await();
  }

  @AfterEach
  void stop() {
    simulator.close().await();
    Future.join(caller.close(), node.close()).await();
  }

  private static Vertx clustered() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }

  private static DeliveryOptions action(String action) {
    return new DeliveryOptions().addHeader("action", action);
  }

  private long requestsAfterUndeploying(String action) {
    // Undeployment completes after every message received before it and the calls that those
    // started.
    node.undeploy(deployment).await();
    return simulator.count(action);
  }

  @ParameterizedTest
  @EnumSource
  void commandWithoutAReplyAddressIsNotExecuted(Delivery delivery) {
    delivery.deliver(node, "portone.v1.command", action("payments.cancel"));

    assertEquals(0, requestsAfterUndeploying("payments.cancel"));
  }

  @ParameterizedTest
  @EnumSource
  void queryWithoutAReplyAddressIsNotExecuted(Delivery delivery) {
    delivery.deliver(node, "portone.v1.query", action("payments.get"));

    assertEquals(0, requestsAfterUndeploying("payments.get"));
  }

  @ParameterizedTest
  @EnumSource
  void commandOfAnotherNodeWithoutAReplyAddressIsNotExecuted(Delivery delivery) {
    delivery.deliver(caller, "portone.v1.command", action("payments.cancel"));
    // A request to each instance, sent after the message on the same connection.
    for (int instance = 0; instance < INSTANCES; instance++) {
      ReplyException refused =
          assertThrows(
              ReplyException.class,
              () ->
                  caller
                      .eventBus()
                      .request("portone.v1.command", PAYMENT, action("payments.get"))
                      .await());
      assertEquals(FailureKind.FORBIDDEN.code(), refused.failureCode());
    }

    assertEquals(0, requestsAfterUndeploying("payments.cancel"));
  }
}
