package io.github.portonevertx.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Remembers the latest requests and counts all of them. */
final class RequestLog {

  private final BoundedLog<RecordedRequest> latest;
  private final Map<String, LongAdder> perOperation = new ConcurrentHashMap<>();

  RequestLog(int limit) {
    latest = new BoundedLog<>(limit);
  }

  void add(RecordedRequest request) {
    perOperation.computeIfAbsent(request.operation(), name -> new LongAdder()).increment();
    latest.add(request);
  }

  List<RecordedRequest> snapshot() {
    return latest.list();
  }

  long count(String operation) {
    LongAdder counter = perOperation.get(operation);
    return counter == null ? 0 : counter.sum();
  }
}
