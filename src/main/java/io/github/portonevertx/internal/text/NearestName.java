package io.github.portonevertx.internal.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class NearestName {
  /** More would hide the rest of the message. */
  private static final int MOST_NAMES = 12;

  private static final int LONGEST_NAME = 80;

  private NearestName() {}

  /** A name from outside in quotes, fit for a message. */
  public static String quoted(String name) {
    return "'" + printable(name) + "'";
  }

  /** A name from outside, cut to what a message can hold, without what would break its line. */
  public static String printable(String name) {
    // Controls, and the half of a pair that cutting may leave.
    return cut(name).replaceAll("\\p{C}", "?") + (name.length() > LONGEST_NAME ? "…" : "");
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
    // Once for each name, not for each comparison of a sort.
    Map<String, Integer> distances = new LinkedHashMap<>();
    String given = normalized(unknown);
    known.forEach(name -> distances.put(name, distance(given, normalized(name))));
    List<String> byDistance =
        distances.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    String nearest = byDistance.get(0);
    // Further than half its length away a word is not a misspelling of another.
    if (distances.getOrDefault(nearest, 0) <= Math.max(2, nearest.length() / 2)) {
      return "; did you mean '" + nearest + "'?";
    }
    return known.size() <= MOST_NAMES
        ? "; known are " + String.join(", ", known.stream().sorted().toList())
        : "; known are " + String.join(", ", byDistance.subList(0, MOST_NAMES)) + " and others";
  }

  /** Levenshtein. */
  private static int distance(String a, String b) {
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

  /**
   * Without case, hyphens and underscores: impUid is imp_uid. Bounded, since the unknown name comes
   * from outside and the distance is quadratic.
   */
  private static String normalized(String name) {
    return cut(name).replaceAll("[_\\-]", "").toLowerCase(Locale.ROOT);
  }
}
