package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A log of the latest requests, and the number of all requests by operation. Safe for use by any
 * thread.
 *
 * @param <R> the type of a request
 */
public final class RequestLog<R> {

  private final BoundedLog<R> latest;
  private final Map<String, LongAdder> perOperation = new ConcurrentHashMap<>();

  /** Creates a log of at most the given number of requests. */
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

  /** Returns the number of requests for that operation, including those no longer in the log. */
  public long count(String operation) {
    LongAdder counter = perOperation.get(operation);
    return counter == null ? 0 : counter.sum();
  }
}
