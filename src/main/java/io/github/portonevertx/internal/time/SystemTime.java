package io.github.portonevertx.internal.time;

import java.time.Instant;

/** The wall clock; no other class of this library reads it. */
public final class SystemTime {
  private SystemTime() {}

  /** Returns the milliseconds since 1970. */
  public static long wallMillis() {
    return System.currentTimeMillis();
  }

  /**
   * Returns the current time, for the default end of a listing's time span, which PortOne
   * determines in the same way.
   */
  public static Instant now() {
    return Instant.ofEpochMilli(wallMillis());
  }
}
