package io.github.portonevertx.internal.json;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
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
 * JSON values as plain maps and lists, whatever they came as: a message that crosses the bus inside
 * one JVM holds {@link JsonObject}s where one from another node holds maps.
 */
public final class ImmutableJson {
  /** Five times as deep as any parameter of PortOne. */
  private static final int DEEPEST = 16;

  private ImmutableJson() {}

  /**
   * Named values, copied as {@link #of} copies them. A call is handed from room to room, each with
   * a word of its own, so a copy of what this returned is itself.
   *
   * @throws PortOneException as {@code of}
   */
  public static Map<String, @Nullable Object> named(
      Map<String, ? extends @Nullable Object> values) {
    if (values instanceof Named named) {
      return named;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(name, of(value)));
    return new Named(copy);
  }

  /**
   * The same values, and one more or another.
   *
   * @throws PortOneException as {@code of}
   */
  public static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> values, String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(name, of(value));
    return new Named(more);
  }

  /** Plain values that nobody else holds. */
  private static final class Named extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> values;

    Named(Map<String, @Nullable Object> values) {
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
   * The value, with every object and list in it copied; nobody can change the copy.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when it is so deep that it, or one that holds
   *     itself, could exhaust the stack of whoever walks through it
   */
  public static @Nullable Object of(@Nullable Object value) {
    return of(value, DEEPEST);
  }

  private static @Nullable Object of(@Nullable Object value, int levels) {
    if (value instanceof JsonObject object) {
      return of(object.getMap(), levels);
    }
    if (value instanceof JsonArray array) {
      return of(array.getList(), levels);
    }
    if (levels == 0 && (value instanceof Map || value instanceof List)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "a parameter is nested deeper than " + DEEPEST + " levels");
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
