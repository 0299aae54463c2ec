package io.github.portonevertx.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes secrets out of texts that come from outside, such as PortOne's messages. */
public final class Redaction {
  private static final int LONGEST_TEXT = 500;

  private Redaction() {}

  /**
   * A text that is safe to log and to hand on.
   *
   * @param text from outside
   * @param secrets what must not be in it
   * @return the text without the secrets, cut to a length fit for a log line
   */
  public static String of(String text, String... secrets) {
    String clean = text;
    // The longest first: one secret may be a part of another, whose rest would stay.
    for (String secret : longestFirst(secrets)) {
      if (!secret.isEmpty()) {
        clean = clean.replace(secret, "***");
      }
    }
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
  }

  private static List<String> longestFirst(String... secrets) {
    return Stream.of(secrets).sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }
}
