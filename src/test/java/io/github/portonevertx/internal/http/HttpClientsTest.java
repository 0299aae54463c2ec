package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.support.RawServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpConnectOptions;
import java.net.ConnectException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpClientsTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  /** Behaves like an HTTP/2 server that sends nothing after the TLS handshake. */
  @Test
  void hangingConnectTimesOutAndItsConnectionIsClosed() {
    RawServer server = RawServer.start(vertx, request -> {});
    URI url = URI.create(server.url());
    Promise<HttpClientConnection> connecting = Promise.promise();
    Future<HttpClientConnection> inTime = HttpClients.within(vertx, 1, connecting.future());
    ConnectException late = assertThrows(ConnectException.class, inTime::await);
    assertEquals("connect timed out", NetworkCause.describe(late));

    HttpClientConnection connection =
        vertx
            .createHttpClient()
            .connect(new HttpConnectOptions().setHost(url.getHost()).setPort(url.getPort()))
            .await();
    Promise<Void> closed = Promise.promise();
    connection.closeHandler(closed::complete);
    connecting.complete(connection);

    closed.future().await();
  }
}
