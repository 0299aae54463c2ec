package io.github.portonevertx.internal.options;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An immutable table of the options of a configuration. */
public final class OptionTable {
  private final List<Option<?>> options;
  private final Map<String, Option<?>> byKey = new LinkedHashMap<>();
  private final Map<String, String> keysByOtherName = new HashMap<>();
  private final OptionValues defaults;

  private OptionTable(List<Option<?>> options) {
    this.options = options;
    Map<Option<?>, Object> values = new HashMap<>();
    for (Option<?> option : options) {
      if (byKey.put(option.key(), option) != null) {
        throw new IllegalArgumentException("two options have the key '" + option.key() + "'");
      }
      for (String name : option.otherNames()) {
        if (keysByOtherName.put(normalized(name), option.key()) != null) {
          throw new IllegalArgumentException("two options are also known as '" + name + "'");
        }
      }
      if (option.hasDefault()) {
        values.put(option, option.defaultValue());
      }
    }
    defaults = new OptionValues(this, values);
  }

  /**
   * Returns a table.
   *
   * @param options in the order of their JSON
   * @throws IllegalArgumentException when two have the same key, or the same other name
   */
  public static OptionTable of(Option<?>... options) {
    return new OptionTable(List.of(options));
  }

  /** Returns a table of these options followed by the others. */
  public OptionTable and(List<Option<?>> others) {
    List<Option<?>> all = new ArrayList<>(options);
    all.addAll(others);
    return new OptionTable(List.copyOf(all));
  }

  /** Returns the options, in the order of the table. */
  public List<Option<?>> options() {
    return options;
  }

  /** Returns the default values. */
  public OptionValues defaults() {
    return defaults;
  }

  /**
   * Returns the values of a JSON object; absent options have their defaults.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the option, when a key
   *     is unknown or a value is invalid
   */
  public OptionValues parse(JsonObject json) {
    OptionValues values = defaults;
    for (Map.Entry<String, Object> entry : json) {
      Option<?> option = byKey.get(entry.getKey());
      if (option == null) {
        throw unknown(entry.getKey());
      }
      values = read(values, option, entry.getValue());
    }
    return values;
  }

  private static <T> OptionValues read(OptionValues values, Option<T> option, Object json) {
    return values.with(option, option.read(json));
  }

  boolean contains(Option<?> option) {
    return byKey.get(option.key()) == option;
  }

  private PortOneException unknown(String key) {
    String meant = keysByOtherName.get(normalized(key));
    return PortOneException.of(
        FailureKind.INVALID_REQUEST,
        "unknown option "
            + NearestName.quoted(key)
            + (meant == null
                ? NearestName.hint(key, byKey.keySet())
                : NearestName.didYouMean(List.of(meant))));
  }

  /** Returns a name in lower case without separators. */
  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-.]", "");
  }
}
