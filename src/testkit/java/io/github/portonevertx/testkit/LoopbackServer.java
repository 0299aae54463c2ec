package io.github.portonevertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server of a server double. It listens on the loopback interface; safe for use by any
 * thread.
 */
public final class LoopbackServer {

  private static final String LOOPBACK = "127.0.0.1";

  private volatile @Nullable HttpServer server;
  private volatile boolean tls;

  /** Creates a server that does not listen yet. */
  public LoopbackServer() {}

  /**
   * Starts to listen.
   *
   * @param port the TCP port; 0 takes any free one
   * @param settings changes the HTTP settings, for TLS, ALPN or limits
   * @return completes when it listens, and fails if the port is taken
   */
  public Future<Void> listen(
      Vertx vertx,
      int port,
      UnaryOperator<HttpServerOptions> settings,
      Handler<HttpServerRequest> handler) {
    HttpServerOptions options =
        settings.apply(new HttpServerOptions().setHost(LOOPBACK).setPort(port));
    tls = options.isSsl();
    return vertx
        .createHttpServer(options)
        .requestHandler(handler)
        .listen()
        .onSuccess(listening -> server = listening)
        .mapEmpty();
  }

  /** Closes the server and every connection; has no effect before it listens. */
  public Future<Void> close() {
    HttpServer listening = server;
    return listening == null ? Future.succeededFuture() : listening.close();
  }

  /** Returns whether it has started to listen. */
  public boolean isStarted() {
    return server != null;
  }

  /**
   * Returns the TCP port it listens on, or listened on before it was closed.
   *
   * @throws IllegalStateException before it listens
   */
  public int port() {
    HttpServer listening = server;
    if (listening == null) {
      throw new IllegalStateException("The simulator has not been started");
    }
    return listening.actualPort();
  }

  /** Returns the address to give to a client, without a slash at its end. */
  public String baseUrl() {
    // Certificates usually name a host, not 127.0.0.1.
    return tls ? "https://localhost:" + port() : "http://" + LOOPBACK + ":" + port();
  }
}
