package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Vertx;
import io.vertx.core.spi.metrics.MetricsProvider;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import org.jspecify.annotations.Nullable;

/**
 * Reports a load limit to the metrics of Vert.x as a pool of type {@code portone}: the calls in
 * flight are in use, the others queued. Does nothing when the metrics are not enabled. Reports the
 * rejected calls to the metrics of the client.
 */
final class LoadMetrics {
  /** The type of the pool, as a label of its metrics. */
  static final String POOL_TYPE = "portone";

  /** Reports nothing. */
  static final LoadMetrics NONE = new LoadMetrics(null, ClientMetrics.NONE);

  private final @Nullable PoolMetrics<Object, Object> pool;

  private final ClientMetrics client;

  private LoadMetrics(@Nullable PoolMetrics<Object, Object> pool, ClientMetrics client) {
    this.pool = pool;
    this.client = client;
  }

  /**
   * Returns the metrics of a pool.
   *
   * @param name the name of the pool, as a label of its metrics
   * @param size the greatest number of calls in flight
   * @param client receives the rejected calls
   */
  // The types of the tokens are private to the implementation, which gets its own tokens back.
  @SuppressWarnings("unchecked")
  static LoadMetrics of(Vertx vertx, String name, int size, ClientMetrics client) {
    PoolMetrics<?, ?> pool =
        vertx instanceof MetricsProvider provider
                && provider.getMetrics() instanceof VertxMetrics metrics
            ? metrics.createPoolMetrics(POOL_TYPE, name, size)
            : null;
    return new LoadMetrics((PoolMetrics<Object, Object>) pool, client);
  }

  /** Reports a queued call, and returns the argument of {@link #dequeued}. */
  @Nullable Object queued() {
    return pool == null ? null : pool.enqueue();
  }

  /** Reports that a call has left the queue, admitted or not. */
  void dequeued(@Nullable Object queued) {
    if (pool != null) {
      pool.dequeue(queued);
    }
  }

  /** Reports a call in flight, and returns the argument of {@link #ended}. */
  @Nullable Object begun() {
    return pool == null ? null : pool.begin();
  }

  /** Reports that a call is no longer in flight. */
  void ended(@Nullable Object begun) {
    if (pool != null) {
      pool.end(begun);
    }
  }

  /** Reports a call that is rejected. */
  void rejected(String operation) {
    client.refused(operation);
  }

  /** Ends the reports. */
  void close() {
    if (pool != null) {
      pool.close();
    }
  }
}
