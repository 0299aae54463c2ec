package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends messages without the typed client, as another language, a bridge or an older node does. */
class MessagesTest {
  private static Vertx vertx;

  /** The number of replies sent for any message. */
  private static final AtomicInteger ANSWERS = new AtomicInteger();

  private PortOneSimulator simulator;
  private String deployment;
  private String impUid;

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

  private static DeliveryOptions action(String action) {
    return new DeliveryOptions().addHeader("action", action);
  }

  private static Future<Message<Object>> ask(Object body, DeliveryOptions options) {
    return vertx.eventBus().request("portone.v1.query", body, options);
  }

  private static ReplyException refusal(Future<?> answer) {
    ReplyException refusal = assertThrows(ReplyException.class, answer::await);
    assertEquals(ReplyFailure.RECIPIENT_FAILURE, refusal.failureType(), refusal::getMessage);
    return refusal;
  }

  private static void assertRefused(int code, String text, Future<?> answer) {
    ReplyException refusal = refusal(answer);
    assertEquals(text, refusal.getMessage());
    assertEquals(code, refusal.failureCode());
    assertEquals(
        ReplyException.class,
        refusal.getClass(),
        "the bus transfers failure codes and no exception classes");
    assertEquals(1, ANSWERS.get());
  }

  private JsonObject id() {
    return new JsonObject().put("imp_uid", impUid);
  }

  @Test
  void textFormReturnsTheUnchangedPortOneResponse() {
    String exact = "{\"imp_uid\": \"" + impUid + "\", \"amount\": 123456789012345678.120 }";
    String envelope = "{\"code\":0,\"message\":null,\"response\": " + exact + " , \"more\":{}}";
    simulator.faults().next(new Fault.Status(200, "application/json", envelope, Map.of()));

    Message<Object> answer = ask(id(), action("payments.get").addHeader("form", "text")).await();

    assertEquals(exact, answer.body().toString());
  }

  @Test
  void invalidJsonIsNotForwardedAsText() {
    String envelope = "{\"code\":0,\"message\":null,\"response\":{\"imp_uid\":tru}}";
    simulator.faults().next(new Fault.Status(200, "application/json", envelope, Map.of()));

    Future<?> answer = ask(id(), action("payments.get").addHeader("form", "text"));

    assertEquals(FailureKind.BAD_UPSTREAM.code(), refusal(answer).failureCode());
  }

  @Test
  void anUnknownFormIsRefused() {
    assertRefused(
        400,
        "header 'form' must be text or absent",
        ask(id(), action("payments.get").addHeader("form", "xml")));
  }

  @Test
  void aQueryIsAnsweredWithPortOnesResponse() {
    Message<Object> answer = ask(id(), action("payments.get")).await();

    JsonObject payment = (JsonObject) answer.body();
    assertEquals(impUid, payment.getString("imp_uid"));
    assertEquals(1004, payment.getInteger("amount"));
    assertTrue(answer.headers().isEmpty(), "a complete success has no headers");
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void aListAndAPageAreAnsweredAsTheyAre() {
    Message<Object> list =
        ask(
                new JsonObject().put("imp_uid", new JsonArray().add(impUid)),
                action("payments.getMany"))
            .await();
    Message<Object> page =
        ask(new JsonObject().put("payment_status", "paid"), action("payments.listByStatus"))
            .await();

    assertEquals(1, ((JsonArray) list.body()).size());
    assertEquals(1, ((JsonObject) page.body()).getInteger("total"));
    assertEquals(0, ((JsonObject) page.body()).getInteger("next"));
  }

  @Test
  void fractionsKeepTheirDigits() {
    simulator.ledger().prepare("usd", new BigDecimal("14.2"), "USD");

    JsonObject prepared =
        (JsonObject)
            ask(new JsonObject().put("merchant_uid", "usd"), action("prepare.get")).await().body();

    assertEquals("14.2", prepared.getValue("amount").toString());
  }

  @Test
  void aPartialAnswerNamesWhatIsMissingInItsHeaders() {
    Message<Object> answer =
        ask(
                new JsonObject()
                    .put("imp_uid", new JsonArray().add(impUid).add("imp_x"))
                    .put("merchant_uid", new JsonArray().add("주문, \"둘\"")),
                action("payments.getMany"))
            .await();

    assertEquals("true", answer.headers().get("partial"));
    assertEquals(
        new JsonArray().add("imp_x").add("주문, \"둘\""),
        new JsonArray(answer.headers().get("missing")));
    assertEquals(1, ((JsonArray) answer.body()).size());
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void aMissingActionIsNamed() {
    assertRefused(
        400,
        "header 'action' is missing, for example payments.get",
        ask(id(), new DeliveryOptions()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void blankActionIsTreatedAsMissing(String action) {
    assertRefused(
        400, "header 'action' is missing, for example payments.get", ask(id(), action(action)));
  }

  @ParameterizedTest
  @CsvSource({
    "payments.gett, payments.get",
    "Payments.Find, payments.find",
    "prepareget, prepare.get"
  })
  void unknownActionIsReportedWithTheNearestName(String unknown, String nearest) {
    assertRefused(
        400,
        "unknown action '" + unknown + "'; did you mean '" + nearest + "'?",
        ask(id(), action(unknown)));
  }

  @Test
  void tooLongActionIsTruncatedInTheFailure() {
    ReplyException refusal = refusal(ask(id(), action("x".repeat(100_000))));

    assertEquals(400, refusal.failureCode());
    assertTrue(refusal.getMessage().length() < 400, refusal::getMessage);
  }

  @Test
  void aMessageWithoutABodyHasNoParameters() {
    assertRefused(
        400, "payments.get: parameter 'imp_uid' is missing", ask(null, action("payments.get")));
  }

  static Stream<Object> bodies() {
    return Stream.of(
        "imp_000000000001", Buffer.buffer("{}"), new JsonArray(), 42, true, new byte[] {1});
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyThatIsNoJsonObjectIsRefused(Object body) {
    ReplyException refusal = refusal(ask(body, action("payments.get")));

    assertEquals(400, refusal.failureCode());
    assertTrue(
        refusal.getMessage().startsWith("the body must be a JSON object of parameters, not "),
        refusal::getMessage);
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void nestedAndUnsupportedValuesAreRefusedByName() {
    assertRefused(
        400,
        "payments.get: parameter 'imp_uid' must be text",
        ask(new JsonObject().put("imp_uid", new JsonObject().put("x", 1)), action("payments.get")));
    ANSWERS.set(0);
    assertRefused(
        400,
        "payments.get: unknown parameter 'impUid'; did you mean 'imp_uid'?",
        ask(new JsonObject().put("impUid", "x"), action("payments.get")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "2147483648", "1.5", "1e3", "soon", "99999999999999999999"})
  void aBadTimeoutIsRefused(String timeout) {
    assertRefused(
        400,
        "header 'timeout' must be a whole number of milliseconds from 1 to 2147483647",
        ask(id(), action("payments.get").addHeader("timeout", timeout)));
  }

  @Test
  void timeoutEndsTheCall() {
    ask(id(), action("payments.get")).await();
    ANSWERS.set(0);
    simulator.faults().next(new Fault.Stall());

    assertRefused(
        504,
        "payments.get: PortOne did not answer in time",
        ask(id(), action("payments.get").addHeader("timeout", " 200 ")));
  }

  @Test
  void tierIsForwarded() {
    ask(id(), action("payments.get").addHeader("tier", "A01")).await();
    ask(id(), action("payments.get")).await();

    assertEquals("A01", simulator.requests("payments.get").get(0).tier());
    assertNull(simulator.requests("payments.get").get(1).tier());
    ANSWERS.set(0);
    assertRefused(
        400,
        "payments.get: tier must be three characters A-Z or 0-9",
        ask(id(), action("payments.get").addHeader("tier", "a1")));
  }

  @Test
  void unrelatedHeadersAreIgnored() {
    ask(id(), action("payments.get").addHeader("traceparent", "00-1")).await();

    assertEquals(1, simulator.count("payments.get"));
  }

  @ParameterizedTest
  @CsvSource({
    "teir, tier",
    "tiers, tier",
    "time-outs, timeout",
    "timeuot, timeout",
    "time_out, timeout"
  })
  void aMisspeltHeaderIsRefused(String misspelt, String known) {
    assertRefused(
        400,
        "unknown header '" + misspelt + "'; did you mean '" + known + "'?",
        ask(id(), action("payments.get").addHeader(misspelt, "A01")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"action", "tier", "timeout", "form"})
  void aHeaderWithTwoValuesIsRefused(String name) {
    DeliveryOptions options = action("payments.get").addHeader("tier", "A01");
    options.addHeader("timeout", "1000").addHeader("form", "text");
    options.getHeaders().add(name, "other");

    assertRefused(400, "header '" + name + "' has two values", ask(id(), options));
  }

  @Test
  void repeatedHeaderWithOneValueIsAccepted() {
    DeliveryOptions options = action("payments.get");
    options.getHeaders().add("Action", "payments.get");

    assertEquals(impUid, ((JsonObject) ask(id(), options).await().body()).getString("imp_uid"));
  }

  @Test
  void commandAddressHasNoConsumerUnlessEnabled() {
    ReplyException refusal =
        assertThrows(
            ReplyException.class,
            () ->
                vertx
                    .eventBus()
                    .request("portone.v1.command", id(), action("payments.get"))
                    .await());

    assertEquals(ReplyFailure.NO_HANDLERS, refusal.failureType());
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

    assertRefused(
        403,
        "payments.get: a query; it is answered at the query address",
        vertx.eventBus().request("portone.two.command", id(), action("payments.get")));
    vertx.undeploy(commanding).await();
  }

  @ParameterizedTest
  @CsvSource({
    "400, -1, 400",
    "401, -1, 401",
    "403, -1, 403",
    "404, -1, 404",
    "409, -1, 409",
    "200, 1, 422",
    "429, -1, 429",
    "500, -1, 502"
  })
  void eachKindHasItsCode(int status, int code, int failureCode) {
    simulator.faults().always(new Fault.EnvelopeError(status, code, "거절"));

    assertRefused(
        failureCode,
        "payments.find: 거절 [HTTP " + status + ", code " + code + "]",
        ask(new JsonObject().put("merchant_uid", "order"), action("payments.find")));
  }

  @Test
  void gatewayErrorPageHasNoPortOneCode() {
    simulator.faults().next(Fault.html(502));

    assertRefused(
        502,
        "payments.get: HTTP 502 without PortOne's envelope [HTTP 502]",
        ask(id(), action("payments.get")));
  }

  @Test
  void anUnreadableAnswerNamesTheActionAndIsAnsweredOnce() {
    simulator.faults().next(new Fault.Truncated());

    ReplyException refusal = refusal(ask(id(), action("payments.get")));

    assertEquals(502, refusal.failureCode());
    assertEquals(
        "payments.get: HTTP 200 without PortOne's envelope [HTTP 200]", refusal.getMessage());
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void scalarResponseIsBadUpstream() {
    simulator
        .faults()
        .next(
            new Fault.Garbage(
                Buffer.buffer("{\"code\":0,\"message\":null,\"response\":\"text\"}")));

    assertRefused(
        502,
        "payments.get: the answer is neither a JSON object nor an array",
        ask(id(), action("payments.get")));
  }

  @Test
  void aSuccessWithoutAValueHasNoBody() {
    simulator
        .faults()
        .next(new Fault.Garbage(Buffer.buffer("{\"code\":0,\"message\":null,\"response\":null}")));

    assertNull(ask(id(), action("payments.get")).await().body());
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void secretsThatPortOneEchoesAreNotInTheReply() {
    ask(id(), action("payments.get")).await();
    String token = simulator.tokens().current();
    simulator
        .faults()
        .next(new Fault.EnvelopeError(200, 1, "Bearer " + token + " 이(가) 거절되었습니다. " + token));

    ReplyException refusal = refusal(ask(id(), action("payments.get")));

    assertFalse(refusal.getMessage().contains(token), refusal::getMessage);
    assertTrue(refusal.getMessage().contains("거절되었습니다"), refusal::getMessage);
  }

  @Test
  void keyAndSecretThatTheTokenEndpointEchoesAreNotInTheReply() {
    String echo = simulator.apiKey() + " / " + simulator.apiSecret() + " unknown";
    simulator.faults().alwaysOnToken(new Fault.EnvelopeError(401, -1, echo));
    String other =
        vertx
            .deployVerticle(
                new PortOneV1Verticle(
                    new PortOneV1Options()
                        .setBaseUrl(simulator.baseUrl())
                        .setApiKey(simulator.apiKey())
                        .setApiSecret(simulator.apiSecret())
                        .setAddress("portone.echo")))
            .await();

    ReplyException refusal =
        refusal(vertx.eventBus().request("portone.echo.query", id(), action("payments.get")));

    assertEquals(401, refusal.failureCode());
    assertFalse(refusal.getMessage().contains(simulator.apiKey()), refusal::getMessage);
    assertFalse(refusal.getMessage().contains(simulator.apiSecret()), refusal::getMessage);
    vertx.undeploy(other).await();
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
