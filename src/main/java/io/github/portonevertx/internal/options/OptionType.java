package io.github.portonevertx.internal.options;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The type of an option's value in Java, with its conversion from and to JSON.
 *
 * @param javaType the class of the value
 * @param reader converts from JSON
 * @param writer converts to JSON
 * @param copier returns a copy of a mutable value, or an immutable value itself
 * @param <T> the type of the value
 */
public record OptionType<T>(
    Class<T> javaType, Reader<T> reader, Function<T, Object> writer, UnaryOperator<T> copier) {
  /** Text. */
  public static final OptionType<String> TEXT =
      immutable(String.class, (key, json) -> required(key, json, String.class, "text"), t -> t);

  /** True or false. */
  public static final OptionType<Boolean> FLAG =
      immutable(
          Boolean.class,
          (key, json) -> required(key, json, Boolean.class, "true or false"),
          b -> b);

  /** A whole number; in JSON also with a fraction of zero. */
  public static final OptionType<Integer> INTEGER =
      immutable(Integer.class, (key, json) -> whole(key, json, "a whole number"), i -> i);

  /** A duration; in JSON a whole number of milliseconds. */
  public static final OptionType<Duration> MILLISECONDS =
      immutable(
          Duration.class,
          (key, json) -> Duration.ofMillis(whole(key, json, "a whole number of milliseconds")),
          Duration::toMillis);

  /** The settings of the HTTP client; in JSON an object with the keys of Vert.x. */
  public static final OptionType<WebClientOptions> HTTP =
      new OptionType<>(
          WebClientOptions.class,
          (key, json) -> HttpJson.read(key, object(key, json)),
          WebClientOptions::toJson,
          WebClientOptions::new);

  /** The metrics; in JSON true, false or the name of a registry. */
  public static final OptionType<PortOneMetrics> METRICS =
      immutable(PortOneMetrics.class, NamedMetrics::read, NamedMetrics::write);

  /**
   * Converts a JSON value to the value in Java.
   *
   * @param <T> the type of the value
   */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Returns the value.
     *
     * @param key the name of the option, for the failure text
     * @param json a value of a {@link JsonObject}: text, a number, a boolean, an object or a list
     * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the option when the
     *     JSON is null or of another type
     */
    T read(String key, @Nullable Object json);
  }

  /** Returns a type with immutable values, which need no copies. */
  public static <T> OptionType<T> immutable(
      Class<T> javaType, Reader<T> reader, Function<T, Object> writer) {
    return new OptionType<>(javaType, reader, writer, value -> value);
  }

  /**
   * Returns a JSON value as an instance of a class.
   *
   * @param key the name of the option, for the failure text
   * @param what the name of the type in the failure, such as "text"
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when it is null or of another
   *     class
   */
  public static <J> J required(String key, @Nullable Object json, Class<J> type, String what) {
    if (!type.isInstance(json)) {
      throw Check.invalid(key, "must be " + what);
    }
    return Objects.requireNonNull(type.cast(json));
  }

  private static int whole(String key, @Nullable Object json, String what) {
    Number number = required(key, json, Number.class, what);
    if (number.doubleValue() != number.intValue()) {
      throw Check.invalid(key, "must be " + what + " up to 2147483647");
    }
    return number.intValue();
  }

  @SuppressWarnings("unchecked")
  private static JsonObject object(String key, @Nullable Object json) {
    return json instanceof Map<?, ?> map
        ? new JsonObject((Map<String, Object>) map)
        : required(key, json, JsonObject.class, "a JSON object");
  }
}
