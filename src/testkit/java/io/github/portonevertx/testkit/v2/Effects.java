package io.github.portonevertx.testkit.v2;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The number of executed writes, by their kind, their subject and their idempotency key: a write
 * that ran twice counts as 2, a repeated answer does not count. Writes that are refused before
 * anything happens are not counted; those that a payment gateway declines are. Changes of the state
 * by a test are not counted. Safe for use by any thread.
 */
public final class Effects {

  private record ById(Effect effect, String id) {}

  private final Map<ById, LongAdder> bySubject = new ConcurrentHashMap<>();
  private final Map<ById, LongAdder> byKey = new ConcurrentHashMap<>();
  private final Map<Effect, LongAdder> totals = new ConcurrentHashMap<>();

  Effects() {}

  /** Returns the number of executions of a kind. */
  public long total(Effect effect) {
    return sum(totals.get(effect));
  }

  /**
   * Returns the number of executions of a kind for a subject.
   *
   * @param id a payment id for charges, refunds, schedules and most others, a billing key for its
   *     deletion and the revocation of its schedules, otherwise the id in the path
   */
  public long of(Effect effect, String id) {
    return sum(bySubject.get(new ById(effect, id)));
  }

  /** Returns the number of executions of a kind under an idempotency key. */
  public long withKey(Effect effect, String idempotencyKey) {
    return sum(byKey.get(new ById(effect, idempotencyKey)));
  }

  /**
   * Returns the idempotency keys under which an effect of the same kind was executed repeatedly.
   */
  public List<String> keysExecutedTwice() {
    return byKey.entrySet().stream()
        .filter(entry -> entry.getValue().sum() > 1)
        .map(entry -> entry.getKey().id())
        .distinct()
        .toList();
  }

  /** Counts an execution. */
  void count(Effect effect, String id, @Nullable String idempotencyKey) {
    add(totals, effect);
    add(bySubject, new ById(effect, id));
    if (idempotencyKey != null) {
      add(byKey, new ById(effect, idempotencyKey));
    }
  }

  /** Counts an execution for the key of a request. */
  void count(Effect effect, String id, Call call) {
    count(effect, id, call.idempotencyKey());
  }

  private static <K> void add(Map<K, LongAdder> counts, K key) {
    counts.computeIfAbsent(key, absent -> new LongAdder()).increment();
  }

  private static long sum(@Nullable LongAdder count) {
    return count == null ? 0 : count.sum();
  }

  @Override
  public String toString() {
    return "Effects" + totals;
  }
}
