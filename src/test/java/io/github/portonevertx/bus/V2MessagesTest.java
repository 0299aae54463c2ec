package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends messages to the verticle of V2 without the typed client, as another language does. */
class V2MessagesTest {
  private static final String QUERY = "portone.v2.query";
  private static final String COMMAND = "portone.v2.command";
  private static final String ID = "payment-0001";
  private static final String KEY = "refund-00000000001";
  private static final JsonObject PAYMENT = new JsonObject().put("paymentId", ID);
  private static final JsonObject REFUND =
      PAYMENT.copy().put("amount", 1_000).put("reason", "고객 요청");

  private final Vertx vertx = Vertx.vertx();
  private PortOneV2Simulator simulator;
  private String deployment;

  @BeforeEach
  void deploy() {
    simulator =
        PortOneV2Simulator.start(
                vertx, new PortOneV2SimulatorOptions().withStores("store-simulated", "store-0002"))
            .await();
    simulator.ledger().pay(ID, 10_000);
    deployment =
        vertx
            .deployVerticle(
                new PortOneV2Verticle(
                    new PortOneV2Options()
                        .setBaseUrl(simulator.baseUrl())
                        .setApiSecret(simulator.apiSecret())
                        .setCommandsEnabled(true)))
            .await();
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private static DeliveryOptions action(String action) {
    return new DeliveryOptions().addHeader("action", action);
  }

  private Future<JsonObject> request(String address, JsonObject body, DeliveryOptions options) {
    return vertx.eventBus().request(address, body, options).map(reply -> (JsonObject) reply.body());
  }

  private void assertRejected(
      int code, String text, String address, JsonObject body, DeliveryOptions options) {
    ReplyException rejection =
        assertThrows(ReplyException.class, () -> request(address, body, options).await());
    assertEquals(text, rejection.getMessage());
    assertEquals(code, rejection.failureCode());
  }

  @Test
  void queriesAndCommandsAreAnsweredInJson() {
    JsonObject payment = request(QUERY, PAYMENT, action("payments.get")).await();
    assertEquals("PAID", payment.getString("status"));
    assertEquals(10_000, payment.getJsonObject("amount").getLong("total"));

    JsonObject refunded = request(COMMAND, REFUND, action("payments.cancel")).await();
    assertEquals("SUCCEEDED", refunded.getJsonObject("cancellation").getString("status"));
    assertEquals(
        1,
        request(QUERY, new JsonObject(), action("payments.list"))
            .await()
            .getJsonArray("items")
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth.login", "auth.refresh", "login.apiSecret"})
  void loginCannotBeReached(String action) {
    JsonObject secret = new JsonObject().put("apiSecret", simulator.apiSecret());
    for (String address : List.of(QUERY, COMMAND)) {
      ReplyException rejection =
          assertThrows(
              ReplyException.class, () -> request(address, secret, action(action)).await());

      assertEquals(400, rejection.failureCode());
      assertTrue(
          rejection.getMessage().startsWith("unknown action '" + action + "'"),
          rejection::getMessage);
    }
    assertEquals(List.of(), simulator.requests());
  }

  @ParameterizedTest
  @CsvSource({"payments.gett, payments.get", "billingKeys.issu, billingKeys.issue"})
  void unknownActionIsReportedWithTheNearest(String unknown, String nearest) {
    assertRejected(
        400,
        "unknown action '" + unknown + "'; did you mean '" + nearest + "'?",
        QUERY,
        PAYMENT,
        action(unknown));
  }

  @Test
  void storeOfAMessageIsUsed() {
    simulator.ledger().add(PaymentSeed.paid().id("other").store("store-0002"));
    JsonObject other = new JsonObject().put("paymentId", "other");
    assertRejected(
        404,
        "payments.get: 결제 건을 찾을 수 없습니다. [HTTP 404]"
            + " {\"portone\":{\"errorType\":\"PAYMENT_NOT_FOUND\"}}",
        QUERY,
        other,
        action("payments.get"));

    assertEquals(
        "other",
        request(QUERY, other, action("payments.get").addHeader("store-id", "store-0002"))
            .await()
            .getString("id"));
    assertRejected(
        400,
        "payments.get: store-id must be 1 to 100 ASCII characters without spaces",
        QUERY,
        other,
        action("payments.get").addHeader("store-id", "상점"));
  }

  @Test
  void keyOfAMessageIsSentAndExecutedOnce() {
    DeliveryOptions keyed = action("payments.cancel").addHeader("idempotency-key", KEY);

    JsonObject first = request(COMMAND, REFUND, keyed).await();
    JsonObject second = request(COMMAND, REFUND, keyed).await();

    assertEquals(first, second);
    assertEquals(1, simulator.effects().of(Effect.REFUND, ID));
    assertEquals(1, simulator.effects().withKey(Effect.REFUND, KEY));
    assertEquals(
        "\"" + KEY + "\"",
        simulator.requests("payments.cancel").get(0).headers().get("idempotency-key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "fifteen-letters",
        "refund 0000000001",
        "환불-0000000000001",
        "\"refund-0000000001\""
      })
  void keyInAnotherFormIsRejected(String key) {
    assertRejected(
        400,
        "payments.cancel: idempotency-key must be 16 to 256 letters, digits, hyphens and"
            + " underscores",
        COMMAND,
        REFUND,
        action("payments.cancel").addHeader("idempotency-key", key));
    assertEquals(List.of(), simulator.requests());
  }

  @ParameterizedTest
  @CsvSource({
    "idempotencykey, idempotency-key",
    "idempotency_key, idempotency-key",
    "storeid, store-id",
    "store_id, store-id",
    "timeuot, timeout"
  })
  void misspeltHeaderIsRejected(String misspelt, String known) {
    assertRejected(
        400,
        "unknown header '" + misspelt + "'; did you mean '" + known + "'?",
        COMMAND,
        REFUND,
        action("payments.cancel").addHeader(misspelt, KEY));
  }

  @Test
  void headerWithTwoValuesIsRejected() {
    for (String name : List.of("store-id", "idempotency-key")) {
      DeliveryOptions options = action("payments.cancel").addHeader(name, KEY);
      options.getHeaders().add(name, "other-00000000000");

      assertRejected(400, "header '" + name + "' has two values", COMMAND, REFUND, options);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void commandWithoutAReplyAddressIsNotExecuted(boolean published) {
    if (published) {
      vertx.eventBus().publish(COMMAND, REFUND, action("payments.cancel"));
    } else {
      vertx.eventBus().send(COMMAND, REFUND, action("payments.cancel"));
    }
    // Undeployment completes after every message received before it and the calls they started.
    vertx.undeploy(deployment).await();

    assertEquals(List.of(), simulator.requests());
  }

  @Test
  void failureStatesWhatPortOneStates() {
    JsonObject declined =
        new JsonObject()
            .put("paymentId", "order-1")
            .put("channelKey", Channel.DECLINING.key())
            .put("orderName", "예시 상품")
            .put("amount", new JsonObject().put("total", 1_000))
            .put("currency", "KRW")
            .put(
                "method",
                new JsonObject()
                    .put(
                        "card",
                        new JsonObject()
                            .put(
                                "credential",
                                new JsonObject()
                                    .put("number", "5361480000000000")
                                    .put("expiryYear", "30")
                                    .put("expiryMonth", "12"))));

    ReplyException failure =
        assertThrows(
            ReplyException.class,
            () ->
                request(
                        COMMAND,
                        declined,
                        action("payments.payInstantly").addHeader("idempotency-key", KEY))
                    .await());

    assertEquals(422, failure.failureCode());
    String text = failure.getMessage();
    JsonObject details =
        new JsonObject(text.substring(text.indexOf(" {\"portone\":"))).getJsonObject("portone");
    assertEquals("PG_PROVIDER", details.getString("errorType"));
    assertEquals(KEY, details.getString("idempotencyKey"));
    assertTrue(details.containsKey("pgCode") && details.containsKey("pgMessage"), text);
  }

  @Test
  void unknownOutcomeNamesTheKey() {
    simulator.faults().always(new Fault.Disconnect().afterRunning());

    ReplyException failure =
        assertThrows(
            ReplyException.class,
            () ->
                request(
                        COMMAND,
                        REFUND,
                        action("payments.cancel")
                            .addHeader("idempotency-key", KEY)
                            .addHeader("timeout", "300"))
                    .await());

    assertEquals(520, failure.failureCode());
    assertTrue(failure.getMessage().contains(KEY), failure::getMessage);
    assertEquals(1, simulator.effects().of(Effect.REFUND, ID));
  }

  @Test
  void healthIsAnsweredWithoutARequest() {
    JsonObject health = request(QUERY, new JsonObject(), action("health")).await();

    assertTrue(health.size() > 0);
    assertEquals(List.of(), simulator.requests());
  }
}
