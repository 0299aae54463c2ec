package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.RawServer;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClientConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The queue and the connections of the pool. */
class ConnectionPoolTest extends ConnectionPoolFixture {
  private static final Duration SHORT = Duration.ofMillis(1);

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
  void closeFailsQueuedAndLaterRequests() {
    ConnectionPool pool = pool(() -> Promise.<HttpClientConnection>promise().future(), 1);
    Future<String> waiting = get(pool, "/1", LONG);
    pool.close().await();

    for (Future<String> rejected : List.of(waiting, get(pool, "/2", LONG))) {
      ExchangeFailure failure = assertThrows(ExchangeFailure.class, rejected::await);
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
