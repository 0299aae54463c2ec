package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator with a payment, and clients that request a token from it. */
abstract class TokenEndToEndFixture {
  Vertx vertx;
  PortOneSimulator simulator;
  String impUid;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    simulator = PortOneSimulator.start(vertx).await();
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
        .setApiSecret(simulator.apiSecret())
        .setRequestTimeout(Duration.ofMinutes(1));
  }

  PortOneV1Client client() {
    return PortOneV1Client.create(vertx, options());
  }

  static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }
}
