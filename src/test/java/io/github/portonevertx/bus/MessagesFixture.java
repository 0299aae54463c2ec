package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A verticle over the simulator, and messages to it without the typed client. */
abstract class MessagesFixture {
  static Vertx vertx;

  /** The number of replies sent for any message. */
  static final AtomicInteger ANSWERS = new AtomicInteger();

  PortOneSimulator simulator;
  String deployment;
  String impUid;

  @BeforeAll
  static void openVertx() {
    vertx = Vertx.vertx();
    vertx
        .eventBus()
        .addOutboundInterceptor(
            sending -> {
              if (!sending.message().address().startsWith("portone.")) {
                ANSWERS.incrementAndGet();
              }
              sending.next();
            });
  }

  @AfterAll
  static void closeVertx() {
    vertx.close().await();
  }

  @BeforeEach
  void deploy() {
    simulator = PortOneSimulator.start(vertx).await();
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
    deployment =
        vertx
            .deployVerticle(
                new PortOneV1Verticle(
                    new PortOneV1Options()
                        .setBaseUrl(simulator.baseUrl())
                        .setApiKey(simulator.apiKey())
                        .setApiSecret(simulator.apiSecret())
                        .setRetries(0)
                        .setRequestTimeout(Duration.ofMillis(400))))
            .await();
    ANSWERS.set(0);
  }

  @AfterEach
  void undeploy() {
    simulator.close().await();
    vertx.undeploy(deployment).await();
  }

  static DeliveryOptions action(String action) {
    return new DeliveryOptions().addHeader("action", action);
  }

  static Future<Message<Object>> ask(Object body, DeliveryOptions options) {
    return vertx.eventBus().request("portone.v1.query", body, options);
  }

  static ReplyException rejection(Future<?> answer) {
    ReplyException rejection = assertThrows(ReplyException.class, answer::await);
    assertEquals(ReplyFailure.RECIPIENT_FAILURE, rejection.failureType(), rejection::getMessage);
    return rejection;
  }

  static void assertRejected(int code, String text, Future<?> answer) {
    ReplyException rejection = rejection(answer);
    assertEquals(text, rejection.getMessage());
    assertEquals(code, rejection.failureCode());
    assertEquals(
        ReplyException.class,
        rejection.getClass(),
        "the bus transfers failure codes and no exception classes");
    assertEquals(1, ANSWERS.get());
  }

  JsonObject id() {
    return new JsonObject().put("imp_uid", impUid);
  }
}
