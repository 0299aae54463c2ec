package io.github.portonevertx.internal.bus;

import io.github.portonevertx.support.Mutations;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run; {@code ./mvnw -Pfuzz} runs longer. */
class HostileMessagesTest {
  private static final int MESSAGES = 700;
  private static final int LONGEST_SCRIPT = 60;

  private final Vertx vertx = Vertx.vertx();
  private final HostileMessages messages = new HostileMessages(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void everyMessageOfTheCorpusIsAnswered() {
    Mutations.corpus("internal.bus.HostileMessages").forEach(messages::check);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mutatedMessagesAreAnswered(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int message = 0; message < MESSAGES; message++) {
      byte[] script = new byte[random.nextInt(LONGEST_SCRIPT)];
      random.nextBytes(script);
      messages.check(script);
    }
  }

  @Test
  void tenMegabytesOfTextInAnyPlaceAreAnswered() {
    String huge = "\n" + "x".repeat(10_000_000);
    JsonObject id = new JsonObject().put("imp_uid", "imp_1");

    for (String header : new String[] {"action", "tier", "timeout", "other"}) {
      DeliveryOptions options = new DeliveryOptions().addHeader(header, huge);
      send(id, options);
      send(id, options.addHeader("action", "payments.get"));
    }
    for (Object body :
        new Object[] {
          huge,
          new JsonObject().put(huge, 1),
          new JsonObject().put("imp_uid", huge),
          new JsonObject().put("imp_uid", new JsonArray().add(huge)),
          new JsonObject().put("imp_uid", new JsonObject().put(huge, huge))
        }) {
      send(body, new DeliveryOptions().addHeader("action", "payments.get"));
    }
  }

  private void send(Object body, DeliveryOptions options) {
    messages.send("hostile.query", body, options);
  }
}
