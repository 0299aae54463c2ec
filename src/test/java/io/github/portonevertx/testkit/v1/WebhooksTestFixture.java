package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;

import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator, and a shop that receives its webhooks. */
abstract class WebhooksTestFixture {
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration DAY = Duration.ofDays(1);

  final Vertx vertx = Vertx.vertx();
  final TestShop shop = new TestShop(vertx);
  PortOneSimulator simulator = new PortOneSimulator();
  Webhooks webhooks = simulator.webhooks();

  @BeforeEach
  void start() {
    simulator =
        PortOneSimulator.start(vertx, new SimulatorOptions().withClock(ManualClock.stopped()))
            .await();
    webhooks = simulator.webhooks().to(shop.url("/hook"));
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  String account(String merchantUid) {
    return simulator
        .ledger()
        .add(PaymentSeed.virtualAccount().merchantUid(merchantUid))
        .getString("imp_uid");
  }

  /** Causes a webhook and waits until it has been delivered or dropped. */
  String deposit(String merchantUid) {
    String impUid = account(merchantUid);
    simulator.ledger().deposit(impUid);
    webhooks.settle().await();
    return impUid;
  }

  List<JsonObject> jsons() {
    return shop.posts().stream().map(TestShop.Post::json).toList();
  }

  List<Integer> statuses() {
    return webhooks.deliveries().stream().map(Delivery::status).toList();
  }

  static JsonObject told(String impUid, String merchantUid, String status) {
    return json("imp_uid", impUid, "merchant_uid", merchantUid, "status", status);
  }
}
