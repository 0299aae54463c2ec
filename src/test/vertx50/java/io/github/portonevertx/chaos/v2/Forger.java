package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.testkit.v2.Delivery;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.SignedMessage;
import io.github.portonevertx.testkit.v2.Webhooks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends webhooks that are not PortOne's, or not about this shop. */
final class Forger {
  private final PortOneV2Simulator portone;
  private final String url;
  private final Random random;
  private final AtomicInteger sent = new AtomicInteger();
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

  Forger(PortOneV2Simulator portone, String url, Random random) {
    this.portone = portone;
    this.url = url;
    this.random = random;
  }

  /** Returns the number of forged webhooks. */
  int sent() {
    return sent.get();
  }

  /** Returns the forged webhooks that a node accepted. */
  Queue<String> accepted() {
    return accepted;
  }

  /** Forges a webhook about one order in three. */
  Future<Void> forge(String payment) {
    int kind = random.nextInt(15);
    if (kind > 4) {
      return Future.succeededFuture();
    }
    int number = sent.incrementAndGet();
    Webhooks webhooks = portone.webhooks();
    String unknown = "forged-" + number;
    JsonObject data =
        new JsonObject()
            .put("paymentId", kind % 2 == 0 ? payment : unknown)
            .put("storeId", portone.storeId())
            .put("transactionId", "forged");
    SignedMessage signed = webhooks.sign("forged-" + number, "application/json", body(data));
    Future<Delivery> delivery =
        switch (kind) {
          case 0 -> webhooks.forge("Transaction.Paid", data);
          case 1 -> webhooks.deliver(url, signed.withBody(body(data.put("paymentId", payment))));
          case 2 ->
              webhooks.deliver(
                  url, signed.withTimestamp(String.valueOf(portone.clock().epochSeconds() - 400)));
          case 3 -> webhooks.deliver(url, signed.withSignature("v1,"));
          default -> webhooks.send("Transaction.Paid", data.put("storeId", "store-of-another"));
        };
    return delivery.map(
        answered -> {
          if (answered.status() / 100 == 2) {
            accepted.add("kind " + kind + " about " + payment + " got " + answered.status());
          }
          return null;
        });
  }

  private static String body(JsonObject data) {
    return new JsonObject()
        .put("type", "Transaction.Paid")
        .put("timestamp", "2026-11-26T00:00:00Z")
        .put("data", data)
        .encode();
  }
}
