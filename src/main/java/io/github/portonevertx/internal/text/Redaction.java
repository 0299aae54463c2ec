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
 * Takes secrets out of texts that come from outside, such as PortOne's messages: as they are, in
 * either case, URL-encoded, and in Base64, alone or within a longer text such as {@code
 * key:secret}.
 */
public final class Redaction {
  private static final int LONGEST_TEXT = 500;

  /** Below this a form in Base64 is too short to be told from other text. */
  private static final int SHORTEST_ENCODED = 6;

  private Redaction() {}

  /**
   * A text that is safe to log and to hand on.
   *
   * @param text from outside
   * @param secrets what must not be in it
   * @return the text without the secrets, cut to a length fit for a log line
   */
  public static String of(String text, String... secrets) {
    Set<String> forms = new LinkedHashSet<>();
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        addForms(secret, forms);
      }
    }
    String clean = forms.isEmpty() ? text : pattern(forms).matcher(text).replaceAll("***");
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
  }

  private static Pattern pattern(Set<String> forms) {
    // The longest first: one secret may be a part of another, whose rest would stay.
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
   * Adds the characters of Base64 that these bytes decide alone when {@code before} more bytes
   * stand before them in their group of three. A last character, which they decide in part, goes
   * with them.
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
