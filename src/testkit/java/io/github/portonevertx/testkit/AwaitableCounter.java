package io.github.portonevertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A counter that completes futures when it reaches a value. Safe for use by any thread. */
public final class AwaitableCounter {

  private record Waiter(int count, Promise<Void> promise) {}

  private final AtomicInteger count = new AtomicInteger();
  private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();

  /** Creates a counter at 0. */
  public AwaitableCounter() {}

  /** Increments the counter. */
  public void add() {
    int now = count.incrementAndGet();
    waiters.stream().filter(w -> w.count() <= now).forEach(this::release);
  }

  /** Returns the current value. */
  public int count() {
    return count.get();
  }

  /**
   * Returns a future that completes when the counter reaches {@code wanted}, on the thread that
   * increments it to that value.
   */
  public Future<Void> await(int wanted) {
    Waiter waiter = new Waiter(wanted, Promise.promise());
    // Register first and check second: an increment in between then completes the waiter twice
    // instead of never.
    waiters.add(waiter);
    if (count.get() >= wanted) {
      release(waiter);
    }
    return waiter.promise().future();
  }

  private void release(Waiter waiter) {
    waiters.remove(waiter);
    waiter.promise().tryComplete();
  }

  @Override
  public String toString() {
    return Integer.toString(count());
  }
}
