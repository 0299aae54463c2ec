package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deploys two merchants at one address of a cluster. Both are deployed, since the secret may have
 * been rotated, and both nodes log a warning.
 */
class MerchantsOfAClusterTest {
  private static final Logger LOGGER = Logger.getLogger("io.github.portonevertx.bus");

  private final List<Vertx> nodes = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Promise<Void> both = Promise.promise();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          warnings.add(record.getMessage());
          if (warnings.size() == 2) {
            both.complete();
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void open() {
    LOGGER.addHandler(listener);
    IntStream.range(0, 3).forEach(i -> nodes.add(node()));
  }

  @AfterEach
  void close() {
    LOGGER.removeHandler(listener);
    Future.join(nodes.stream().map(Vertx::close).toList()).await();
  }

  private static Vertx node() {
    return Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
  }

  private void deploy(int node, String key) {
    nodes
        .get(node)
        .deployVerticle(
            new PortOneV1Verticle(
                new PortOneV1Options()
                    .setBaseUrl("http://127.0.0.1:1")
                    .setApiKey(key)
                    .setApiSecret("invented-secret")))
        .await();
  }

  @Test
  void differentMerchantAtOneAddressIsLoggedByBothNodes() {
    deploy(0, "invented-key");
    deploy(1, "invented-key");
    deploy(2, "another-key");
    both.future().await();

    assertEquals(2, warnings.size());
    for (String warning : warnings) {
      assertTrue(warning.contains("portone"), warning);
      assertFalse(warning.contains("invented") || warning.contains("another-key"), warning);
    }
  }
}
