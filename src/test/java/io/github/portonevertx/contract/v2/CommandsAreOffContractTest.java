package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller of the query address cannot send commands: the separation of the two bus addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsAreOffContractTest {
  private final Vertx vertx = Vertx.vertx();
  private PortOneV2Simulator simulator;

  @BeforeAll
  void deploy() {
    simulator = PortOneV2Simulator.start(vertx).await();
    vertx.deployVerticle(new PortOneV2Verticle(options())).await();
    vertx
        .deployVerticle(
            new PortOneV2Verticle(options().setAddress("office").setCommandsEnabled(true)))
        .await();
  }

  @AfterEach
  void nothingWasSent() {
    assertEquals(List.of(), simulator.requests());
  }

  @AfterAll
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV2Options options() {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiSecret(simulator.apiSecret());
  }

  static Stream<Operation> writes() {
    return V2Catalogue.CATALOGUE.all().stream().filter(operation -> !operation.isRead());
  }

  static Stream<Operation> reads() {
    return V2Catalogue.CATALOGUE.all().stream().filter(Operation::isRead);
  }

  private ReplyException failure(String address, Operation operation) {
    JsonObject body = new JsonObject(Spot.complete(operation).parameters());
    DeliveryOptions action = new DeliveryOptions().addHeader("action", operation.action());
    return assertThrows(
        ReplyException.class, () -> vertx.eventBus().request(address, body, action).await());
  }

  private void assertForbidden(String address, Operation operation, String text) {
    ReplyException rejection = failure(address, operation);
    assertEquals(ReplyFailure.RECIPIENT_FAILURE, rejection.failureType());
    assertEquals(403, rejection.failureCode());
    assertEquals(operation.action() + ": " + text, rejection.getMessage());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void commandAtTheQueryAddressIsForbidden(Operation write) {
    String text = "a command; it is answered at the command address, if commands are enabled";
    assertForbidden("portone.v2.query", write, text);
    assertForbidden("office.query", write, text);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void commandsAreDisabledByDefault(Operation write) {
    assertEquals(ReplyFailure.NO_HANDLERS, failure("portone.v2.command", write).failureType());
  }

  @ParameterizedTest
  @MethodSource("reads")
  void queryAtTheCommandAddressIsForbidden(Operation read) {
    assertForbidden("office.command", read, "a query; it is answered at the query address");
  }

  @Test
  void everyOperationIsEitherAQueryOrACommand() {
    assertEquals(V2Catalogue.CATALOGUE.all().size(), writes().count() + reads().count());
    assertEquals(27, writes().count());
  }

  @Test
  void everyCommandHasAnIdempotencyKey() {
    assertEquals(
        List.of(), writes().filter(write -> !write.isKeyed()).map(Operation::action).toList());
    assertEquals(List.of(), reads().filter(Operation::isKeyed).map(Operation::action).toList());
  }

  @Test
  void typedProxyReportsThatTheCommandAddressHasNoConsumer() {
    PortOneV2Client proxy = PortOneV2Client.proxy(vertx, "portone.v2");

    for (Operation write : writes().toList()) {
      PortOneException rejected =
          assertThrows(PortOneException.class, () -> proxy.send(Spot.complete(write)).await());
      assertEquals(FailureKind.UNAVAILABLE, rejected.kind(), write.action());
      assertEquals(
          "no verticle answers at portone.v2.command; check that the verticle is deployed in this"
              + " Vertx instance with the option address=portone.v2 and commandsEnabled=true",
          rejected.text());
    }
  }
}
