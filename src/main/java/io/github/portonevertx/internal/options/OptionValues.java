package io.github.portonevertx.internal.options;

import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The immutable values of the options of one table. */
public final class OptionValues {
  private static final String HIDDEN = "***";

  private final OptionTable table;
  private final Map<Option<?>, Object> values;

  OptionValues(OptionTable table, Map<Option<?>, Object> values) {
    this.table = table;
    this.values = Map.copyOf(values);
  }

  /**
   * Returns the value of an option that has a default.
   *
   * @return a copy
   */
  public <T> T get(Option<T> option) {
    T value = find(option);
    if (value == null) {
      throw new IllegalStateException("option '" + option.key() + "' has no value");
    }
    return value;
  }

  /**
   * Returns the value of an option that may have no value.
   *
   * @return a copy, or {@code null} when it was not set and has no default
   */
  public <T> @Nullable T find(Option<T> option) {
    requireKnown(option);
    Object stored = values.get(option);
    return stored == null ? null : option.copyOf(stored);
  }

  /**
   * Returns a copy of these values with one option set.
   *
   * @param value copied; {@code null} removes the value of an option without a default
   * @throws PortOneException {@code INVALID_REQUEST} that names the option when the value is
   *     invalid
   */
  public <T> OptionValues with(Option<T> option, @Nullable T value) {
    requireKnown(option);
    Map<Option<?>, Object> changed = new HashMap<>(values);
    if (value != null) {
      changed.put(option, option.checked(value));
    } else if (option.hasDefault()) {
      throw Check.invalid(option.key(), "is null");
    } else {
      changed.remove(option);
    }
    return new OptionValues(table, changed);
  }

  /** Returns every option that has a value, including secrets, in the order of the table. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    for (Option<?> option : table.options()) {
      Object stored = values.get(option);
      if (stored != null) {
        json.put(option.key(), option.write(stored));
      }
    }
    return json;
  }

  /** Returns the JSON with the secrets masked, for logs. */
  @Override
  public String toString() {
    JsonObject shown = toJson();
    for (Option<?> option : table.options()) {
      if (option.isSecret() && shown.containsKey(option.key())) {
        shown.put(option.key(), HIDDEN);
      }
    }
    return shown.encode();
  }

  private void requireKnown(Option<?> option) {
    if (!table.contains(option)) {
      throw new IllegalArgumentException("option '" + option.key() + "' is not in the table");
    }
  }
}
