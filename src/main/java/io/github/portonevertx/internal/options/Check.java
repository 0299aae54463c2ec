package io.github.portonevertx.internal.options;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * A check of an option's value.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Check<T> {
  /**
   * Returns the value to store: the given one, or its normalized form.
   *
   * @param key the name of the option, for the failure text
   * @param value not null
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that contains the name of the
   *     option but not the value
   */
  T apply(String key, T value);

  /** Returns a check that accepts every value. */
  static <T> Check<T> none() {
    return (key, value) -> value;
  }

  /** Returns a check that rejects blank text. */
  static Check<String> notBlank() {
    return matching(text -> !text.isBlank(), "is blank");
  }

  /**
   * Returns a check of a condition.
   *
   * @param why the end of the failure text, after the name of the option
   */
  static <T> Check<T> matching(Predicate<T> condition, String why) {
    return (key, value) -> {
      if (!condition.test(value)) {
        throw invalid(key, why);
      }
      return value;
    };
  }

  /** Returns a check of an inclusive range. */
  static Check<Integer> range(int least, int most) {
    return matching(
        value -> value >= least && value <= most,
        most == Integer.MAX_VALUE
            ? "must be at least " + least
            : "must be from " + least + " to " + most);
  }

  /** Returns a check of durations of at least 1 ms, which truncates them to whole milliseconds. */
  static Check<Duration> milliseconds() {
    // Compared as durations, because the milliseconds of the longest ones overflow.
    Check<Duration> range =
        matching(
            value ->
                value.compareTo(Duration.ofMillis(1)) >= 0
                    && value.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) <= 0,
            "must be from 1 to 2147483647 milliseconds");
    // Timers and JSON use whole milliseconds, so a fraction would be lost.
    return (key, value) -> range.apply(key, value).truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Returns the failure of an invalid value.
   *
   * @param why ends the text, after the name of the option; must not contain the value, which may
   *     be a secret
   */
  static PortOneException invalid(String key, String why) {
    return PortOneException.of(FailureKind.INVALID_REQUEST, "option '%s' %s".formatted(key, why));
  }
}
