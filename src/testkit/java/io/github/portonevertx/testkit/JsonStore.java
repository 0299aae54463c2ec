package io.github.portonevertx.testkit;

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
 * A store of JSON objects by id, in the order in which they were added. A stored object is never
 * changed, only replaced, so that a reader on another thread sees a consistent state.
 */
public final class JsonStore {

  private record Entry(long serial, JsonObject value) {}

  private final AtomicLong serials = new AtomicLong();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final UnaryOperator<JsonObject> form;

  private JsonStore(UnaryOperator<JsonObject> form) {
    this.form = form;
  }

  /** Returns a store that sorts the fields of an object by name when it changes. */
  public static JsonStore alphabetical() {
    return new JsonStore(JsonStore::sorted);
  }

  /** Returns a store that keeps the order of the fields. */
  public static JsonStore asGiven() {
    return new JsonStore(UnaryOperator.identity());
  }

  /** Returns the next number in the order. */
  public long next() {
    return serials.incrementAndGet();
  }

  /** Adds an object at the end; returns false if the id is taken. */
  public boolean add(String id, JsonObject value) {
    return add(next(), id, value);
  }

  /** Adds an object at a number of {@link #next()}; returns false if the id is taken. */
  public boolean add(long serial, String id, JsonObject value) {
    return entries.putIfAbsent(id, new Entry(serial, value)) == null;
  }

  /** Adds an object, or replaces it in place. */
  public void put(String id, JsonObject value) {
    entries.compute(id, (key, old) -> new Entry(old == null ? next() : old.serial(), value));
  }

  /**
   * Replaces an object atomically.
   *
   * @param change receives a copy that it may change
   * @return a copy of the new state; null if the id is unknown
   */
  public @Nullable JsonObject change(String id, UnaryOperator<JsonObject> change) {
    Entry changed =
        entries.computeIfPresent(
            id,
            (key, old) -> new Entry(old.serial(), form.apply(change.apply(old.value().copy()))));
    return changed == null ? null : changed.value().copy();
  }

  /** Returns the stored object, not a copy: for reading only. */
  public @Nullable JsonObject peek(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.value();
  }

  /** Returns a copy of the object with that id, or null. */
  public @Nullable JsonObject copy(String id) {
    JsonObject value = peek(id);
    return value == null ? null : value.copy();
  }

  /** Removes an object and returns it. */
  public @Nullable JsonObject remove(String id) {
    Entry removed = entries.remove(id);
    return removed == null ? null : removed.value();
  }

  /** Returns the stored objects, not copies: for reading only. */
  public List<JsonObject> all() {
    return inOrder(entries.values().stream());
  }

  /** Returns the objects of {@link #all()} with these ids, without unknown ones. */
  public List<JsonObject> all(Collection<String> ids) {
    return inOrder(ids.stream().map(entries::get).filter(Objects::nonNull));
  }

  private static List<JsonObject> inOrder(Stream<Entry> entries) {
    return entries.sorted(Comparator.comparingLong(Entry::serial)).map(Entry::value).toList();
  }

  /** Returns copies of all objects in the order in which they were added. */
  public List<JsonObject> copies() {
    return all().stream().map(JsonObject::copy).toList();
  }

  /** Returns the number of objects. */
  public int size() {
    return entries.size();
  }

  /** Returns the same fields in alphabetical order. */
  public static JsonObject sorted(JsonObject fields) {
    JsonObject sorted = new JsonObject();
    new TreeSet<>(fields.fieldNames()).forEach(name -> sorted.put(name, fields.getValue(name)));
    return sorted;
  }
}
