package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends messages without the typed client, as another language, a bridge or an older node does. */
class MessagesTest extends MessagesFixture {
  @Test
  void aMissingActionIsNamed() {
    assertRejected(
        400,
        "header 'action' is missing, for example payments.get",
        ask(id(), new DeliveryOptions()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void blankActionIsTreatedAsMissing(String action) {
    assertRejected(
        400, "header 'action' is missing, for example payments.get", ask(id(), action(action)));
  }

  @ParameterizedTest
  @CsvSource({
    "payments.gett, payments.get",
    "Payments.Find, payments.find",
    "prepareget, prepare.get"
  })
  void unknownActionIsReportedWithTheNearestName(String unknown, String nearest) {
    assertRejected(
        400,
        "unknown action '" + unknown + "'; did you mean '" + nearest + "'?",
        ask(id(), action(unknown)));
  }

  @Test
  void tooLongActionIsTruncatedInTheFailure() {
    ReplyException rejection = rejection(ask(id(), action("x".repeat(100_000))));

    assertEquals(400, rejection.failureCode());
    assertTrue(rejection.getMessage().length() < 400, rejection::getMessage);
  }

  @Test
  void aMessageWithoutABodyHasNoParameters() {
    assertRejected(
        400, "payments.get: parameter 'imp_uid' is missing", ask(null, action("payments.get")));
  }

  static Stream<Object> bodies() {
    return Stream.of(
        "imp_000000000001", Buffer.buffer("{}"), new JsonArray(), 42, true, new byte[] {1});
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyThatIsNoJsonObjectIsRejected(Object body) {
    ReplyException rejection = rejection(ask(body, action("payments.get")));

    assertEquals(400, rejection.failureCode());
    assertTrue(
        rejection.getMessage().startsWith("the body must be a JSON object of parameters, not "),
        rejection::getMessage);
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void nestedAndUnsupportedValuesAreRejectedByName() {
    assertRejected(
        400,
        "payments.get: parameter 'imp_uid' must be text",
        ask(new JsonObject().put("imp_uid", new JsonObject().put("x", 1)), action("payments.get")));
    ANSWERS.set(0);
    assertRejected(
        400,
        "payments.get: unknown parameter 'impUid'; did you mean 'imp_uid'?",
        ask(new JsonObject().put("impUid", "x"), action("payments.get")));
  }

  @Test
  void commandAddressHasNoConsumerUnlessEnabled() {
    ReplyException rejection =
        assertThrows(
            ReplyException.class,
            () ->
                vertx
                    .eventBus()
                    .request("portone.v1.command", id(), action("payments.get"))
                    .await());

    assertEquals(ReplyFailure.NO_HANDLERS, rejection.failureType());
  }

  @Test
  void aQueryAtTheCommandAddressIsForbidden() {
    String commanding =
        vertx
            .deployVerticle(
                new PortOneV1Verticle(
                    new PortOneV1Options()
                        .setBaseUrl(simulator.baseUrl())
                        .setApiKey(simulator.apiKey())
                        .setApiSecret(simulator.apiSecret())
                        .setAddress("portone.two")
                        .setCommandsEnabled(true)))
            .await();

    assertRejected(
        403,
        "payments.get: a query; it is answered at the query address",
        vertx.eventBus().request("portone.two.command", id(), action("payments.get")));
    vertx.undeploy(commanding).await();
  }

  @Test
  void everyConcurrentMessageIsAnsweredOnce() {
    Gate gate = new Gate();
    simulator.faults().next(new Fault.Hold(gate), new Fault.Disconnect(), new Fault.Garbage());
    simulator.faults().next(new Fault.Stall(), Fault.html(500), new Fault.Truncated());
    List<Future<?>> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String action = i % 5 == 0 ? "payments.nothing" : "payments.get";
      answers.add(ask(i % 7 == 0 ? null : id(), action(action)).otherwiseEmpty());
    }
    gate.awaitArrivals(1).await();
    gate.open();

    Future.all(answers).await();

    assertEquals(100, ANSWERS.get());
  }

  @Test
  void messageWithoutAReplyAddressDoesNotAffectOthers() {
    vertx.eventBus().send("portone.v1.query", id(), action("payments.get"));
    vertx.eventBus().publish("portone.v1.query", "nonsense");

    assertEquals(
        impUid,
        ((JsonObject) ask(id(), action("payments.get")).await().body()).getString("imp_uid"));
  }
}
