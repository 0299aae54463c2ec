package io.github.portonevertx.internal.values;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Immutable named values of a request that are not a call: an object inside a parameter, or the
 * parameters that two actions share. The text of this class contains only the names.
 */
public final class JsonFields {
  private static final JsonFields EMPTY = new JsonFields(ImmutableJson.copy(Map.of()));

  private final Map<String, @Nullable Object> values;

  private JsonFields(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** Returns an instance without values. */
  public static JsonFields empty() {
    return EMPTY;
  }

  /**
   * Returns a copy with one more value; {@code null} is rejected when the call is sent, and the
   * failure names it. A value that is nested too deeply is kept as it is, because a builder does
   * not throw; the request that contains it is rejected.
   */
  public JsonFields with(String name, @Nullable Object value) {
    try {
      return new JsonFields(ImmutableJson.with(values, name, value));
    } catch (IllegalArgumentException tooDeep) {
      Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
      more.put(name, value);
      return new JsonFields(Collections.unmodifiableMap(more));
    }
  }

  /** Returns the values by name, as an unmodifiable map. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
