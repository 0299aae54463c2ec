package io.github.portonevertx.testkit.v1;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The number of writes that moved money, or tried to, by the ids of their payment. */
final class Executions {

  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  void count(String... ids) {
    for (String id : ids) {
      counts.merge(id, 1L, Long::sum);
    }
  }

  long of(String id) {
    return counts.getOrDefault(id, 0L);
  }
}
