package io.github.portonevertx.internal.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks secrets in texts from external sources, such as PortOne's messages. It finds them in plain
 * form, in upper and lower case, URL-encoded, and in Base64, alone or as part of a longer text such
 * as {@code key:secret}.
 */
public final class Redaction {
  private static final int LONGEST_TEXT = 500;

  /** A shorter secret has a Base64 form too short to be distinguished from other text. */
  private static final int SHORTEST_ENCODED = 6;

  private Redaction() {}

  /**
   * Returns a text without the secrets, safe for logs and failures.
   *
   * @param text from an external source
   * @param secrets the values to mask
   * @return the text with each secret replaced by {@code ***}, shortened for a log line
   */
  public static String of(String text, String... secrets) {
    String clean = whole(text, secrets);
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
  }

  /**
   * Returns a text without the secrets, in its whole length.
   *
   * @param text from an external source
   * @param secrets the values to mask
   * @return the text with each secret replaced by {@code ***}
   */
  public static String whole(String text, String... secrets) {
    Set<String> forms = new LinkedHashSet<>();
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        addForms(secret, forms);
      }
    }
    return forms.isEmpty() ? text : pattern(forms).matcher(text).replaceAll("***");
  }

  private static Pattern pattern(Set<String> forms) {
    // The longest first: one secret may be part of another, whose remainder would not be masked.
    return Pattern.compile(
        forms.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|")));
  }

  private static void addForms(String secret, Set<String> forms) {
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (String form : List.of(secret, encoded, encoded.replace("+", "%20"))) {
      forms.add("(?iu:" + Pattern.quote(form) + ")");
    }
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= SHORTEST_ENCODED) {
      for (int before = 0; before < 3; before++) {
        addBase64(bytes, before, forms);
      }
    }
  }

  /**
   * Adds the Base64 characters that depend only on these bytes when {@code before} other bytes
   * precede them in their group of three. A last character that depends on them in part is matched
   * too.
   */
  private static void addBase64(byte[] secret, int before, Set<String> forms) {
    byte[] bytes = new byte[before + secret.length];
    System.arraycopy(secret, 0, bytes, before, secret.length);
    int bits = 8 * bytes.length;
    int first = before == 0 ? 0 : before + 1;
    String rest = bits % 6 == 0 ? "" : "[A-Za-z0-9+/_-]?={0,2}";
    for (Base64.Encoder encoder :
        new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
      String core = encoder.encodeToString(bytes).substring(first, bits / 6);
      forms.add(Pattern.quote(core) + rest);
    }
  }
}
