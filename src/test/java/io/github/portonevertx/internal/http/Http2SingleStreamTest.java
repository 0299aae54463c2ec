package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.SelfSigned;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An HTTP/2 server that allows one request at a time on a connection. */
class Http2SingleStreamTest {
  @TempDir static Path folder = Path.of("");

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static Future<String> get(HttpExchange exchange, String path) {
    return exchange
        .send(new RequestOptions().setURI(path), null, Duration.ofSeconds(20))
        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  @SuppressWarnings("deprecation") // sends GOAWAY only; a shutdown also closes the connection
  void connectionAfterGoAwayIsNotReused() throws Exception {
    Path store = folder.resolve("good.p12");
    SelfSigned.make(store, "ip:127.0.0.1,dns:localhost");
    AtomicInteger connections = new AtomicInteger();
    int port =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setUseAlpn(true)
                    .setAlpnVersions(List.of(HttpVersion.HTTP_2))
                    .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(1))
                    .setKeyCertOptions(SelfSigned.read(store)))
            .connectionHandler(connection -> connections.incrementAndGet())
            .requestHandler(
                request -> {
                  if (request.uri().equals("/last")) {
                    request.connection().goAway(0);
                  }
                  request.response().end(request.uri());
                })
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    HttpExchange exchange =
        new HttpExchange(
            vertx,
            HttpClients.open(
                    vertx,
                    Settings.http(
                        new PortOneV1Options()
                            .setBaseUrl("https://localhost:" + port)
                            .setMaxConnections(1)
                            .setHttp(
                                new WebClientOptions().setTrustOptions(SelfSigned.read(store)))))
                .api(),
            1024);
    Future<String> last = get(exchange, "/last");
    Future<String> next = get(exchange, "/next");

    assertEquals("/last", last.await());
    assertEquals("/next", next.await());
    assertEquals(2, connections.get());
  }
}
