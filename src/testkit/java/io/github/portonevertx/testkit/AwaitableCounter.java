package io.github.portonevertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A number that only grows, and a way to wait until it has got somewhere. */
final class AwaitableCounter {

  private record Waiter(int count, Promise<Void> promise) {}

  private final AtomicInteger count = new AtomicInteger();
  private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();

  void add() {
    int now = count.incrementAndGet();
    waiters.stream().filter(w -> w.count() <= now).forEach(this::release);
  }

  int count() {
    return count.get();
  }

  /** Completes when it has reached {@code wanted}, on the thread that makes it so. */
  Future<Void> await(int wanted) {
    Waiter waiter = new Waiter(wanted, Promise.promise());
    // Enlist first and look second: a step in between then completes the waiter twice, never zero
    // times.
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
