package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters that are not in the catalogue and that the caller sends on purpose. */
class UncheckedParametersTest {
  private static final String PAID = "imp_100000000001";
  private static final Call GET =
      Call.of("payments.get").with("imp_uid", PAID).unchecked("new one", List.of("a", "b"));

  private final Vertx vertx = Vertx.vertx();
  private PortOneSimulator simulator;

  @BeforeEach
  void start() {
    simulator = PortOneSimulator.start(vertx).await();
    simulator.ledger().add(PaymentSeed.paid().impUid(PAID));
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  private PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setCommandsEnabled(true);
  }

  private PortOneV1Client embedded() {
    return PortOneV1Client.create(vertx, options());
  }

  private PortOneV1Client proxy(boolean allowed) {
    vertx.deployVerticle(new PortOneV1Verticle(options().setUncheckedParameters(allowed))).await();
    return PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS);
  }

  private static PortOneException failure(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  @Test
  void aReadSendsThemInItsQuery() {
    for (PortOneV1Client client : List.of(embedded(), proxy(true))) {
      client.send(GET).await();
      assertEquals(
          List.of("a", "b"), simulator.requests("payments.get").get(0).query().get("new one"));
    }
  }

  @Test
  void aWriteSendsThemInItsBody() {
    Call cancel =
        Call.of("payments.cancel")
            .with("imp_uid", PAID)
            .unchecked("later", new JsonObject().put("x", 1));
    embedded().send(cancel).await();

    JsonObject body = new JsonObject(simulator.requests("payments.cancel").get(0).body());
    assertEquals(
        new JsonObject().put("imp_uid", PAID).put("later", new JsonObject().put("x", 1)), body);
  }

  @Test
  void aVerticleRejectsThemUnlessItsOptionAllowsThem() {
    PortOneException rejection = failure(proxy(false).send(GET));

    assertEquals(FailureKind.FORBIDDEN, rejection.kind());
    assertEquals(
        "unchecked parameters are rejected unless the option uncheckedParameters is set",
        rejection.text());
    assertEquals(0, simulator.count("payments.get"));
  }

  @Test
  void aKnownNameIsRejected() {
    Call known = Call.of("payments.get").unchecked("imp_uid", PAID).with("imp_uid", PAID);
    assertEquals(
        "parameter 'imp_uid' is known: an unchecked one would not be validated",
        failure(embedded().send(known)).text());
    assertEquals(
        "unchecked parameter 'x' needs a name and a value",
        failure(embedded().send(Call.of("payments.get").with("imp_uid", PAID).unchecked("x", null)))
            .text());
    assertEquals(0, simulator.count("payments.get"));
  }

  @Test
  void aKnownNameInTheFormInWhichItIsSentIsRejected() {
    Call known =
        Call.of("payments.getMany").with("imp_uid", List.of(PAID)).unchecked("imp_uid[]", "imp_2");
    assertEquals(
        "parameter 'imp_uid[]' is known as 'imp_uid': an unchecked one would not be validated",
        failure(embedded().send(known)).text());
    assertEquals(0, simulator.count("payments.getMany"));
  }

  @Test
  void eachNameIsLoggedOnce() {
    PortOneV1Client client = embedded();
    try (LogRecords log = LogRecords.ofEveryLogger()) {
      client.send(GET).await();
      client.send(GET).await();
      client.send(GET.unchecked("other", 1)).await();

      assertEquals(
          List.of("\"new one\"", "other"),
          log.messages().stream()
              .filter(line -> line.startsWith("unchecked parameter: api=v1 action=payments.get"))
              .map(line -> line.replaceAll(".* parameter=", ""))
              .toList());
    }
  }
}
