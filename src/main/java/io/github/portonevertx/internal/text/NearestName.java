package io.github.portonevertx.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class NearestName {
  /** More would hide the rest of the message. */
  private static final int MOST_NAMES = 12;

  private static final int LONGEST_NAME = 80;

  private NearestName() {}

  /** A name from outside in quotes, cut to what a message can hold. */
  public static String quoted(String name) {
    return "'" + cut(name) + (name.length() > LONGEST_NAME ? "…" : "") + "'";
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * A hint to end an error message with.
   *
   * @param unknown the name that is not known
   * @param known the names that are
   * @return {@code "; did you mean 'x'?"}, or the known names when none is near
   */
  public static String hint(String unknown, Collection<String> known) {
    if (known.isEmpty()) {
      return "; none is known here";
    }
    List<String> byDistance =
        known.stream().sorted(Comparator.comparingInt(name -> distance(unknown, name))).toList();
    String nearest = byDistance.get(0);
    // Further than half its length away a word is not a misspelling of another.
    if (distance(unknown, nearest) <= Math.max(2, nearest.length() / 2)) {
      return "; did you mean '" + nearest + "'?";
    }
    return known.size() <= MOST_NAMES
        ? "; known are " + String.join(", ", known.stream().sorted().toList())
        : "; known are " + String.join(", ", byDistance.subList(0, MOST_NAMES)) + " and others";
  }

  /** Levenshtein, blind to case, hyphens and underscores: impUid is imp_uid. */
  private static int distance(String left, String right) {
    String a = normalized(left);
    String b = normalized(right);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** Bounded, since the unknown name comes from outside and the distance is quadratic. */
  private static String normalized(String name) {
    return cut(name).replaceAll("[_\\-]", "").toLowerCase(Locale.ROOT);
  }
}
