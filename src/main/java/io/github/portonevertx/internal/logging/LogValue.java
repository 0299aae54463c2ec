package io.github.portonevertx.internal.logging;

import java.util.regex.Pattern;

/** Writes values into log lines, so that no value from outside can break or forge a line. */
public final class LogValue {
  /** The greatest length of a value, which is that of an idempotency key. */
  static final int LONGEST = 256;

  /** Control and format characters, unpaired surrogates, line and paragraph separators. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** Values that need no quotation marks. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/+@,%*-]+");

  private static final Pattern ESCAPED = Pattern.compile("[\"\\\\]");

  private LogValue() {}

  /**
   * Returns a value on one line and of limited length. It is in quotation marks unless it consists
   * of characters that cannot end a value.
   */
  public static String of(Object value) {
    String text = value.toString();
    String line = INVISIBLE.matcher(cut(text)).replaceAll("?");
    String whole = text.length() > LONGEST ? line + "..." : line;
    return PLAIN.matcher(whole).matches()
        ? whole
        : '"' + ESCAPED.matcher(whole).replaceAll("\\\\$0") + '"';
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
