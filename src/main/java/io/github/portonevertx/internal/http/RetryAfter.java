package io.github.portonevertx.internal.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}, with which a busy server asks to be left alone. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * How long to wait; null when the answer does not say it in a way that can be understood.
   *
   * <p>A date counts from the server's own {@code Date}, so that no clock of ours matters.
   */
  static @Nullable Duration of(MultiMap headers) {
    String wanted = headers.get("Retry-After");
    if (wanted == null) {
      return null;
    }
    Duration wait = seconds(wanted.strip());
    if (wait == null) {
      Instant until = date(wanted);
      Instant now = date(headers.get(HttpHeaders.DATE));
      wait = until == null || now == null ? null : Duration.between(now, until);
    }
    return wait == null || wait.isNegative() ? null : wait;
  }

  private static @Nullable Duration seconds(String text) {
    return text.matches("\\d{1,9}") ? Duration.ofSeconds(Integer.parseInt(text)) : null;
  }

  private static @Nullable Instant date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
    } catch (DateTimeException e) {
      // A header that nobody can read says nothing.
      return null;
    }
  }
}
