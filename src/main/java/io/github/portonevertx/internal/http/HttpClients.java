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
import java.util.stream.Stream;

/**
 * The connections to PortOne: one pool for calls, and a small one for the token.
 *
 * @param api for calls
 * @param token for token requests
 */
public record HttpClients(ConnectionPool api, ConnectionPool token) {
  /** Enough for one attempt and those that were given up within the limit of one request. */
  private static final int TOKEN_CONNECTIONS = 4;

  private static final int TOKEN_CONNECT_MILLIS = 1_000;

  /** Beyond the longest silence of a connection that is still good. */
  private static final long IDLE_MARGIN_MILLIS = 10_000;

  /** Opens the pools; connections are made when they are needed. */
  public static HttpClients open(Vertx vertx, HttpSettings settings) {
    int apiConnectMillis = (int) settings.connectTimeout().toMillis();
    return new HttpClients(
        open(vertx, settings, apiConnectMillis, apiConnectMillis, settings.maxConnections()),
        open(
            vertx,
            settings,
            Math.min(apiConnectMillis, TOKEN_CONNECT_MILLIS),
            apiConnectMillis,
            TOKEN_CONNECTIONS));
  }

  /**
   * Opens a pool.
   *
   * @param handshakeMillis for TLS, whose first handshake also loads the classes for it
   */
  private static ConnectionPool open(
      Vertx vertx, HttpSettings settings, int connectMillis, int handshakeMillis, int connections) {
    HttpClientAgent client =
        vertx
            .httpClientBuilder()
            .with(http(settings, connectMillis, handshakeMillis))
            // The pool of Vert.x is not used, so it needs no timer either.
            .with(new PoolOptions().setCleanerPeriod(0))
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
   * The same connection, if it is open in time; a later one is closed.
   *
   * <p>Vert.x limits the connect and the TLS handshake, but not the wait for the first frame of an
   * HTTP/2 server: one that sends none would hold a place in the pool for good.
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

  private static HttpClientOptions http(
      HttpSettings settings, int connectMillis, int handshakeMillis) {
    URI base = URI.create(settings.baseUrl());
    boolean tls = "https".equals(base.getScheme());
    HttpClientOptions http =
        new HttpClientOptions(settings.http())
            .setDefaultHost(base.getHost())
            .setDefaultPort(base.getPort() >= 0 ? base.getPort() : tls ? 443 : 80)
            .setSsl(tls)
            .setPipelining(false)
            .setConnectTimeout(connectMillis);
    if (http.getIdleTimeout() == 0) {
      // The close of a connection waits for what is still to be written: without a limit for good,
      // when the server reads no more.
      http.setIdleTimeout(idleMillis(settings)).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }
    if (!tls) {
      // Plain HTTP is for the loopback; a proxy would read the secret and the token.
      http.setProxyOptions(null);
    }
    if (tls) {
      // Offers HTTP/2; a server without it goes on with HTTP/1.1.
      http.setUseAlpn(true).setProtocolVersion(HttpVersion.HTTP_2);
      // Vert.x counts the handshake apart: a silent peer would hold a place in the pool for 10 s.
      http.setSslHandshakeTimeout(handshakeMillis)
          .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    }
    return http;
  }

  /** Longer than a connection that is still good may be silent. */
  private static int idleMillis(HttpSettings settings) {
    long longest =
        Stream.of(settings.requestTimeout(), settings.pgTimeout(), settings.keepAliveTimeout())
            .mapToLong(Timeouts::millis)
            .max()
            .orElseThrow();
    return (int) Math.min(Integer.MAX_VALUE, longest + IDLE_MARGIN_MILLIS);
  }

  /** Closes both pools. */
  public Future<Void> close() {
    return Future.join(api.close(), token.close()).mapEmpty();
  }
}
