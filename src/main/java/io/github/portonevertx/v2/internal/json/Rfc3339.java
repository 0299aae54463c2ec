package io.github.portonevertx.v2.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The form of times in V2: RFC 3339, with or without a fraction and with any offset. */
public final class Rfc3339 {
  private Rfc3339() {}

  /** Returns the time; null when the text is not one. */
  public static @Nullable Instant parse(String text) {
    try {
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
