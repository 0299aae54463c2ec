package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.support.RawServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** A connection pool over raw servers, with a clock and timers that a test controls. */
abstract class ConnectionPoolFixture {
  static final Duration LONG = Duration.ofSeconds(20);
  static final Duration IDLE = Duration.ofSeconds(15);

  final Vertx vertx = Vertx.vertx();
  final HttpClientAgent client = vertx.httpClientBuilder().build();
  final Time time = new Time();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  /** A clock that a test sets; its timers run when the test runs them. */
  static final class Time implements Scheduler {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);
    final Queue<Runnable> timers = new ConcurrentLinkedQueue<>();

    @Override
    public long nanoTime() {
      return now.get();
    }

    @Override
    public long wallMillis() {
      return 0;
    }

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public Timer schedule(long delayNanos, Runnable task) {
      timers.add(task);
      return () -> timers.remove(task);
    }

    void pass(Duration time) {
      now.addAndGet(time.toNanos());
    }

    void fire() {
      Objects.requireNonNull(timers.poll()).run();
    }
  }

  ConnectionPool pool(Supplier<Future<HttpClientConnection>> connector, int most) {
    return new ConnectionPool(vertx, connector, client::close, time, most, IDLE);
  }

  ConnectionPool pool(RawServer server, int most) {
    URI url = URI.create(server.url());
    return pool(
        () ->
            client.connect(new HttpConnectOptions().setHost(url.getHost()).setPort(url.getPort())),
        most);
  }

  Future<String> get(ConnectionPool pool, String path, Duration limit) {
    return new HttpExchange(vertx, pool, 1024)
        .send(new RequestOptions().setURI(path), null, limit)
        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
  }

  String get(ConnectionPool pool, String path) {
    return get(pool, path, LONG).await();
  }
}
