package io.github.portonevertx.internal.http;

import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** Exchanges with raw servers, with a limit of the body. */
abstract class HttpExchangeFixture {
  static final int LARGEST = 64 * 1024;
  static final Duration LONG = Duration.ofSeconds(20);
  final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  ConnectionPool client(int port) {
    return HttpClients.open(
            vertx,
            Settings.http(
                new PortOneV1Options().setBaseUrl("http://127.0.0.1:" + port).setMaxConnections(1)))
        .api();
  }

  HttpExchange exchange(ConnectionPool connections) {
    return new HttpExchange(vertx, connections, LARGEST);
  }

  static RequestOptions request() {
    return new RequestOptions().setURI("/payments/status/all");
  }

  static Future<RawResponse> get(HttpExchange exchange, Duration limit) {
    return exchange.send(request(), null, limit);
  }

  /**
   * Starts a server that answers every request with these bytes; the future completes when its
   * connection is closed.
   */
  NetServer raw(Promise<Void> closed, String... says) {
    return vertx
        .createNetServer()
        .connectHandler(
            socket -> {
              socket.closeHandler(v -> closed.tryComplete());
              socket.handler(
                  asked -> {
                    for (String bytes : says) {
                      socket.write(Buffer.buffer(bytes));
                    }
                  });
            })
        .listen(0, "127.0.0.1")
        .await();
  }

  static void awaitClosed(Promise<Void> closed) throws Exception {
    closed.future().await(10, TimeUnit.SECONDS);
  }
}
