package io.github.portonevertx.chaos.v2;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The idempotency key in the text of a failure. */
final class Keys {
  private static final Pattern STATED = Pattern.compile("\"idempotencyKey\":\"([^\"]+)\"");

  private Keys() {}

  /** Returns the text that states a key, as in the JSON of a failure on the event bus. */
  static String stated(String key) {
    return "\"idempotencyKey\":\"" + key + "\"";
  }

  /** Returns the key that a text states; null for none. */
  static @Nullable String in(String text) {
    Matcher stated = STATED.matcher(text);
    return stated.find() ? stated.group(1) : null;
  }
}
