package io.github.portonevertx.internal.time;

import java.time.Instant;

/** The wall clock; nothing else in this library reads it. */
public final class SystemTime {
  private SystemTime() {}

  /** Milliseconds since 1970. */
  public static long wallMillis() {
    return System.currentTimeMillis();
  }

  /** Now, for the default end of a listing's time span, which PortOne counts the same way. */
  public static Instant now() {
    return Instant.ofEpochMilli(wallMillis());
  }
}
