package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of {@link ParameterMatrixContractTest} as messages of a peer without the typed client.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawMatrixTest {
  private final Vertx vertx = Vertx.vertx();
  private PortOneV2Simulator simulator;

  @BeforeAll
  void deploy() {
    simulator = PortOneV2Simulator.start(vertx).await();
    vertx
        .deployVerticle(
            new PortOneV2Verticle(
                new PortOneV2Options()
                    .setBaseUrl(simulator.baseUrl())
                    .setApiSecret(simulator.apiSecret())
                    .setCommandsEnabled(true)))
        .await();
  }

  @AfterAll
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  static List<Operation> operations() {
    return Stream.concat(V2Catalogue.CATALOGUE.all().stream(), V2Catalogue.CATALOGUE.own().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void invalidParametersAreRejectedByName(Operation operation) {
    List<String> wrong = new ArrayList<>();
    for (BadCalls.Case bad : BadCalls.of(operation)) {
      String answer = answer(operation, new JsonObject(bad.call().parameters()));
      String expected = "400 " + operation.action() + ": " + bad.text();
      if (!answer.equals(expected)) {
        wrong.add(answer + " instead of " + expected);
      }
    }

    assertEquals(List.of(), wrong);
    assertEquals(List.of(), simulator.requests());
  }

  private String answer(Operation operation, JsonObject parameters) {
    return vertx
        .eventBus()
        .request(
            operation.isRead() ? "portone.v2.query" : "portone.v2.command",
            parameters,
            new DeliveryOptions().addHeader("action", operation.action()))
        .map(reply -> "accepted")
        .otherwise(
            failure ->
                failure instanceof ReplyException known
                    ? known.failureCode() + " " + known.getMessage()
                    : failure.toString())
        .await();
  }
}
