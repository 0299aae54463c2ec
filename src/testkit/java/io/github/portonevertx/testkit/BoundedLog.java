package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A log of the latest elements, in order; limited in size, so that a load test does not fill the
 * heap. Safe for use by any thread.
 */
public final class BoundedLog<T> {

  private final int limit;
  private final Queue<T> latest = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  /** Creates a log of at most the given number of elements. */
  public BoundedLog(int limit) {
    this.limit = limit;
  }

  /** Adds an element, and drops the oldest one above the limit. */
  public void add(T element) {
    latest.add(element);
    if (size.incrementAndGet() > limit) {
      latest.poll();
      size.decrementAndGet();
    }
  }

  /** Returns the elements that are kept, the oldest first. */
  public List<T> list() {
    return List.copyOf(latest);
  }
}
