package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.portonevertx.support.RawServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The time for which the pool keeps idle connections, and which it uses first. */
class ConnectionPoolIdleTest extends ConnectionPoolFixture {
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
}
