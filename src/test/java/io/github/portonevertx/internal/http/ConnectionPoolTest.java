package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.internal.time.Scheduler;
import io.github.portonevertx.support.RawServer;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration IDLE = Duration.ofSeconds(15);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClientAgent client = vertx.httpClientBuilder().build();
  private final Time time = new Time();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  /** A clock that a test sets; its timers run when the test runs them. */
  private static final class Time implements Scheduler {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);
    private final Queue<Runnable> timers = new ConcurrentLinkedQueue<>();

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

  private ConnectionPool pool(Supplier<Future<HttpClientConnection>> connector, int most) {
    return new ConnectionPool(vertx, connector, client::close, time, most, IDLE);
  }

  private ConnectionPool pool(RawServer server, int most) {
    URI url = URI.create(server.url());
    return pool(
        () ->
            client.connect(new HttpConnectOptions().setHost(url.getHost()).setPort(url.getPort())),
        most);
  }

  private Future<String> get(ConnectionPool pool, String path, Duration limit) {
    return new HttpExchange(vertx, pool, 1024)
        .send(new RequestOptions().setURI(path), null, limit)
        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
  }

  private String get(ConnectionPool pool, String path) {
    return get(pool, path, LONG).await();
  }

  /** Queries the pool until it has processed the network events. */
  private static void awaitOpen(ConnectionPool pool, int open) {
    while (pool.usage().await().open() != open) {
      // The time limit of the test interrupts the thread, which an already completed future does
      // not notice.
      assertFalse(Thread.interrupted(), () -> "not " + open + " connections are open");
    }
  }

  private static RawServer echo(Vertx vertx) {
    return RawServer.start(vertx, request -> request.ok(request.path()));
  }

  @Test
  void cancelledRequestLeavesTheQueueAndPendingConnectsAreBounded() {
    AtomicInteger attempts = new AtomicInteger();
    // The network drops every packet, so no connect ends.
    ConnectionPool pool =
        pool(
            () -> {
              attempts.incrementAndGet();
              return Promise.<HttpClientConnection>promise().future();
            },
            8);
    List<Future<String>> callers = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      callers.add(get(pool, "/" + i, Duration.ofMillis(100)));
    }

    for (Future<String> caller : callers) {
      ExchangeFailure failure = assertThrows(ExchangeFailure.class, caller::await);
      assertEquals(Reason.NO_CONNECTION_IN_TIME, failure.reason());
    }

    Usage usage = pool.usage().await();
    assertEquals(new Usage(0, attempts.get()), usage);
    assertTrue(usage.open() <= 8, usage::toString);
  }

  @Test
  void cancelledRequestLeavesTheQueueOfABusyConnection() {
    Promise<Void> held = Promise.promise();
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              if (request.path().equals("/held")) {
                held.future().onSuccess(v -> request.ok("held"));
              } else {
                request.ok(request.path());
              }
            });
    ConnectionPool pool = pool(server, 1);
    Future<String> first = get(pool, "/held", LONG);
    for (int i = 0; i < 200; i++) {
      assertThrows(ExchangeFailure.class, () -> get(pool, "/late", SHORT).await());
    }

    assertEquals(new Usage(0, 1), pool.usage().await());
    held.complete();
    assertEquals("held", first.await());
    assertEquals("/next", get(pool, "/next"));
  }

  @Test
  void failedConnectFailsOneRequestAndTheOthersReconnect() {
    AtomicInteger attempts = new AtomicInteger();
    ConnectionPool pool =
        pool(
            () -> {
              attempts.incrementAndGet();
              return Future.failedFuture(new java.net.ConnectException("refused"));
            },
            2);
    List<Future<String>> callers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      callers.add(get(pool, "/" + i, LONG));
    }
    for (Future<String> caller : callers) {
      ExchangeFailure failure = assertThrows(ExchangeFailure.class, caller::await);
      assertEquals(Reason.UNREACHABLE, failure.reason());
    }
    assertTrue(attempts.get() >= 10 && attempts.get() <= 12, attempts::toString);
    assertEquals(new Usage(0, 0), pool.usage().await());
  }

  @Test
  void aConnectionIsUsedUntilItHasBeenIdleForTheLimit() {
    RawServer server = echo(vertx);
    ConnectionPool pool = pool(server, 4);

    assertEquals("/1", get(pool, "/1"));
    time.pass(IDLE.minusNanos(1));
    assertEquals("/2", get(pool, "/2"));
    assertEquals(1, server.connections());

    time.pass(IDLE);
    assertEquals("/3", get(pool, "/3"));
    assertEquals(2, server.connections());
    awaitOpen(pool, 1);
  }

  @Test
  void anIdleConnectionIsClosedByTheTimer() {
    RawServer server = echo(vertx);
    ConnectionPool pool = pool(server, 4);
    assertEquals("/1", get(pool, "/1"));

    time.pass(IDLE.minusNanos(1));
    time.fire();
    assertEquals(1, pool.usage().await().open());
    time.pass(Duration.ofNanos(1));
    time.fire();

    awaitOpen(pool, 0);
    assertEquals(0, time.timers.size());
  }

  @Test
  void keepAliveLimitOfTheServerAppliesWhenItIsShorter() {
    RawServer server =
        RawServer.start(
            vertx,
            request ->
                request.write(
                    "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=5\r\nContent-Length: 0\r\n\r\n"));
    ConnectionPool pool = pool(server, 4);

    assertEquals("", get(pool, "/1"));
    time.pass(Duration.ofSeconds(4).minusNanos(1));
    assertEquals("", get(pool, "/2"));
    assertEquals(1, server.connections());
    time.pass(Duration.ofSeconds(4));
    assertEquals("", get(pool, "/3"));
    assertEquals(2, server.connections());
  }

  @Test
  void closedConnectionIsNotReused() {
    Promise<RawServer.Request> last = Promise.promise();
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              request.ok(request.path());
              last.tryComplete(request);
            });
    ConnectionPool pool = pool(server, 4);
    assertEquals("/1", get(pool, "/1"));

    last.future().await().socket().close();
    awaitOpen(pool, 0);

    assertEquals("/2", get(pool, "/2"));
    assertEquals(2, server.connections());
  }

  @Test
  void mostRecentlyUsedConnectionIsUsedFirst() {
    Promise<Void> bothArrived = Promise.promise();
    AtomicInteger arrived = new AtomicInteger();
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              if (request.path().startsWith("/both")) {
                if (arrived.incrementAndGet() == 2) {
                  bothArrived.complete();
                }
                bothArrived
                    .future()
                    .onSuccess(v -> request.ok(Integer.toString(request.connection())));
              } else {
                request.ok(Integer.toString(request.connection()));
              }
            });
    ConnectionPool pool = pool(server, 4);
    Future<String> one = get(pool, "/both/1", LONG);
    Future<String> two = get(pool, "/both/2", LONG);
    one.await();
    two.await();

    String recent = get(pool, "/x");
    for (int i = 0; i < 10; i++) {
      assertEquals(recent, get(pool, "/x"));
    }
    assertEquals(2, server.connections());
  }

  @Test
  void closeFailsQueuedAndLaterRequests() {
    ConnectionPool pool = pool(() -> Promise.<HttpClientConnection>promise().future(), 1);
    Future<String> waiting = get(pool, "/1", LONG);
    pool.close().await();

    for (Future<String> refused : List.of(waiting, get(pool, "/2", LONG))) {
      ExchangeFailure failure = assertThrows(ExchangeFailure.class, refused::await);
      assertEquals(Reason.UNREACHABLE, failure.reason());
    }
    assertEquals(0, pool.usage().await().waiting());
  }

  /** Event loops, a worker and threads outside Vert.x share one pool. */
  @Test
  void callersOfAllContextsGetTheirOwnResponses() {
    AtomicInteger requests = new AtomicInteger();
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              // Every seventh response ends its connection in an unusual way.
              String odd =
                  switch (requests.incrementAndGet() % 21) {
                    case 0 -> RawServer.ok("odd");
                    case 7 -> "HTTP/1.1 500 No\r\n\r\n";
                    default -> "";
                  };
              request.write(
                  requests.get() % 21 == 14
                      ? "HTTP/1.1 102 Processing\r\n\r\n" + RawServer.ok("late")
                      : RawServer.ok(request.path()) + odd);
            });
    ConnectionPool pool = pool(server, 4);
    List<Context> contexts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      contexts.add(context(ThreadingModel.EVENT_LOOP));
    }
    contexts.add(context(ThreadingModel.WORKER));
    contexts.add(vertx.getOrCreateContext());

    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String path = "/" + i;
      Promise<Void> right = Promise.promise();
      contexts
          .get(i % contexts.size())
          .runOnContext(
              task ->
                  get(pool, path, LONG)
                      .onComplete(
                          (body, failure) -> {
                            boolean broken =
                                failure instanceof ExchangeFailure known
                                    && known.reason() == Reason.BROKEN;
                            if (broken || path.equals(body)) {
                              right.complete();
                            } else {
                              right.fail(path + " got " + body + ", " + failure);
                            }
                          }));
      all.add(right.future());
    }

    Future.join(all).await();
    Usage usage = pool.usage().await();
    assertEquals(0, usage.waiting());
    assertTrue(usage.open() <= 4, usage::toString);
  }

  private Context context(ThreadingModel model) {
    Promise<Context> started = Promise.promise();
    vertx
        .deployVerticle(
            new VerticleBase() {
              @Override
              public Future<?> start() {
                started.complete(context);
                return Future.succeededFuture();
              }
            },
            new DeploymentOptions().setThreadingModel(model))
        .await();
    return started.future().await();
  }
}
