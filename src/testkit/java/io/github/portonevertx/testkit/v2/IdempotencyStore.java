package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.EncodedResponse;
import io.github.portonevertx.testkit.ManualClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The answers to writes with an idempotency key. An answer is kept for three hours after the
 * request arrived, a failure included, and repeated as it was; while the first request is running,
 * others are told to wait. The scope of a key is one API secret. Safe for use by any thread.
 */
public final class IdempotencyStore {

  private static final Duration KEPT = Duration.ofHours(3);

  /** What is known about a request with a key. */
  sealed interface Found {}

  /** It is the first one, and now the running one. */
  record First(String id) implements Found {}

  /** The first request was answered. */
  record Answered(EncodedResponse answer) implements Found {}

  /** The first request is still running. */
  record Running() implements Found {}

  /** The key belongs to a different request. */
  record OtherRequest() implements Found {}

  private record Entry(String request, long sinceNanos, @Nullable EncodedResponse answer) {}

  private final ManualClock clock;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong outstanding = new AtomicLong();
  private final AtomicLong mismatched = new AtomicLong();

  IdempotencyStore(ManualClock clock) {
    this.clock = clock;
  }

  /** Returns how often a kept answer was repeated. */
  public long repeated() {
    return repeated.get();
  }

  /** Returns how often a request met one of the same key that was still running. */
  public long outstanding() {
    return outstanding.get();
  }

  /** Returns how often a key arrived with a different request than before. */
  public long mismatched() {
    return mismatched.get();
  }

  /** Returns the answer that is kept for a key of an API secret; null if there is none. */
  public @Nullable EncodedResponse answer(String secret, String key) {
    Entry entry = entries.get(id(secret, key));
    return entry == null ? null : entry.answer();
  }

  private static String id(String secret, String key) {
    return secret + "\n" + key;
  }

  /** Returns how many keys are kept. */
  public int size() {
    return entries.size();
  }

  /**
   * Registers a request.
   *
   * @param request the method, target and body, which must be the same for the same key
   */
  Found enter(String secret, String key, String request) {
    String id = id(secret, key);
    long now = clock.nanoTime();
    entries.computeIfPresent(
        id, (same, entry) -> now - entry.sinceNanos() >= KEPT.toNanos() ? null : entry);
    Entry before = entries.putIfAbsent(id, new Entry(request, now, null));
    if (before == null) {
      return new First(id);
    }
    if (!before.request().equals(request)) {
      mismatched.incrementAndGet();
      return new OtherRequest();
    }
    EncodedResponse answer = before.answer();
    if (answer == null) {
      outstanding.incrementAndGet();
      return new Running();
    }
    repeated.incrementAndGet();
    return new Answered(answer);
  }

  /** Keeps the answer to the first request, so that it no longer counts as running. */
  void finish(First first, EncodedResponse answer) {
    entries.computeIfPresent(
        first.id(), (id, entry) -> new Entry(entry.request(), entry.sinceNanos(), answer));
  }

  @Override
  public String toString() {
    return "IdempotencyStore["
        + size()
        + " keys, "
        + repeated
        + " repeated, "
        + outstanding
        + " outstanding, "
        + mismatched
        + " mismatched]";
  }
}
