package io.github.portonevertx.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.SelfSigned;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PfxOptions;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The event bus between nodes with TLS on both sides; independent of the cluster manager. */
class EncryptedBusTest {
  private static final String PAID = "imp_100000000001";

  @TempDir private static Path folder;

  private final List<Vertx> nodes = new ArrayList<>();

  @BeforeAll
  static void makeKeys() throws Exception {
    for (String name : List.of("nodes.p12", "strangers.p12")) {
      SelfSigned.make(folder.resolve(name), "dns:localhost");
    }
  }

  @AfterEach
  void close() {
    nodes.forEach(node -> node.close().await());
  }

  // [tls]
  /**
   * Nodes whose certificate {@code trusted} does not accept cannot connect, in either direction.
   */
  private static VertxOptions encrypted(PfxOptions own, PfxOptions trusted) {
    return new VertxOptions()
        .setEventBusOptions(
            new EventBusOptions()
                .setSsl(true)
                .setClientAuth(ClientAuth.REQUIRED)
                .setKeyCertOptions(own)
                .setTrustOptions(trusted));
  }

  // [/tls]

  private static PfxOptions store(String name) {
    return SelfSigned.read(folder.resolve(name));
  }

  private Vertx node(String own) {
    Vertx node =
        Vertx.builder()
            .with(encrypted(store(own), store("nodes.p12")))
            .withClusterManager(new FakeClusterManager())
            .buildClustered()
            .await();
    nodes.add(node);
    return node;
  }

  private void serve(Vertx node) {
    PortOneSimulator portone = PortOneSimulator.start(node).await();
    portone.ledger().add(PaymentSeed.paid().impUid(PAID));
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            .setApiKey(portone.apiKey())
            .setApiSecret(portone.apiSecret());
    node.deployVerticle(new PortOneV1Verticle(options)).await();
  }

  @Test
  void nodesWithTheSameKeyCommunicate() {
    serve(node("nodes.p12"));

    PortOneV1Client caller = PortOneV1Client.proxy(node("nodes.p12"), "portone.v1");

    assertEquals(PAID, caller.payments().get(PAID).await().impUid());
  }

  @Test
  void nodeWithAnotherKeyGetsNoReply() {
    serve(node("nodes.p12"));

    PortOneV1Client stranger =
        PortOneV1Client.proxy(node("strangers.p12"), "portone.v1")
            .withTimeout(Duration.ofSeconds(1));

    PortOneException silence =
        assertThrows(PortOneException.class, () -> stranger.payments().get(PAID).await());
    assertEquals(FailureKind.TIMEOUT, silence.kind());
  }
}
