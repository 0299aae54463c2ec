package io.github.portonevertx.internal.http;

import static io.github.portonevertx.internal.http.Fakes.setter;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.GoAway;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A connection of a {@link FakeNetwork}. */
final class FakeConnection {
  private final HttpClientConnection http;
  private Handler<Void> onClose = closed -> {};
  private Handler<Throwable> onFailure = failure -> {};
  private Handler<GoAway> onGoAway = goAway -> {};

  /** The requests that were begun on this connection. */
  final List<Promise<HttpClientRequest>> requests = new ArrayList<>();

  /** The options of these requests. */
  final List<RequestOptions> options = new ArrayList<>();

  boolean closed;

  private FakeConnection(boolean multiplexed, long streams) {
    Map<String, Function<Object[], Object>> methods = new HashMap<>();
    methods.put("exceptionHandler", setter((Handler<Throwable> handler) -> onFailure = handler));
    methods.put("closeHandler", setter((Handler<Void> handler) -> onClose = handler));
    methods.put("request", args -> begin((RequestOptions) args[0]));
    methods.put("close", args -> close());
    if (multiplexed) {
      methods.put("goAwayHandler", setter((Handler<GoAway> handler) -> onGoAway = handler));
      methods.put("maxActiveStreams", args -> streams);
    }
    http = Fakes.fake(HttpClientConnection.class, methods);
  }

  static FakeConnection http1() {
    return new FakeConnection(false, 1);
  }

  /** Returns an HTTP/2 connection whose server allows this many requests at the same time. */
  static FakeConnection http2(long streams) {
    return new FakeConnection(true, streams);
  }

  HttpClientConnection http() {
    return http;
  }

  private Future<HttpClientRequest> begin(RequestOptions wanted) {
    options.add(wanted);
    Promise<HttpClientRequest> request = Promise.promise();
    requests.add(request);
    return request.future();
  }

  /** Closes the connection, like its client or its server. */
  Future<Void> close() {
    if (!closed) {
      closed = true;
      onClose.handle(null);
    }
    return Future.succeededFuture();
  }

  void fail() {
    onFailure.handle(new IllegalStateException("invented"));
  }

  void goAway() {
    onGoAway.handle(new GoAway());
  }
}
