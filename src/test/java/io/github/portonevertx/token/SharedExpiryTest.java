package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests with the simulator that clients of one key share the expiry over the event bus. */
class SharedExpiryTest {
  private static final String ADDRESS = "portone.v1.token";

  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private Vertx vertx;
  private PortOneSimulator simulator;
  private String impUid;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx().exceptionHandler(uncaught::add);
    simulator = PortOneSimulator.start(vertx).await();
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
    vertx
        .eventBus()
        .consumer(
            ADDRESS,
            message -> {
              if (message.body() instanceof JsonObject json) {
                received.add(json);
              }
            });
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
    assertEquals(List.of(), uncaught);
  }

  private PortOneV1Client client(boolean sharing) {
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setShareTokenExpiry(sharing);
    return PortOneV1Client.create(vertx, options);
  }

  private void query(PortOneV1Client client) {
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  private JsonObject nextMessage() throws InterruptedException {
    JsonObject message = received.poll(20, TimeUnit.SECONDS);
    assertTrue(message != null, "no message was published");
    return message;
  }

  /** Answers the next token request with the current token and this life. */
  private void nextAnswer(long now, double expiredAt) {
    String token = simulator.tokens().current();
    simulator
        .tokens()
        .answerWith(Map.of("access_token", token, "now", now, "expired_at", expiredAt));
  }

  @ParameterizedTest(name = "publisher {0}, receiver {1}: {2} token requests")
  @CsvSource({"true, true, 3", "true, false, 4", "false, true, 4"})
  void expiryOfOneClientReplacesTheRequestOfAnother(
      boolean publishes, boolean receives, long requests) throws InterruptedException {
    query(client(false));
    // The shortest possible life and a second of rounding; both have passed after the timer.
    nextAnswer(1000, 1001);
    PortOneV1Client receiver = client(receives);
    query(receiver);
    nextAnswer(1000, 1300);
    query(client(publishes));
    vertx.timer(2100, TimeUnit.MILLISECONDS).await();

    query(receiver);

    assertEquals(requests, simulator.tokens().count());
  }

  @Test
  void messageContainsNoSecret() throws InterruptedException {
    query(client(true));
    JsonObject message = nextMessage();

    assertEquals(Set.of("expired_at", "proof"), message.fieldNames());
    assertEquals(simulator.tokens().expiry().getEpochSecond(), message.getLong("expired_at"));
    for (String secret :
        List.of(simulator.apiKey(), simulator.apiSecret(), simulator.tokens().current())) {
      assertFalse(message.encode().contains(secret));
    }
  }

  @Test
  void otherMessagesAreIgnored() {
    PortOneV1Client client = client(true);
    query(client);
    for (Object message :
        new Object[] {
          "text",
          12,
          true,
          Buffer.buffer("\0\1"),
          new JsonArray().add(1),
          new JsonObject(),
          new JsonObject().put("expired_at", 9e99).put("proof", "x"),
          new JsonObject().put("expired_at", "1300").put("proof", "x"),
          new JsonObject().putNull("expired_at").putNull("proof"),
          new JsonObject().put("expired_at", Long.MAX_VALUE).put("proof", new JsonArray()),
        }) {
      vertx.eventBus().publish(ADDRESS, message);
    }
    vertx.eventBus().publish(ADDRESS, null);

    query(client);
    assertEquals(1, simulator.tokens().count());
  }

  @Test
  void closedClientAndClientWithoutSharingDoNotReceive() {
    Vertx other = Vertx.vertx();
    try {
      PortOneV1Options options = new PortOneV1Options().setApiKey("key").setApiSecret("invented");
      PortOneV1Client client = PortOneV1Client.create(other, options);
      PortOneV1Client.create(other, options.setShareTokenExpiry(false));
      client.close().await();
      client.close().await();

      ReplyException failure =
          assertThrows(
              ReplyException.class,
              () -> other.eventBus().request(ADDRESS, new JsonObject()).await());
      assertEquals(ReplyFailure.NO_HANDLERS, failure.failureType());
    } finally {
      other.close().await();
    }
  }
}
