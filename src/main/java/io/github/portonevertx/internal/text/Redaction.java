package io.github.portonevertx.internal.text;

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
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        clean = clean.replace(secret, "***");
      }
    }
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
  }
}
