package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.PortOneSimulator;
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

/** Clients of one key on one bus, against the simulator: what they tell each other. */
class SharedExpiryTest {
  private static final String ADDRESS = "portone.v1.token";

  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
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
              if (message.body() instanceof JsonObject news) {
                heard.add(news);
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

  private void ask(PortOneV1Client client) {
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  private JsonObject news() throws InterruptedException {
    JsonObject news = heard.poll(20, TimeUnit.SECONDS);
    assertTrue(news != null, "nobody told anything");
    return news;
  }

  /** The next token request is answered with the token there is and this life. */
  private void nextAnswer(long now, double expiredAt) {
    String token = simulator.tokens().current();
    simulator
        .tokens()
        .answerWith(Map.of("access_token", token, "now", now, "expired_at", expiredAt));
  }

  @ParameterizedTest(name = "teller {0}, hearer {1}: {2} token requests")
  @CsvSource({"true, true, 3", "true, false, 4", "false, true, 4"})
  void whatOneClientLearntOfTheTokenAnotherNeedNotAskFor(
      boolean tells, boolean hears, long requests) throws InterruptedException {
    ask(client(false));
    // The shortest life that is believed, and a second of doubt: over when the test looks again.
    nextAnswer(1000, 1001);
    PortOneV1Client hearer = client(hears);
    ask(hearer);
    nextAnswer(1000, 1300);
    ask(client(tells));
    vertx.timer(2100, TimeUnit.MILLISECONDS).await();

    ask(hearer);

    assertEquals(requests, simulator.tokens().count());
  }

  @Test
  void whatIsToldHoldsNoSecret() throws InterruptedException {
    ask(client(true));
    JsonObject news = news();

    assertEquals(Set.of("expired_at", "proof"), news.fieldNames());
    assertEquals(simulator.tokens().expiry().getEpochSecond(), news.getLong("expired_at"));
    for (String secret :
        List.of(simulator.apiKey(), simulator.apiSecret(), simulator.tokens().current())) {
      assertFalse(news.encode().contains(secret));
    }
  }

  @Test
  void whateverElseArrivesIsIgnored() {
    PortOneV1Client client = client(true);
    ask(client);
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

    ask(client);
    assertEquals(1, simulator.tokens().count());
  }

  @Test
  void aClientThatIsClosedOrDoesNotShareListensToNobody() {
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
