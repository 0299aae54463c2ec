package io.github.portonevertx.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a {@link ConnectionPool} that can take one more request, the most recently
 * used first, so that surplus connections stay idle and expire.
 *
 * <p>Not thread-safe: used only by tasks of the pool's serial executor.
 */
final class AvailableConnections {
  private final Deque<PooledConnection> connections = new ArrayDeque<>();

  boolean isEmpty() {
    return connections.isEmpty();
  }

  void clear() {
    connections.clear();
  }

  /** Puts a connection first, whether or not it is available already. */
  void addFirst(PooledConnection connection) {
    connections.remove(connection);
    connections.addFirst(connection);
  }

  void remove(PooledConnection connection) {
    connections.remove(connection);
  }

  /**
   * Reserves a stream on the first usable connection; closes the expired and unusable ones before
   * it.
   *
   * @param now monotonic nanoseconds
   * @return the connection, or null when none is available
   */
  @Nullable PooledConnection take(long now) {
    for (PooledConnection next = connections.peek(); next != null; next = connections.peek()) {
      if (next.isUsable() && !isExpired(next, now)) {
        next.beginStream();
        if (!next.hasRoom()) {
          connections.remove();
        }
        return next;
      }
      connections.remove();
      if (next.isIdle()) {
        next.close();
      }
    }
    return null;
  }

  /** Closes the connections that have been idle for too long. */
  void closeExpired(long now) {
    connections.removeIf(
        connection -> {
          boolean expired = isExpired(connection, now);
          if (expired) {
            connection.close();
          }
          return expired;
        });
  }

  /** Returns the nanoseconds until the first idle connection expires; empty when none is idle. */
  OptionalLong untilExpiry(long now) {
    return connections.stream()
        .filter(PooledConnection::isIdle)
        .mapToLong(connection -> connection.idleLeft(now))
        .min();
  }

  private static boolean isExpired(PooledConnection connection, long now) {
    return connection.isIdle() && connection.idleLeft(now) <= 0;
  }
}
