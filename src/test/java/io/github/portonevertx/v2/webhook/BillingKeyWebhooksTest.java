package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v2.Delivery;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.v2.billingkeys.DeleteRequest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of billing keys reach the application once for each message that was handled. */
class BillingKeyWebhooksTest {
  private final SignedShop shop = new SignedShop();

  @AfterEach
  void close() {
    shop.close();
  }

  private SignedMessage issued(String id) {
    return shop.signed(
        id,
        "BillingKey.Issued",
        new JsonObject().put("billingKey", "key-1").put("storeId", shop.simulator.storeId()));
  }

  @Test
  void aMessageIsHandledOnce() {
    shop.receiving();
    for (String id : List.of("msg-1", "msg-1", "msg-2", "msg-1")) {
      assertEquals(200, shop.deliver(issued(id)));
    }
    BillingKeyEvent expected =
        new BillingKeyEvent(BillingKeyEvent.Kind.ISSUED, "key-1", shop.simulator.storeId(), null);
    assertEquals(List.of(expected, expected), List.copyOf(shop.billingKeyEvents));
  }

  @Test
  void concurrentCopiesShareOneHandling() {
    Promise<Void> handling = Promise.promise();
    Promise<Void> arrived = Promise.promise();
    shop.billingKeys =
        event -> {
          arrived.complete();
          return handling.future();
        };
    shop.receiving();
    SignedMessage message = issued("msg-1");
    List<Future<Delivery>> copies =
        Stream.generate(() -> shop.webhooks().deliver(shop.url("/webhook"), message))
            .limit(8)
            .toList();
    arrived.future().await();
    handling.complete();
    Future.join(copies).await();

    assertEquals(1, shop.billingKeyEvents.size());
    assertEquals(List.of(200), copies.stream().map(c -> c.result().status()).distinct().toList());
  }

  @Test
  void aFailedMessageIsHandledAgain() {
    shop.billingKeys = event -> Future.failedFuture("the database is down");
    shop.receiving();
    assertEquals(500, shop.deliver(issued("msg-1")));
    shop.billingKeys =
        event -> {
          throw new IllegalStateException("a defect");
        };
    assertEquals(500, shop.deliver(issued("msg-1")));
    shop.billingKeys = event -> Future.succeededFuture();
    assertEquals(200, shop.deliver(issued("msg-1")));
    assertEquals(200, shop.deliver(issued("msg-1")));
    assertEquals(3, shop.billingKeyEvents.size());
  }

  @Test
  void withoutAHandlerTheyAreIgnored() {
    shop.receiving(new WebhookReceiver(shop.stream(), shop.verifier(), shop.simulator.storeId()));
    assertEquals(200, shop.deliver(issued("msg-1")));
    assertEquals(List.of(), List.copyOf(shop.billingKeyEvents));
  }

  @Test
  void aDeletionIsAnnounced() {
    WebhookVerifier test =
        WebhookVerifier.of(shop.webhooks().testSecret()).withClock(shop.clock::now);
    shop.receiving(
        new WebhookReceiver(shop.stream(), test, shop.simulator.storeId())
            .withBillingKeys(
                event -> {
                  shop.billingKeyEvents.add(event);
                  return Future.succeededFuture();
                }));
    String billingKey = shop.simulator.billingKeys().issue().getString("billingKey");
    shop.client
        .billingKeys()
        .delete(DeleteRequest.builder().billingKey(billingKey).build())
        .await();
    shop.webhooks().settle().await();

    assertEquals(
        new BillingKeyEvent(
            BillingKeyEvent.Kind.DELETED, billingKey, shop.simulator.storeId(), shop.clock.now()),
        shop.billingKeyEvents.poll());
  }
}
