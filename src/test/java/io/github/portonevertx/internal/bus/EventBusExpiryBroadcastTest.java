package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBusExpiryBroadcastTest {
  private final Vertx vertx = Vertx.vertx();
  private final EventBusExpiryBroadcast broadcast =
      new EventBusExpiryBroadcast(vertx, "portone.v1");
  private final List<String> received = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void onlyACompleteMessageReachesTheListener() {
    Promise<Void> last = Promise.promise();
    broadcast.listen(
        (expiredAt, proof) -> {
          received.add(expiredAt + " " + proof);
          if (proof.equals("last")) {
            last.complete();
          }
        });
    String address = Addresses.token("portone.v1");

    vertx.eventBus().publish(address, null);
    vertx.eventBus().publish(address, "text");
    vertx.eventBus().publish(address, new JsonObject().put("expired_at", 1));
    vertx.eventBus().publish(address, new JsonObject().put("proof", "p"));
    vertx.eventBus().publish(address, new JsonObject().put("expired_at", "1").put("proof", "p"));
    vertx.eventBus().publish(address, new JsonObject().put("expired_at", 1).put("proof", 2));
    broadcast.publish(1_700_000_000, "proof");
    broadcast.publish(1_700_000_001, "last");
    last.future().await();

    assertEquals(List.of("1700000000 proof", "1700000001 last"), received);
  }

  @Test
  void nothingIsReceivedAfterTheClose() {
    broadcast.listen((expiredAt, proof) -> received.add(proof));
    broadcast.close().await();
    Promise<Void> last = Promise.promise();
    EventBusExpiryBroadcast open = new EventBusExpiryBroadcast(vertx, "portone.v1");
    open.listen((expiredAt, proof) -> last.complete());

    broadcast.publish(1, "proof");
    last.future().await();

    assertEquals(List.of(), received);
  }
}
