package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  @Test
  void bothPoolsAreClosed() {
    HttpClients clients = HttpClients.open(vertx, Settings.http(new PortOneV1Options()));
    clients.close().await();

    for (ConnectionPool pool : List.of(clients.api(), clients.token())) {
      Promise<Throwable> failed = Promise.promise();
      pool.acquire(new Waiter(vertx.getOrCreateContext(), got -> {}, failed::complete));
      assertEquals("the connections are closed", failed.future().await().getMessage());
    }
  }

  @Test
  void aConnectionWithoutDataIsClosedAfterEveryLimitHasPassed() {
    PortOneV1Options options =
        new PortOneV1Options()
            .setRequestTimeout(Duration.ofSeconds(20))
            .setPgTimeout(Duration.ofSeconds(60))
            .setKeepAliveTimeout(Duration.ofSeconds(15));

    assertEquals(70_000, HttpClients.idleMillis(Settings.http(options)));
  }

  @Test
  void poolsHaveNamesInTheMetrics() {
    assertEquals("portone-token", metricsName(new WebClientOptions(), "-token"));
    assertEquals("portone", metricsName(new WebClientOptions(), ""));
    assertEquals(
        "mine-token", metricsName(new WebClientOptions().setMetricsName("mine"), "-token"));
  }

  private static String metricsName(WebClientOptions http, String suffix) {
    HttpSettings settings = Settings.http(new PortOneV1Options().setHttp(http));
    return HttpClients.http(settings, suffix, 1, 1).getMetricsName();
  }

  private Future<RawResponse> get(String baseUrl, ProxyOptions proxy) {
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(baseUrl)
            .setHttp(new WebClientOptions().setProxyOptions(proxy));
    return new HttpExchange(vertx, HttpClients.open(vertx, Settings.http(options)).api(), 10)
        .send(new RequestOptions(), null, Duration.ofSeconds(20));
  }

  @Test
  void connectionWithTlsGoesThroughTheProxy() {
    Promise<String> asked = Promise.promise();
    NetServer proxy =
        vertx
            .createNetServer()
            .connectHandler(
                socket ->
                    socket.handler(
                        bytes -> {
                          asked.tryComplete(bytes.toString().lines().findFirst().orElse(""));
                          socket.close();
                        }))
            .listen(0, "127.0.0.1")
            .await();
    Future<RawResponse> answer =
        get(
            "https://portone.example",
            new ProxyOptions().setHost("127.0.0.1").setPort(proxy.actualPort()));

    assertEquals("CONNECT portone.example:443 HTTP/1.1", asked.future().await());
    assertThrows(ExchangeFailure.class, answer::await);
  }

  @Test
  void connectionWithoutTlsDoesNotGoThroughTheProxy() {
    RawServer server = RawServer.start(vertx, request -> request.ok("ok"));
    RawServer proxy = RawServer.start(vertx, request -> request.ok("proxy"));
    URI url = URI.create(proxy.url());
    RawResponse answer =
        get(server.url(), new ProxyOptions().setHost(url.getHost()).setPort(url.getPort())).await();

    assertEquals(2, answer.body().length);
    assertEquals(0, proxy.connections());
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

  @Test
  void closedClientLeavesTheTimersOfTheApplication() {
    long first = vertx.setTimer(TimeUnit.HOURS.toMillis(1), id -> {});
    assertEquals(0, first);
    PortOneV2Client client =
        PortOneV2Client.create(vertx, new PortOneV2Options().setApiSecret("invented"));

    client.close().await();

    assertTrue(vertx.cancelTimer(first));
  }
}
