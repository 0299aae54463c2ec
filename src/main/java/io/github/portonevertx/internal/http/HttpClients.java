package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.time.ContextScheduler;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;

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

  /** Opens the pools; connections are made when they are needed. */
  public static HttpClients open(Vertx vertx, PortOneV1Options options) {
    int apiConnectMillis = (int) options.getConnectTimeout().toMillis();
    return new HttpClients(
        open(vertx, options, apiConnectMillis, apiConnectMillis, options.getMaxConnections()),
        open(
            vertx,
            options,
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
      Vertx vertx,
      PortOneV1Options options,
      int connectMillis,
      int handshakeMillis,
      int connections) {
    HttpClientAgent client =
        vertx
            .httpClientBuilder()
            .with(http(options, connectMillis, handshakeMillis))
            // The pool of Vert.x is not used, so it needs no timer either.
            .with(new PoolOptions().setCleanerPeriod(0))
            .build();
    return new ConnectionPool(
        vertx,
        () -> client.connect(new HttpConnectOptions()),
        client::close,
        new ContextScheduler(vertx, vertx.getOrCreateContext()),
        connections,
        options.getKeepAliveTimeout());
  }

  private static HttpClientOptions http(
      PortOneV1Options options, int connectMillis, int handshakeMillis) {
    URI base = URI.create(options.getBaseUrl());
    boolean tls = "https".equals(base.getScheme());
    HttpClientOptions http =
        options
            .getHttp()
            .setDefaultHost(base.getHost())
            .setDefaultPort(base.getPort() >= 0 ? base.getPort() : tls ? 443 : 80)
            .setSsl(tls)
            .setPipelining(false)
            .setConnectTimeout(connectMillis);
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

  /** Closes both pools. */
  public Future<Void> close() {
    return Future.join(api.close(), token.close()).mapEmpty();
  }
}
