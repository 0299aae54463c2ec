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
   * Creates a pooled connection and handles its failures, which Vert.x would otherwise log together
   * with data from the server.
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
   * Sets the handler of GOAWAY frames, and returns whether the connection supports them, which
   * means that it is HTTP/2. This detects the version on Vert.x 5.0 too, where a connection does
   * not report it. The number of streams that the server allows is not a reliable sign, because it
   * may be one and may change.
   */
  private boolean acceptsGoAwayHandler(HttpClientConnection connection) {
    try {
      connection.goAwayHandler(goAway -> discard());
      return true;
    } catch (UnsupportedOperationException http1) {
      return false;
    }
  }

  /** Creates a request on this connection; nothing is sent yet. */
  Future<HttpClientRequest> request(RequestOptions options) {
    return http.request(options);
  }

  /** Returns whether an earlier exchange on this connection succeeded. */
  boolean isReused() {
    return reused;
  }

  /** Returns whether the connection is open and has not failed. */
  boolean isUsable() {
    return usable;
  }

  /** Returns whether the connection carries several exchanges at the same time. */
  boolean isMultiplexed() {
    return multiplexed;
  }

  /** Records that an answer has begun. */
  void sawHead(long now) {
    lastHead = now;
  }

  /** Returns whether an answer to any request has begun since {@code then}. */
  boolean sawHeadSince(long then) {
    return lastHead - then > 0;
  }

  /**
   * Releases the connection after an exchange.
   *
   * <p>This happens in a later task of the connection's event loop. By then everything that arrived
   * together with the answer has been read, and extra bytes after the answer have closed the
   * connection before they can be taken for the answer to another request.
   *
   * @param reusable whether the answer allows the connection to be reused
   * @param idleNanos the time that the server keeps it open without a request
   * @param then runs after the connection was assigned to the next request in the queue
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

  /** Releases the connection unchanged: no request was made on it. */
  void releaseUnused() {
    pool.unused(this);
  }

  /** Releases the connection after a failed exchange; it is not reused. */
  void giveUp() {
    discard();
    pool.released(this, 0);
  }

  /**
   * Marks the connection as unusable. An HTTP/1.1 connection is closed immediately; an HTTP/2
   * connection is closed after its other streams, whose answers are assigned by stream id, have
   * finished.
   */
  void discard() {
    usable = false;
    if (!multiplexed) {
      http.close();
    }
    pool.discarded(this);
  }

  // The methods below are called only by tasks of the pool's serial executor.

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

  /** Returns the nanoseconds until the idle limit is reached; negative when it has passed. */
  long idleLeft(long now) {
    return idleLimit - (now - idleSince);
  }

  void close() {
    usable = false;
    http.close();
  }
}
