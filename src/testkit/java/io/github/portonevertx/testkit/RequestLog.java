package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A log of the latest requests that counts all of them by operation. Safe for use by any thread.
 *
 * @param <R> the type of a request
 */
public final class RequestLog<R> {

  private final BoundedLog<R> latest;
  private final Map<String, LongAdder> perOperation = new ConcurrentHashMap<>();

  /** Creates a log that keeps at most that many requests. */
  public RequestLog(int limit) {
    latest = new BoundedLog<>(limit);
  }

  /** Adds a request for an operation. */
  public void add(String operation, R request) {
    perOperation.computeIfAbsent(operation, name -> new LongAdder()).increment();
    latest.add(request);
  }

  /** Returns the requests that are kept, the oldest first. */
  public List<R> snapshot() {
    return latest.list();
  }

  /** Returns how many requests for that operation were added, forgotten ones included. */
  public long count(String operation) {
    LongAdder counter = perOperation.get(operation);
    return counter == null ? 0 : counter.sum();
  }
}
