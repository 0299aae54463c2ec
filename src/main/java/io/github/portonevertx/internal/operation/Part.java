package io.github.portonevertx.internal.operation;

import io.github.portonevertx.internal.json.PlainValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of a request under PortOne's names that are not a call yet: an object inside a parameter,
 * or what two actions have in common. Like a call it never changes, and its text has the names
 * only.
 */
public final class Part {
  private static final Part EMPTY = new Part(PlainValues.named(Map.of()));

  private final Map<String, @Nullable Object> values;

  private Part(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** A part without values. */
  public static Part empty() {
    return EMPTY;
  }

  /** A copy with one more value; {@code null} is refused when the call is sent, by name. */
  public Part with(String name, @Nullable Object value) {
    return new Part(PlainValues.with(values, name, value));
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
