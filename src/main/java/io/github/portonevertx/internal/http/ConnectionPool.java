package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.time.Scheduler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one server, and the queue of those who wait for one.
 *
 * <p>It replaces the pool of Vert.x, which gives a connection to the next request from within the
 * end of the answer before it, so that bytes after that answer, or a second answer that came with
 * it, become the next request's; and which keeps a request in its queue after its caller has left.
 *
 * <p>The connection used last is used first, so that those not needed grow old and are closed.
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
  private final Deque<PooledConnection> available = new ArrayDeque<>();
  private int open;
  private int opening;
  private boolean closed;
  private boolean isTimerSet;

  /** Touched only by tasks of the scheduler. */
  private Scheduler.@Nullable Timer timer;

  /**
   * A pool without connections; they are opened when they are needed.
   *
   * @param connector opens a connection from the current context
   * @param closer closes all connections and refuses new ones
   * @param most how many connections are open, or being opened, at once
   * @param idleLimit how long a connection is kept without a request
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

  /** A request that waits for a connection. */
  static final class Waiter {
    private final Context context;
    private final Consumer<PooledConnection> connected;
    private final Consumer<Throwable> failed;

    /**
     * A waiter that is in no queue yet.
     *
     * @param context an event loop that runs one of the other two; a connection may come even after
     *     it was cancelled
     */
    Waiter(Context context, Consumer<PooledConnection> connected, Consumer<Throwable> failed) {
      this.context = context;
      this.connected = connected;
      this.failed = failed;
    }

    private void connect(PooledConnection connection) {
      context.runOnContext(task -> connected.accept(connection));
    }

    private void fail(Throwable failure) {
      context.runOnContext(task -> failed.accept(failure));
    }
  }

  /** Monotonic nanoseconds. */
  long nanoTime() {
    return scheduler.nanoTime();
  }

  /** The event loop on which a caller's exchange runs. */
  Future<Context> eventLoop(Context caller) {
    return eventLoops.of(caller);
  }

  /** Puts a waiter into the queue. */
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

  /** Takes a waiter out of the queue, if it is still in it. */
  void cancel(Waiter waiter) {
    serial.execute(() -> waiters.remove(waiter));
  }

  /** How many wait and how many connections are open or being opened, for tests. */
  Future<Usage> usage() {
    Promise<Usage> usage = Promise.promise();
    serial.execute(() -> usage.complete(new Usage(waiters.size(), open)));
    return usage.future();
  }

  /**
   * What a pool holds.
   *
   * @param waiting requests in the queue
   * @param open connections open or being opened
   */
  record Usage(int waiting, int open) {}

  /** Refuses whoever waits, and closes the connections. */
  Future<Void> close() {
    Promise<Void> timerIsGone = Promise.promise();
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
          timerIsGone.complete();
        });
    return Future.join(closer.get(), timerIsGone.future()).mapEmpty();
  }

  private static IllegalStateException closing() {
    return new IllegalStateException("the connections are closed");
  }

  void released(PooledConnection connection, long keptNanos) {
    serial.execute(
        () -> {
          connection.endStream();
          connection.idleFrom(nanoTime(), Math.min(idleLimit, keptNanos));
          takeBack(connection);
        });
  }

  void unused(PooledConnection connection) {
    serial.execute(
        () -> {
          connection.endStream();
          takeBack(connection);
        });
  }

  private void takeBack(PooledConnection connection) {
    if (connection.isUsable() && !closed) {
      available.remove(connection);
      available.addFirst(connection);
    } else if (connection.isIdle()) {
      connection.close();
    }
    serve();
  }

  void discarded(PooledConnection connection) {
    serial.execute(
        () -> {
          available.remove(connection);
          if (connection.isIdle()) {
            connection.close();
          }
        });
  }

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
      PooledConnection connection = take();
      if (connection == null) {
        openMore();
        return;
      }
      firstWaiter().connect(connection);
    }
    watchIdle();
  }

  /** A connection with room for one more request; those that grew too old are closed. */
  private @Nullable PooledConnection take() {
    for (PooledConnection next = available.peek(); next != null; next = available.peek()) {
      boolean old = next.isIdle() && next.idleLeft(nanoTime()) <= 0;
      if (next.isUsable() && !old) {
        next.beginStream();
        if (!next.hasRoom()) {
          available.remove();
        }
        return next;
      }
      available.remove();
      if (next.isIdle()) {
        next.close();
      }
    }
    return null;
  }

  /** One connection for each waiter, as far as allowed, counting those being opened. */
  private void openMore() {
    Iterator<Waiter> unserved = waiters.iterator();
    for (int i = 0; i < opening && unserved.hasNext(); i++) {
      unserved.next();
    }
    while (open < most && unserved.hasNext()) {
      open++;
      opening++;
      eventLoops.of(unserved.next().context).onSuccess(this::open);
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

  /** The first in the queue learns of it: each attempt to connect fails one request. */
  private void notOpened(Throwable failure) {
    opening--;
    open--;
    if (!waiters.isEmpty()) {
      firstWaiter().fail(failure);
    }
    serve();
  }

  /** Takes the first waiter out of the queue, before anything that may throw. */
  private Waiter firstWaiter() {
    Iterator<Waiter> first = waiters.iterator();
    Waiter waiter = first.next();
    first.remove();
    return waiter;
  }

  private void watchIdle() {
    if (!isTimerSet && !closed && !available.isEmpty()) {
      long now = nanoTime();
      long soonest =
          available.stream()
              .filter(PooledConnection::isIdle)
              .mapToLong(connection -> connection.idleLeft(now))
              .min()
              .orElse(Long.MAX_VALUE);
      if (soonest < Long.MAX_VALUE) {
        isTimerSet = true;
        scheduler.execute(() -> setTimer(Math.max(0, soonest)));
      }
    }
  }

  private void setTimer(long nanos) {
    timer = scheduler.schedule(nanos, () -> serial.execute(this::closeIdle));
  }

  private void closeIdle() {
    isTimerSet = false;
    long now = nanoTime();
    available.removeIf(
        connection -> {
          boolean old = connection.isIdle() && connection.idleLeft(now) <= 0;
          if (old) {
            connection.close();
          }
          return old;
        });
    watchIdle();
  }
}
