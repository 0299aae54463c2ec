package io.github.portonevertx.internal.http;

/** Checks of texts that are sent in a header. */
public final class HeaderValue {
  private HeaderValue() {}

  /** Returns whether a text is not empty and has only printable ASCII characters, no spaces. */
  public static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }
}
