package io.github.portonevertx.v2.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The form of times in V2: RFC 3339, with or without a fraction and with any offset. */
public final class Rfc3339 {
  private static final int SECONDS_A_DAY = 86_400;
  private static final int MOST_DIGITS = 9;

  /** The length of {@code yyyy-MM-ddTHH:mm:ssZ}. */
  private static final int SHORTEST = 20;

  private Rfc3339() {}

  /** Returns the time; null when the text is not one. */
  public static @Nullable Instant parse(String text) {
    try {
      Instant usual = usual(text);
      if (usual != null) {
        return usual;
      }
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the time of a text in the form that PortOne sends, {@code yyyy-MM-ddTHH:mm:ss}, a
   * fraction of up to 9 digits and {@code Z}; null for any other text. In profiles of decoding a
   * payment, the parser of the JDK was the largest part.
   */
  private static @Nullable Instant usual(String text) {
    int end = text.length() - 1;
    if (text.length() < SHORTEST
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(end) != 'Z') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    int nanos = nanos(text, end);
    if ((year | month | day | hour | minute | second | nanos) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(
        days * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, nanos);
  }

  /** Returns the nanoseconds of the fraction between the seconds and {@code end}; -1 for none. */
  private static int nanos(String text, int end) {
    if (end == SHORTEST - 1) {
      return 0;
    }
    int digits = end - SHORTEST;
    if (text.charAt(SHORTEST - 1) != '.' || digits < 1 || digits > MOST_DIGITS) {
      return -1;
    }
    int nanos = number(text, SHORTEST, end);
    for (int i = digits; i < MOST_DIGITS && nanos > 0; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** Returns the number of at most 9 digits; -1 when a character is no digit. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
