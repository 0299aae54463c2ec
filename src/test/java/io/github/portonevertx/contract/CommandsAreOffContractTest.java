package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.internal.catalogue.Samples;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller of the query address cannot send commands: the separation of the two bus addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsAreOffContractTest {
  private final Vertx vertx = Vertx.vertx();
  private PortOneSimulator simulator;

  @BeforeAll
  void deploy() {
    simulator = PortOneSimulator.start(vertx).await();
    vertx.deployVerticle(new PortOneV1Verticle(options())).await();
    vertx
        .deployVerticle(
            new PortOneV1Verticle(options().setAddress("office").setCommandsEnabled(true)))
        .await();
  }

  @AfterAll
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret());
  }

  static Stream<Operation> writes() {
    return V1Catalogue.CATALOGUE.all().stream().filter(operation -> !operation.isRead());
  }

  static Stream<Operation> reads() {
    return V1Catalogue.CATALOGUE.all().stream().filter(Operation::isRead);
  }

  private ReplyException failure(String address, Operation operation) {
    JsonObject body = new JsonObject(Samples.complete(operation).parameters());
    DeliveryOptions action = new DeliveryOptions().addHeader("action", operation.action());
    return assertThrows(
        ReplyException.class, () -> vertx.eventBus().request(address, body, action).await());
  }

  private void assertForbidden(String address, Operation operation, String text) {
    ReplyException rejection = failure(address, operation);
    assertEquals(ReplyFailure.RECIPIENT_FAILURE, rejection.failureType());
    assertEquals(403, rejection.failureCode());
    assertEquals(operation.action() + ": " + text, rejection.getMessage());
    assertNothingWasSent();
  }

  /** Counts no token requests, which a verticle sends when it starts. */
  private void assertNothingWasSent() {
    assertEquals(
        List.of(),
        simulator.requests().stream().filter(r -> !r.operation().equals("auth.token")).toList());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aCommandAtTheQueryAddressIsForbidden(Operation write) {
    String text = "a command; it is answered at the command address, if commands are enabled";
    assertForbidden("portone.v1.query", write, text);
    assertForbidden("office.query", write, text);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void commandsAreDisabledByDefault(Operation write) {
    assertEquals(ReplyFailure.NO_HANDLERS, failure("portone.v1.command", write).failureType());
    assertNothingWasSent();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aQueryAtTheCommandAddressIsForbidden(Operation read) {
    assertForbidden("office.command", read, "a query; it is answered at the query address");
  }

  @Test
  void everyOperationIsEitherAQueryOrACommand() {
    assertEquals(V1Catalogue.CATALOGUE.all().size(), writes().count() + reads().count());
    assertEquals(50, writes().count());
  }

  @Test
  void typedProxyReportsThatTheCommandAddressHasNoConsumer() {
    PortOneV1Client proxy = PortOneV1Client.proxy(vertx, "portone.v1");

    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                proxy
                    .payments()
                    .cancel(CancelRequest.builder().impUid("imp_1").fullAmount().build())
                    .await());

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals(
        "payments.cancel: no verticle answers at portone.v1.command; check that the verticle is"
            + " deployed in this Vertx instance with the option address=portone.v1 and"
            + " commandsEnabled=true [UNAVAILABLE]",
        failure.getMessage());
    for (Operation write : writes().toList()) {
      Call call = Samples.complete(write);
      PortOneException rejected =
          assertThrows(PortOneException.class, () -> proxy.send(call).await());
      assertEquals(FailureKind.UNAVAILABLE, rejected.kind(), write.action());
    }
    assertNothingWasSent();
  }
}
