package io.github.portonevertx.observability;

import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Metrics of Vert.x that record the pools. */
final class RecordedPools implements VertxMetrics {
  final List<RecordedPool> pools = new CopyOnWriteArrayList<>();

  /** A pool, and what is in it. */
  static final class RecordedPool implements PoolMetrics<Object, Object> {
    final String type;
    final String name;
    final int size;
    final AtomicInteger queued = new AtomicInteger();
    final AtomicInteger inUse = new AtomicInteger();
    final AtomicInteger ended = new AtomicInteger();
    volatile boolean closed;

    RecordedPool(String type, String name, int size) {
      this.type = type;
      this.name = name;
      this.size = size;
    }

    @Override
    public Object enqueue() {
      queued.incrementAndGet();
      return "queued";
    }

    @Override
    public void dequeue(Object token) {
      checkToken("queued", token);
      queued.decrementAndGet();
    }

    @Override
    public Object begin() {
      inUse.incrementAndGet();
      return "begun";
    }

    @Override
    public void end(Object token) {
      checkToken("begun", token);
      inUse.decrementAndGet();
      ended.incrementAndGet();
    }

    @Override
    public void close() {
      closed = true;
    }

    private static void checkToken(String expected, Object token) {
      if (!expected.equals(token)) {
        throw new IllegalStateException(token + " instead of " + expected);
      }
    }

    @Override
    public String toString() {
      return queued + " queued, " + inUse + " in use, " + ended + " ended";
    }
  }

  @Override
  public PoolMetrics<?, ?> createPoolMetrics(String type, String name, int size) {
    RecordedPool pool = new RecordedPool(type, name, size);
    pools.add(pool);
    return pool;
  }

  /** Returns the only pool of a type. */
  RecordedPool pool(String type) {
    List<RecordedPool> found = pools.stream().filter(pool -> pool.type.equals(type)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " pools of type " + type);
    }
    return found.get(0);
  }
}
