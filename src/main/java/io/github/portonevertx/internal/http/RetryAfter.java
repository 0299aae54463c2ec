package io.github.portonevertx.internal.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Retry-After}, with which a server states how long to wait before the next
 * request.
 */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * Returns how long to wait, or null when the header is absent or invalid.
   *
   * <p>A date is compared with the {@code Date} header of the same answer, so that the local clock
   * has no influence.
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
      // An invalid header is treated as absent.
      return null;
    }
  }
}
