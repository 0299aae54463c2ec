package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.time.Scheduler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientConnection;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections to one server, with a queue of requests that wait for a connection.
 *
 * <p>It replaces the pool of Vert.x for two reasons. That pool assigns a connection to the next
 * request while the end of the previous answer is still being processed, so that extra bytes after
 * that answer, or a second answer in the same packet, are taken for the answer to the next request.
 * And it keeps a request in its queue after its caller has timed out.
 */
public final class ConnectionPool {
  private final Supplier<Future<HttpClientConnection>> connector;
  private final Supplier<Future<Void>> closer;
  private final Scheduler scheduler;
  private final int most;
  private final long idleLimit;
  private final SerialExecutor serial = new SerialExecutor();
  private final EventLoops eventLoops;

  // Touched only by tasks of the serial executor.
  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private final AvailableConnections available = new AvailableConnections();
  private int open;
  private int opening;
  private boolean closed;
  private boolean isTimerSet;

  /** Touched only by tasks of the scheduler. */
  private Scheduler.@Nullable Timer timer;

  /**
   * Creates a pool without connections; they are opened on demand.
   *
   * @param connector opens a connection from the current context
   * @param closer closes all connections and rejects new ones
   * @param most the greatest number of connections that are open or being opened
   * @param idleLimit the time that a connection is kept without a request
   */
  ConnectionPool(
      Vertx vertx,
      Supplier<Future<HttpClientConnection>> connector,
      Supplier<Future<Void>> closer,
      Scheduler scheduler,
      int most,
      Duration idleLimit) {
    this.eventLoops = new EventLoops(vertx);
    this.connector = connector;
    this.closer = closer;
    this.scheduler = scheduler;
    this.most = most;
    this.idleLimit = idleLimit.toNanos();
  }

  /** Returns monotonic nanoseconds. */
  long nanoTime() {
    return scheduler.nanoTime();
  }

  /** Returns the event loop on which a caller's exchange runs. */
  Future<Context> eventLoop(Context caller) {
    return eventLoops.of(caller);
  }

  /** Adds a waiter to the queue. */
  void acquire(Waiter waiter) {
    serial.execute(
        () -> {
          if (closed) {
            waiter.fail(closing());
          } else {
            waiters.add(waiter);
            serve();
          }
        });
  }

  /** Removes a waiter from the queue, if it is still there. */
  void cancel(Waiter waiter) {
    serial.execute(() -> waiters.remove(waiter));
  }

  /** Returns the numbers of waiters and connections, for tests. */
  Future<Usage> usage() {
    Promise<Usage> usage = Promise.promise();
    serial.execute(() -> usage.complete(new Usage(waiters.size(), open)));
    return usage.future();
  }

  /**
   * The numbers of waiters and connections of a pool.
   *
   * @param waiting requests in the queue
   * @param open connections open or being opened
   */
  record Usage(int waiting, int open) {}

  /** Fails all waiters, and closes the connections. */
  Future<Void> close() {
    Promise<Void> timerCancelled = Promise.promise();
    serial.execute(
        () -> {
          closed = true;
          waiters.forEach(waiter -> waiter.fail(closing()));
          waiters.clear();
          available.clear();
        });
    scheduler.execute(
        () -> {
          if (timer != null) {
            timer.cancel();
          }
          timerCancelled.complete();
        });
    return Future.join(closer.get(), timerCancelled.future()).mapEmpty();
  }

  private static IllegalStateException closing() {
    return new IllegalStateException("the connections are closed");
  }

  /** Takes back a connection after an exchange, to be kept idle for at most {@code keptNanos}. */
  void released(PooledConnection connection, long keptNanos) {
    serial.execute(
        () -> {
          connection.endStream();
          connection.idleFrom(nanoTime(), Math.min(idleLimit, keptNanos));
          takeBack(connection);
        });
  }

  /** Takes back a connection on which no request was made. */
  void unused(PooledConnection connection) {
    serial.execute(
        () -> {
          connection.endStream();
          takeBack(connection);
        });
  }

  private void takeBack(PooledConnection connection) {
    if (connection.isUsable() && !closed) {
      available.addFirst(connection);
    } else if (connection.isIdle()) {
      connection.close();
    }
    serve();
  }

  /** Removes a connection that must not be used again; closes it once it is idle. */
  void discarded(PooledConnection connection) {
    serial.execute(
        () -> {
          available.remove(connection);
          if (connection.isIdle()) {
            connection.close();
          }
        });
  }

  /** Removes a connection that was closed by either side. */
  void closed(PooledConnection connection) {
    serial.execute(
        () -> {
          available.remove(connection);
          open--;
          serve();
        });
  }

  private void serve() {
    while (!waiters.isEmpty()) {
      PooledConnection connection = available.take(nanoTime());
      if (connection == null) {
        openMore();
        return;
      }
      firstWaiter().connect(connection);
    }
    watchIdle();
  }

  /** Opens one connection for each waiter without one being opened, up to the limit. */
  private void openMore() {
    Iterator<Waiter> unserved = waiters.iterator();
    for (int i = 0; i < opening && unserved.hasNext(); i++) {
      unserved.next();
    }
    while (open < most && unserved.hasNext()) {
      open++;
      opening++;
      eventLoops.of(unserved.next().context()).onSuccess(this::open);
    }
  }

  private void open(Context loop) {
    loop.runOnContext(
        task ->
            connect()
                .onComplete(
                    (connection, failure) -> {
                      if (connection == null) {
                        serial.execute(() -> notOpened(failure));
                      } else {
                        PooledConnection pooled = new PooledConnection(this, connection, loop);
                        serial.execute(() -> opened(pooled));
                      }
                    }));
  }

  private Future<HttpClientConnection> connect() {
    try {
      return connector.get();
    } catch (RuntimeException e) {
      // A closed client throws.
      return Future.failedFuture(e);
    }
  }

  private void opened(PooledConnection connection) {
    opening--;
    connection.idleFrom(nanoTime(), idleLimit);
    takeBack(connection);
  }

  /** Fails the first waiter: each failed attempt to connect fails one request. */
  private void notOpened(Throwable failure) {
    opening--;
    open--;
    if (!waiters.isEmpty()) {
      firstWaiter().fail(failure);
    }
    serve();
  }

  /** Removes and returns the first waiter; done before anything that may throw. */
  private Waiter firstWaiter() {
    Iterator<Waiter> first = waiters.iterator();
    Waiter waiter = first.next();
    first.remove();
    return waiter;
  }

  private void watchIdle() {
    if (!isTimerSet && !closed && !available.isEmpty()) {
      available
          .untilExpiry(nanoTime())
          .ifPresent(
              nanos -> {
                isTimerSet = true;
                scheduler.execute(() -> setTimer(Math.max(0, nanos)));
              });
    }
  }

  private void setTimer(long nanos) {
    timer = scheduler.schedule(nanos, () -> serial.execute(this::closeIdle));
  }

  private void closeIdle() {
    isTimerSet = false;
    available.closeExpired(nanoTime());
    watchIdle();
  }
}
