package io.github.portonevertx.internal.options;

import io.github.portonevertx.PortOneException;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one option; immutable, without a value.
 *
 * @param <T> the type of its value
 */
public final class Option<T> {
  private final String key;
  private final OptionType<T> type;
  private final @Nullable T defaultValue;
  private final Check<T> check;
  private final boolean isSecret;
  private final List<String> otherNames;

  private Option(
      String key,
      OptionType<T> type,
      @Nullable T defaultValue,
      Check<T> check,
      boolean isSecret,
      List<String> otherNames) {
    this.key = key;
    this.type = type;
    this.defaultValue =
        defaultValue == null ? null : check.apply(key, type.copier().apply(defaultValue));
    this.check = check;
    this.isSecret = isSecret;
    this.otherNames = otherNames;
  }

  /** Returns an option of any type without a default and without a check. */
  public static <T> Option<T> of(String key, OptionType<T> type) {
    return new Option<>(key, type, null, Check.none(), false, List.of());
  }

  /** Returns an option for text that is not blank, without a default. */
  public static Option<String> text(String key) {
    return of(key, OptionType.TEXT).checkedBy(Check.notBlank());
  }

  /** Returns an option that is on or off. */
  public static Option<Boolean> flag(String key, boolean defaultValue) {
    return of(key, OptionType.FLAG).withDefault(defaultValue);
  }

  /** Returns an option for a number from {@code least} to {@code most}. */
  public static Option<Integer> integer(String key, int defaultValue, int least, int most) {
    return of(key, OptionType.INTEGER)
        .checkedBy(Check.range(least, most))
        .withDefault(defaultValue);
  }

  /** Returns an option for a time of at least 1 ms. */
  public static Option<Duration> time(String key, Duration defaultValue) {
    return of(key, OptionType.MILLISECONDS)
        .checkedBy(Check.milliseconds())
        .withDefault(defaultValue);
  }

  /** Returns an option for settings of the HTTP client, which may hold passwords. */
  public static Option<WebClientOptions> http(String key) {
    return of(key, OptionType.HTTP)
        .checkedBy(HttpRules::check)
        .withDefault(new WebClientOptions())
        .secret();
  }

  /** Returns this option with a default, so that it always has a value. */
  public Option<T> withDefault(T value) {
    return new Option<>(key, type, value, check, isSecret, otherNames);
  }

  /** Returns this option with its check replaced. */
  public Option<T> checkedBy(Check<T> other) {
    return new Option<>(key, type, defaultValue, other, isSecret, otherNames);
  }

  /** Returns this option marked as secret, so that its value is not shown in logs. */
  public Option<T> secret() {
    return new Option<>(key, type, defaultValue, check, true, otherNames);
  }

  /**
   * Returns this option with additional names that other libraries use for it. They are not
   * accepted, but the failure for such a name suggests this option.
   */
  public Option<T> alsoKnownAs(String... names) {
    List<String> all = new ArrayList<>(otherNames);
    all.addAll(List.of(names));
    return new Option<>(key, type, defaultValue, check, isSecret, List.copyOf(all));
  }

  /** Returns the key in JSON, which is also the name in failures. */
  public String key() {
    return key;
  }

  /** Returns a copy of the default. */
  public T defaultValue() {
    if (defaultValue == null) {
      throw new IllegalStateException("option '" + key + "' has no default");
    }
    return type.copier().apply(defaultValue);
  }

  /** Returns whether the option always has a value. */
  boolean hasDefault() {
    return defaultValue != null;
  }

  boolean isSecret() {
    return isSecret;
  }

  List<String> otherNames() {
    return otherNames;
  }

  /**
   * Returns a checked copy of a value.
   *
   * @throws PortOneException when the check rejects it
   */
  T checked(T value) {
    return check.apply(key, type.copier().apply(value));
  }

  /**
   * Returns the unchecked value from JSON.
   *
   * @throws PortOneException when it has another type
   */
  T read(@Nullable Object json) {
    return type.reader().read(key, json);
  }

  /** Returns a value that was stored for this option, as a copy. */
  T copyOf(Object stored) {
    return type.copier().apply(type.javaType().cast(stored));
  }

  /** Returns a value that was stored for this option, as JSON. */
  Object write(Object stored) {
    return type.writer().apply(type.javaType().cast(stored));
  }
}
