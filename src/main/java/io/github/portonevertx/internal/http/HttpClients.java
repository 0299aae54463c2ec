package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * The connections to PortOne: one pool for calls, and a small one for token requests.
 *
 * @param api the pool for calls
 * @param token the pool for token requests
 */
public record HttpClients(ConnectionPool api, ConnectionPool token) {
  /** Enough for one attempt and the abandoned ones within the time limit of one request. */
  private static final int TOKEN_CONNECTIONS = 4;

  private static final int TOKEN_CONNECT_MILLIS = 1_000;

  /**
   * The pool of Vert.x is not used, so it need not be cleaned. The period is not 0, because a
   * client without a cleaner timer cancels the timer with the id 0 when it is closed (seen in
   * Vert.x 5.1.6), which is the first timer of the application.
   */
  private static final int NO_CLEANER_MILLIS = Integer.MAX_VALUE;

  /** Added to the longest time without data on an intact connection. */
  private static final long IDLE_MARGIN_MILLIS = 10_000;

  /**
   * The name of the pool for calls in the metrics of Vert.x, unless the option {@code http} has
   * one.
   */
  static final String METRICS_NAME = "portone";

  /** Opens the pools; connections are opened on demand. */
  public static HttpClients open(Vertx vertx, HttpSettings settings) {
    int apiConnectMillis = (int) settings.connectTimeout().toMillis();
    return new HttpClients(
        open(vertx, settings, "", apiConnectMillis, apiConnectMillis, settings.maxConnections()),
        open(
            vertx,
            settings,
            "-token",
            Math.min(apiConnectMillis, TOKEN_CONNECT_MILLIS),
            apiConnectMillis,
            TOKEN_CONNECTIONS));
  }

  /**
   * Opens a pool.
   *
   * @param suffix ends the name of the pool in metrics
   * @param handshakeMillis the limit of the TLS handshake; the first one also loads classes
   */
  private static ConnectionPool open(
      Vertx vertx,
      HttpSettings settings,
      String suffix,
      int connectMillis,
      int handshakeMillis,
      int connections) {
    HttpClientAgent client =
        vertx
            .httpClientBuilder()
            .with(http(settings, suffix, connectMillis, handshakeMillis))
            .with(new PoolOptions().setCleanerPeriod(NO_CLEANER_MILLIS))
            .build();
    return new ConnectionPool(
        vertx,
        () ->
            within(
                vertx,
                connectMillis + 2L * handshakeMillis,
                client.connect(new HttpConnectOptions())),
        client::close,
        new ContextScheduler(vertx, vertx.getOrCreateContext()),
        connections,
        settings.keepAliveTimeout());
  }

  /**
   * Returns the connection if it is opened in time; a connection that is opened later is closed.
   *
   * <p>Vert.x limits the connect and the TLS handshake, but not the wait for the first frame of an
   * HTTP/2 server: a server that sends none would occupy a slot of the pool forever.
   */
  static Future<HttpClientConnection> within(
      Vertx vertx, long millis, Future<HttpClientConnection> connecting) {
    Promise<HttpClientConnection> inTime = Promise.promise();
    Timer timer = vertx.timer(millis, TimeUnit.MILLISECONDS);
    timer.onSuccess(v -> inTime.tryFail(new ConnectException("timed out")));
    connecting.onComplete(
        (connection, failure) -> {
          timer.cancel();
          if (connection == null) {
            inTime.tryFail(failure);
          } else if (!inTime.tryComplete(connection)) {
            connection.close();
          }
        });
    return inTime.future();
  }

  static HttpClientOptions http(
      HttpSettings settings, String suffix, int connectMillis, int handshakeMillis) {
    ServerAddress server = ServerAddress.of(settings.baseUrl());
    boolean tls = "https".equals(URI.create(settings.baseUrl()).getScheme());
    HttpClientOptions http =
        new HttpClientOptions(settings.http())
            .setDefaultHost(server.host())
            .setDefaultPort(server.port())
            .setSsl(tls)
            .setPipelining(false)
            .setMetricsName(metricsName(settings) + suffix)
            .setConnectTimeout(connectMillis);
    if (http.getIdleTimeout() == 0) {
      // Closing a connection waits for pending writes. Without this limit it would wait forever
      // when the server stops reading.
      http.setIdleTimeout(idleMillis(settings)).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }
    if (!tls) {
      // Plain HTTP is allowed only on the loopback; a proxy could read the secret and the token.
      http.setProxyOptions(null);
    }
    if (tls) {
      // Offers HTTP/2; a server without it uses HTTP/1.1.
      http.setUseAlpn(true).setProtocolVersion(HttpVersion.HTTP_2);
      // Vert.x limits the handshake separately: an unresponsive peer would occupy a slot of the
      // pool for 10 s.
      http.setSslHandshakeTimeout(handshakeMillis)
          .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    }
    return http;
  }

  private static String metricsName(HttpSettings settings) {
    String given = settings.http().getMetricsName();
    return given == null || given.isEmpty() ? METRICS_NAME : given;
  }

  /** Returns a time longer than an intact connection can be without data. */
  static int idleMillis(HttpSettings settings) {
    long requests =
        Math.max(Timeouts.millis(settings.requestTimeout()), Timeouts.millis(settings.pgTimeout()));
    long longest = Math.max(requests, Timeouts.millis(settings.keepAliveTimeout()));
    return (int) Math.min(Integer.MAX_VALUE, longest + IDLE_MARGIN_MILLIS);
  }

  /** Closes both pools. */
  public Future<Void> close() {
    return Future.join(api.close(), token.close()).mapEmpty();
  }
}
