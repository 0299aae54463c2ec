package io.github.portonevertx.internal.values;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of a request under PortOne's names that are not a call yet: an object inside a parameter,
 * or what two actions have in common. Like a call it never changes, and its text has the names
 * only.
 */
public final class JsonFields {
  private static final JsonFields EMPTY = new JsonFields(ImmutableJson.copy(Map.of()));

  private final Map<String, @Nullable Object> values;

  private JsonFields(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** A part without values. */
  public static JsonFields empty() {
    return EMPTY;
  }

  /** A copy with one more value; {@code null} is refused when the call is sent, by name. */
  public JsonFields with(String name, @Nullable Object value) {
    return new JsonFields(ImmutableJson.with(values, name, value));
  }

  /** By name; cannot be changed. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
