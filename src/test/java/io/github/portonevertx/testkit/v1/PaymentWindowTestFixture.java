package io.github.portonevertx.testkit.v1;

import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator with its payment window, and a shop. */
abstract class PaymentWindowTestFixture {
  final Vertx vertx = Vertx.vertx();
  final TestShop shop = new TestShop(vertx);
  PortOneSimulator simulator = new PortOneSimulator();
  PaymentWindow window = simulator.window();

  @BeforeEach
  void start() {
    simulator = PortOneSimulator.start(vertx).await();
    simulator.webhooks().to(shop.url("/hook"));
    window = simulator.window();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  List<String> statuses() {
    return simulator.ledger().payments().stream().map(p -> p.getString("status")).toList();
  }
}
