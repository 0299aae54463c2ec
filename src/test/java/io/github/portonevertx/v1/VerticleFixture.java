package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator with a payment, and verticles that are deployed over it. */
abstract class VerticleFixture {
  Vertx vertx;
  PortOneSimulator simulator;
  PortOneV1Client client;
  String impUid;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    simulator = PortOneSimulator.start(vertx).await();
    client = PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS);
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret());
  }

  String deploy(PortOneV1Options options) {
    return vertx.deployVerticle(new PortOneV1Verticle(options)).await();
  }

  static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
