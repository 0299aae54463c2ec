package io.github.portonevertx.internal.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/** A connection of a {@link ConnectionPool}. */
final class PooledConnection {
  private final ConnectionPool pool;
  private final HttpClientConnection http;
  private final Context loop;
  private final boolean multiplexed;
  private volatile boolean usable = true;
  private volatile boolean reused;
  private volatile long lastHead;

  // Touched only by tasks of the pool's serial executor.
  private long streams;
  private long idleSince;
  private long idleLimit = Long.MAX_VALUE;

  /**
   * A new connection; its failures are noted here, since Vert.x would log them with what the server
   * sent.
   *
   * @param loop the context that the connection runs on
   */
  PooledConnection(ConnectionPool pool, HttpClientConnection http, Context loop) {
    this.pool = pool;
    this.http = http;
    this.loop = loop;
    http.exceptionHandler(failure -> discard());
    http.closeHandler(
        closed -> {
          usable = false;
          pool.closed(this);
        });
    this.multiplexed = acceptsGoAwayHandler(http);
  }

  /**
   * Sets the handler of GOAWAY frames, and returns whether there are any: only HTTP/2 has them.
   * That tells the version apart on Vert.x 5.0 too, where a connection does not name it; how many
   * streams the server allows does not, as it may be one, or change.
   */
  private boolean acceptsGoAwayHandler(HttpClientConnection connection) {
    try {
      connection.goAwayHandler(goAway -> discard());
      return true;
    } catch (UnsupportedOperationException http1) {
      return false;
    }
  }

  /** Makes a request on this connection; nothing is sent yet. */
  Future<HttpClientRequest> request(RequestOptions options) {
    return http.request(options);
  }

  /** Whether an exchange went well on this connection before. */
  boolean isReused() {
    return reused;
  }

  /** Whether neither side has closed it and it has met nothing odd. */
  boolean isUsable() {
    return usable;
  }

  /** Whether other exchanges go on over this connection at the same time. */
  boolean isMultiplexed() {
    return multiplexed;
  }

  /** Notes that an answer has begun. */
  void sawHead(long now) {
    lastHead = now;
  }

  /** Whether an answer, to any request, has begun since then. */
  boolean sawHeadSince(long then) {
    return lastHead - then > 0;
  }

  /**
   * Gives the connection back after an exchange.
   *
   * <p>Not at once but in a task of the connection's event loop: by then everything that arrived
   * together with the answer has been read, and bytes after an answer have closed the connection
   * before another request can take them for its own.
   *
   * @param reusable whether the answer lets the connection be used again
   * @param idleNanos how long the server keeps it open without a request
   * @param then runs after the next request in the queue has been given the connection
   */
  void release(boolean reusable, long idleNanos, Runnable then) {
    loop.runOnContext(
        task -> {
          if (reusable && usable) {
            reused = true;
            pool.released(this, idleNanos);
          } else {
            giveUp();
          }
          then.run();
        });
  }

  /** Gives the connection back as it was: no request was made on it. */
  void releaseUnused() {
    pool.unused(this);
  }

  /** Gives the connection back after an exchange that did not go well: it is not used again. */
  void giveUp() {
    discard();
    pool.released(this, 0);
  }

  /**
   * Takes the connection out of use. HTTP/1.1 closes it at once; HTTP/2 lets the other streams,
   * whose answers are bound to their requests, finish.
   */
  void discard() {
    usable = false;
    if (!multiplexed) {
      http.close();
    }
    pool.discarded(this);
  }

  // What follows is only for tasks of the pool's serial executor.

  boolean hasRoom() {
    return streams < (multiplexed ? Math.max(1, http.maxActiveStreams()) : 1);
  }

  boolean isIdle() {
    return streams == 0;
  }

  void beginStream() {
    streams++;
  }

  void endStream() {
    streams--;
  }

  void idleFrom(long now, long limitNanos) {
    idleSince = now;
    idleLimit = limitNanos;
  }

  /** Nanoseconds until it has been idle for too long. */
  long idleLeft(long now) {
    return idleLimit - (now - idleSince);
  }

  void close() {
    usable = false;
    http.close();
  }
}
