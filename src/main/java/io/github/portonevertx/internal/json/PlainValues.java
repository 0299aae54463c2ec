package io.github.portonevertx.internal.json;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as plain maps and lists, whatever they came as: a message that crosses the bus inside
 * one JVM holds {@link JsonObject}s where one from another node holds maps.
 */
public final class PlainValues {
  /** Five times as deep as any parameter of PortOne. */
  private static final int DEEPEST = 16;

  private PlainValues() {}

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
