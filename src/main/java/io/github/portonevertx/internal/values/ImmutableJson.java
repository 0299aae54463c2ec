package io.github.portonevertx.internal.values;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates immutable copies of JSON values as maps and lists. A message of the event bus contains
 * {@link JsonObject}s when it was sent within one JVM, and maps when it came from another node.
 */
public final class ImmutableJson {
  /** Five times as deep as any parameter of PortOne. */
  private static final int MAX_DEPTH = 16;

  private static final Copy EMPTY = new Copy(Map.of());

  private ImmutableJson() {}

  /**
   * Returns an immutable copy of named values. A copy that this class created is returned
   * unchanged, so that a call is copied only once on its way through the stages.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> values) {
    if (values instanceof Copy copied) {
      return copied;
    }
    if (values.isEmpty()) {
      return EMPTY;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(name, of(value)));
    return new Copy(copy);
  }

  /**
   * Returns an immutable copy with one value added or replaced.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Map<String, @Nullable Object> with(
      Map<String, ? extends @Nullable Object> values, String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(name, of(value));
    return new Copy(more);
  }

  /** A map that this class created, to which no caller has a mutable reference. */
  private static final class Copy extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> values;

    Copy(Map<String, @Nullable Object> values) {
      this.values = values;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return values.containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      return values.get(name);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      return Collections.<String, @Nullable Object>unmodifiableMap(values).entrySet();
    }
  }

  /**
   * Returns an immutable copy of a value, including every object and list in it.
   *
   * @throws IllegalArgumentException when it is nested deeper than 16 levels, because a value that
   *     contains itself would exhaust the stack
   */
  public static @Nullable Object of(@Nullable Object value) {
    return of(value, MAX_DEPTH);
  }

  private static @Nullable Object of(@Nullable Object value, int levels) {
    if (value instanceof JsonObject object) {
      return of(object.getMap(), levels);
    }
    if (value instanceof JsonArray array) {
      return of(array.getList(), levels);
    }
    if (levels == 0 && (value instanceof Map || value instanceof List)) {
      throw new IllegalArgumentException("is nested deeper than " + MAX_DEPTH + " levels");
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, field) -> copy.put(name, of(field, levels - 1)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(of(item, levels - 1)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }
}
