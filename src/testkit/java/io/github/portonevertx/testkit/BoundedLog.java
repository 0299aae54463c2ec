package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The latest of many, in order; bounded, so that a load test does not fill the heap. */
final class BoundedLog<T> {

  private final int limit;
  private final Queue<T> latest = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  BoundedLog(int limit) {
    this.limit = limit;
  }

  void add(T element) {
    latest.add(element);
    if (size.incrementAndGet() > limit) {
      latest.poll();
      size.decrementAndGet();
    }
  }

  List<T> list() {
    return List.copyOf(latest);
  }
}
