package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A write whose outcome is unknown is logged once, with its ids and without data of people. */
class UnknownOutcomeLogTest {
  private static final String ID = "payment-0001";
  private static final String KEY = "refund-00000000001";
  private static final Call V1_REFUND =
      Call.of("payments.cancel").with("imp_uid", "imp_1").with("merchant_uid", "order-1");

  private final Vertx vertx = Vertx.vertx();
  private final PortOneSimulator v1 = PortOneSimulator.start(vertx).await();
  private final PortOneV2Simulator v2 = PortOneV2Simulator.start(vertx).await();
  private final LogRecords log = LogRecords.of(LogLine.OUTCOME_UNKNOWN);

  @BeforeEach
  void pay() {
    v1.ledger().add(PaymentSeed.paid().impUid("imp_1").merchantUid("order-1"));
    v2.ledger().pay(ID, 10_000);
  }

  @AfterEach
  void close() {
    log.close();
    vertx.close().await();
  }

  private PortOneV1Options v1Options() {
    return new PortOneV1Options()
        .setBaseUrl(v1.baseUrl())
        .setApiKey(v1.apiKey())
        .setApiSecret(v1.apiSecret())
        .setCommandsEnabled(true);
  }

  private PortOneV2Options v2Options() {
    return new PortOneV2Options()
        .setBaseUrl(v2.baseUrl())
        .setApiSecret(v2.apiSecret())
        .setCommandsEnabled(true)
        .setRetryBackoff(Duration.ofMillis(1))
        .setStopTimeout(Duration.ofMillis(1));
  }

  private String deployV2() {
    return vertx.deployVerticle(new PortOneV2Verticle(v2Options())).await();
  }

  private PortOneV1Client embeddedV1() {
    return PortOneV1Client.create(vertx, v1Options());
  }

  private PortOneV1Client proxyV1() {
    vertx.deployVerticle(new PortOneV1Verticle(v1Options())).await();
    return PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS);
  }

  private PortOneV2Client embeddedV2() {
    return PortOneV2Client.create(vertx, v2Options());
  }

  private PortOneV2Client proxyV2() {
    deployV2();
    return PortOneV2Client.proxy(vertx, PortOneV2Options.DEFAULT_ADDRESS);
  }

  private static PortOneException unknown(Future<?> call) {
    PortOneException failure = assertThrows(PortOneException.class, call::await);
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind(), failure::getMessage);
    return failure;
  }

  private static CancelRequest refund() {
    return CancelRequest.builder().paymentId(ID).amount(1_000).reason("고객 요청").build();
  }

  static Stream<Function<UnknownOutcomeLogTest, PortOneV1Client>> clientsOfV1() {
    return Stream.of(UnknownOutcomeLogTest::embeddedV1, UnknownOutcomeLogTest::proxyV1);
  }

  static Stream<Function<UnknownOutcomeLogTest, PortOneV2Client>> clientsOfV2() {
    return Stream.of(UnknownOutcomeLogTest::embeddedV2, UnknownOutcomeLogTest::proxyV2);
  }

  @ParameterizedTest
  @MethodSource("clientsOfV1")
  void writeOfV1IsLoggedOnce(Function<UnknownOutcomeLogTest, PortOneV1Client> access) {
    PortOneV1Client client = access.apply(this);
    v1.faults().always("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));

    PortOneException failure = unknown(client.send(V1_REFUND));

    assertEquals(
        "outcome unknown: api=v1 action=payments.cancel imp_uid=imp_1 merchant_uid=order-1"
            + " reason=\""
            + failure.text()
            + "\"",
        log.onlyMessage());
  }

  @ParameterizedTest
  @MethodSource("clientsOfV2")
  void writeOfV2IsLoggedOnceAfterAllAttempts(
      Function<UnknownOutcomeLogTest, PortOneV2Client> access) {
    PortOneV2Client client = access.apply(this);
    client.payments().get(ID).await();
    v2.faults().always("payments.cancel", new Fault.AfterRunning(Fault.html(502)));

    PortOneException failure =
        unknown(client.withTimeout(Duration.ofSeconds(1)).payments().cancel(refund()));

    assertTrue(v2.count("payments.cancel") > 1, "several attempts");
    assertEquals(
        "outcome unknown: api=v2 action=payments.cancel idempotencyKey="
            + failure.idempotencyKey()
            + " paymentId="
            + ID
            + (failure.httpStatus() == 0
                ? " reason=\"" + failure.text() + "\""
                : " status=" + failure.httpStatus()),
        log.onlyMessage());
  }

  @ParameterizedTest
  @MethodSource("clientsOfV2")
  void answerThatCannotBeDecodedIsLoggedOnce(
      Function<UnknownOutcomeLogTest, PortOneV2Client> access) {
    PortOneV2Client client = access.apply(this);
    v2.faults()
        .always(
            "payments.cancel",
            new Fault.Status(200, "application/json", "{\"cancellation\":7}", Map.of()));

    PortOneException failure = unknown(client.payments().cancel(refund()));

    String line = log.onlyMessage();
    assertTrue(line.contains("idempotencyKey=" + failure.idempotencyKey()), line);
    assertTrue(line.contains("paymentId=" + ID), line);
  }

  @Test
  void readsAndOtherFailuresAreNotLogged() {
    v1.faults().always("payments.get", Fault.html(502));
    v1.faults().always("payments.cancel", new Fault.EnvelopeError(200, 1, "취소할 수 없습니다"));
    PortOneV1Client client = PortOneV1Client.create(vertx, v1Options().setRetries(0));

    assertThrows(PortOneException.class, client.payments().get("imp_1")::await);
    assertThrows(PortOneException.class, client.send(V1_REFUND)::await);

    assertTrue(log.messages().isEmpty());
  }

  @Test
  void proxyLogsWhatNoVerticleReported() {
    vertx.eventBus().consumer("portone.v1.command", message -> {}).completion().await();
    PortOneV1Client client =
        PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS)
            .withTimeout(Duration.ofMillis(20));

    unknown(client.send(V1_REFUND));

    assertEquals(
        "outcome unknown: api=v1 action=payments.cancel imp_uid=imp_1 merchant_uid=order-1"
            + " reason=\"no answer from portone.v1.command in time\"",
        log.onlyMessage());
  }

  @Test
  void proxyLogsTheFailureOfAPeerThatIsNotAVerticle() {
    vertx
        .eventBus()
        .consumer("portone.v1.command", message -> message.fail(7, "not a verticle"))
        .completion()
        .await();

    unknown(PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS).send(V1_REFUND));

    assertTrue(log.onlyMessage().endsWith("reason=\"failure code 7: not a verticle\""));
  }

  @Test
  void commandOfAMessageIsLoggedByTheVerticleThatIsUndeployed() {
    String deployment = deployV2();
    Gate gate = new Gate();
    v2.faults().next("payments.cancel", new Fault.HoldAnswer(gate));
    Future<?> message =
        vertx
            .eventBus()
            .request(
                PortOneV2Options.DEFAULT_ADDRESS + ".command",
                new JsonObject().put("paymentId", ID).put("amount", 1_000).put("reason", "x"),
                new DeliveryOptions()
                    .addHeader("action", "payments.cancel")
                    .addHeader("idempotency-key", KEY));
    gate.awaitArrivals(1).await();
    // Vert.x 5.0 ends the request after the verticle is undeployed.
    CompletableFuture<@Nullable Void> logged = log.next("idempotencyKey=" + KEY);

    vertx.undeploy(deployment).await();

    assertThrows(ReplyException.class, message::await);
    gate.open();
    logged.join();
    String line = log.onlyMessage();
    assertTrue(line.contains(" idempotencyKey=" + KEY + " paymentId=" + ID + " "), line);
  }

  @Test
  void dataOfPeopleAreNotLogged() {
    v1.faults().always("subscribe.again", new Fault.AfterRunning(new Fault.Disconnect()));
    Call charge =
        Call.of("subscribe.again")
            .with("customer_uid", "customer-private")
            .with("merchant_uid", "order-2")
            .with("amount", 777_123)
            .with("name", "goods-private")
            .with("buyer_name", "구매자 예시")
            .with("buyer_email", "private@example.com");

    unknown(embeddedV1().send(charge));

    String line = log.onlyMessage();
    assertTrue(line.contains("action=subscribe.again merchant_uid=order-2 "), line);
    for (String data :
        new String[] {"customer-private", "777", "goods", "구매자", "private@", v1.apiSecret()}) {
      assertFalse(line.contains(data), line);
    }
  }
}
