package io.github.portonevertx.internal.http;

import static io.github.portonevertx.internal.http.Fakes.fake;
import static io.github.portonevertx.internal.http.Fakes.setter;

import io.github.portonevertx.internal.time.Scheduler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * An event loop and a network on which a task runs, a connect ends and a timer is due only when the
 * test says so, in the order that the test needs.
 */
final class FakeNetwork implements Scheduler {
  static final Duration IDLE = Duration.ofSeconds(15);

  private final Queue<Handler<Void>> tasks = new ArrayDeque<>();
  private final Context loop =
      fake(
          Context.class,
          Map.of(
              "isEventLoopContext",
              args -> true,
              "runOnContext",
              setter((Handler<Void> task) -> tasks.add(task))));

  private final Vertx vertx =
      fake(
          Vertx.class,
          Map.of("getOrCreateContext", args -> loop, "timer", args -> limit((Long) args[0])));

  /** The connects that were begun. */
  final List<Promise<HttpClientConnection>> connects = new ArrayList<>();

  /** The limits of the exchanges that were begun. */
  final List<Limit> limits = new ArrayList<>();

  /** The timers of the pool that are set, and their delays in nanoseconds. */
  final Map<Runnable, Long> timers = new LinkedHashMap<>();

  long now = Long.MAX_VALUE - 1000;
  private boolean clientClosed;

  /** The time limit of an exchange. */
  static final class Limit {
    private final Promise<Void> due = Promise.promise();
    final long millis;
    boolean cancelled;

    private Limit(long millis) {
      this.millis = millis;
    }

    private io.vertx.core.Timer timer() {
      return fake(
          io.vertx.core.Timer.class,
          Map.of(
              "onSuccess",
              setter((Handler<Void> handler) -> due.future().onSuccess(handler)),
              "cancel",
              args -> cancelled = true));
    }

    void pass() {
      due.complete();
    }
  }

  private io.vertx.core.Timer limit(long millis) {
    Limit limit = new Limit(millis);
    limits.add(limit);
    return limit.timer();
  }

  /** Runs the tasks of the event loop until none is left. */
  void run() {
    for (Handler<Void> next = tasks.poll(); next != null; next = tasks.poll()) {
      next.handle(null);
    }
  }

  Vertx vertx() {
    return vertx;
  }

  Context loop() {
    return loop;
  }

  ConnectionPool pool(int most) {
    return new ConnectionPool(vertx, this::connect, this::closeClient, this, most, IDLE);
  }

  HttpExchange exchange(ConnectionPool pool, int largestBody) {
    return new HttpExchange(vertx, pool, largestBody);
  }

  private Future<HttpClientConnection> connect() {
    if (clientClosed) {
      throw new IllegalStateException("the client is closed");
    }
    Promise<HttpClientConnection> connect = Promise.promise();
    connects.add(connect);
    return connect.future();
  }

  /** Makes every later connect throw, as a closed client of Vert.x does. */
  Future<Void> closeClient() {
    clientClosed = true;
    return Future.succeededFuture();
  }

  /** Ends the last connect with a connection. */
  FakeConnection connected(FakeConnection connection) {
    connects.get(connects.size() - 1).complete(connection.http());
    return connection;
  }

  @Override
  public long nanoTime() {
    return now;
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
    timers.put(task, delayNanos);
    return () -> timers.remove(task);
  }

  /** Runs the timer that was set first. */
  void fire() {
    Runnable due = timers.keySet().iterator().next();
    timers.remove(due);
    due.run();
  }
}
