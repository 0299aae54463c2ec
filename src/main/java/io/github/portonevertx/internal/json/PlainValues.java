package io.github.portonevertx.internal.json;

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
  private PlainValues() {}

  /** The value, with every object and list in it copied; nobody can change the copy. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value instanceof JsonObject object) {
      return of(object.getMap());
    }
    if (value instanceof JsonArray array) {
      return of(array.getList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, field) -> copy.put(name, of(field)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(of(item)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }
}
