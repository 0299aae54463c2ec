package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Remembers the latest requests and counts all of them; bounded, so that a load test does not fill
 * the heap.
 */
final class RequestLog {

  private final int limit;
  private final Queue<RecordedRequest> latest = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final Map<String, LongAdder> perOperation = new ConcurrentHashMap<>();

  RequestLog(int limit) {
    this.limit = limit;
  }

  void add(RecordedRequest request) {
    perOperation.computeIfAbsent(request.operation(), name -> new LongAdder()).increment();
    latest.add(request);
    if (size.incrementAndGet() > limit) {
      latest.poll();
      size.decrementAndGet();
    }
  }

  List<RecordedRequest> snapshot() {
    return List.copyOf(latest);
  }

  long count(String operation) {
    LongAdder counter = perOperation.get(operation);
    return counter == null ? 0 : counter.sum();
  }
}
