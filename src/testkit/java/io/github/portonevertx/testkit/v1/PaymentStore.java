package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects by id, in the order in which they were added. A stored object is never changed, only
 * replaced, so that a reader on another thread sees a consistent state.
 */
final class PaymentStore {

  private record Entry(long serial, JsonObject value) {}

  private final AtomicLong serials = new AtomicLong();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** Returns the next number in the order. */
  long next() {
    return serials.incrementAndGet();
  }

  /** Adds an object at the end; returns false if the id is taken. */
  boolean add(String id, JsonObject value) {
    return add(next(), id, value);
  }

  /** Adds an object at a number of {@link #next()}; returns false if the id is taken. */
  boolean add(long serial, String id, JsonObject value) {
    return entries.putIfAbsent(id, new Entry(serial, value)) == null;
  }

  /** Adds an object, or replaces it in place. */
  void put(String id, JsonObject value) {
    entries.compute(id, (key, old) -> new Entry(old == null ? next() : old.serial(), value));
  }

  /**
   * Replaces an object atomically.
   *
   * @param change receives a copy that it may change
   * @return a copy of the new state; null if the id is unknown
   */
  @Nullable JsonObject change(String id, UnaryOperator<JsonObject> change) {
    Entry changed =
        entries.computeIfPresent(
            id,
            (key, old) -> new Entry(old.serial(), alphabetical(change.apply(old.value().copy()))));
    return changed == null ? null : changed.value().copy();
  }

  /** Returns the stored object, not a copy: for reading only. */
  @Nullable JsonObject peek(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.value();
  }

  @Nullable JsonObject copy(String id) {
    JsonObject value = peek(id);
    return value == null ? null : value.copy();
  }

  /** Removes an object and returns it. */
  @Nullable JsonObject remove(String id) {
    Entry removed = entries.remove(id);
    return removed == null ? null : removed.value();
  }

  /** Returns the stored objects, not copies: for reading only. */
  List<JsonObject> all() {
    return inOrder(entries.values().stream());
  }

  /** Returns the objects of {@link #all()} with these ids, without unknown ones. */
  List<JsonObject> all(Collection<String> ids) {
    return inOrder(ids.stream().map(entries::get).filter(Objects::nonNull));
  }

  private static List<JsonObject> inOrder(Stream<Entry> entries) {
    return entries.sorted(Comparator.comparingLong(Entry::serial)).map(Entry::value).toList();
  }

  List<JsonObject> copies() {
    return all().stream().map(JsonObject::copy).toList();
  }

  int size() {
    return entries.size();
  }

  /** Returns the same fields in the order in which PortOne sends them. */
  static JsonObject alphabetical(JsonObject fields) {
    JsonObject sorted = new JsonObject();
    new TreeSet<>(fields.fieldNames()).forEach(name -> sorted.put(name, fields.getValue(name)));
    return sorted;
  }
}
