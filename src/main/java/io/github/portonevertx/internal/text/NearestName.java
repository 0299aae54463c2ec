package io.github.portonevertx.internal.text;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the known names that are most similar to an unknown name. */
public final class NearestName {
  /** More names would make the message hard to read. */
  private static final int MOST_NAMES = 12;

  private static final int LONGEST_NAME = 80;

  /** The edit distance of a name with one typing error. */
  private static final int TYPO_DISTANCE = 1;

  private static final int MOST_SUGGESTIONS = 5;
  private static final Pattern WORD_BORDER = Pattern.compile("[_\\-.]|(?<=[a-z0-9])(?=[A-Z])");

  private NearestName() {}

  /** Returns a name from an external source in quotes, safe to use in a message. */
  public static String quoted(String name) {
    return "'" + printable(name) + "'";
  }

  /**
   * Returns a name from an external source, shortened for a message and without control characters.
   */
  public static String printable(String name) {
    // Control characters, and half of a surrogate pair that shortening may have split.
    return cut(name).replaceAll("\\p{C}", "?") + (name.length() > LONGEST_NAME ? "…" : "");
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * Returns a hint for the end of an error message.
   *
   * @param unknown the unknown name
   * @param known the known names
   * @return {@code "; did you mean 'x'?"} with one name or several, or the known names when none is
   *     near
   */
  public static String hint(String unknown, Collection<String> known) {
    if (known.isEmpty()) {
      return "; none is known here";
    }
    // Computed once for each name instead of in each comparison of the sort.
    Map<String, Integer> distances = new HashMap<>();
    known.forEach(name -> distances.put(name, distance(unknown, name)));
    List<String> byDistance =
        known.stream()
            .sorted(Comparator.comparing(name -> distances.getOrDefault(name, 0)))
            .toList();
    String nearest = byDistance.get(0);
    int distance = distances.getOrDefault(nearest, 0);
    if (distance <= TYPO_DISTANCE) {
      return didYouMean(List.of(nearest));
    }
    List<String> related = byDistance.stream().filter(name -> shareWords(unknown, name)).toList();
    if (!related.isEmpty()) {
      return didYouMean(related.subList(0, Math.min(related.size(), MOST_SUGGESTIONS)));
    }
    // A name at a distance of more than half its length, or without a common character, is not a
    // misspelling.
    boolean isMisspelling =
        distance <= Math.max(2, nearest.length() / 2)
            && distance < Math.min(normalized(unknown).length(), normalized(nearest).length());
    if (isMisspelling) {
      return didYouMean(List.of(nearest));
    }
    return known.size() <= MOST_NAMES
        ? "; known are " + String.join(", ", known.stream().sorted().toList())
        : "; known are " + String.join(", ", byDistance.subList(0, MOST_NAMES)) + " and others";
  }

  /**
   * Returns {@code "; did you mean 'a', 'b' or 'c'?"}.
   *
   * @param names at least one
   */
  public static String didYouMean(List<String> names) {
    List<String> sorted = names.stream().sorted().map(name -> "'" + name + "'").toList();
    int last = sorted.size() - 1;
    String others = String.join(", ", sorted.subList(0, last));
    return "; did you mean " + (others.isEmpty() ? "" : others + " or ") + sorted.get(last) + "?";
  }

  /**
   * Returns the edit distance of two names: the number of characters to insert, delete, replace or
   * swap with their neighbour. Case, hyphens and underscores are ignored.
   */
  public static int distance(String one, String other) {
    return editDistance(normalized(one), normalized(other));
  }

  /** Returns whether two different names differ by one character or by the order of two. */
  public static boolean isTypo(String unknown, String known) {
    // Most names already differ in length, which is cheap to compare.
    return Math.abs(unknown.length() - known.length()) <= 2
        && !unknown.equalsIgnoreCase(known)
        && distance(unknown, known) <= TYPO_DISTANCE;
  }

  /** Returns whether the words of one name are a contiguous part of the words of the other. */
  private static boolean shareWords(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return Collections.indexOfSubList(words, others) >= 0
        || Collections.indexOfSubList(others, words) >= 0;
  }

  /** Returns the words of a name: {@code pgTimeout} and {@code pg_timeout} consist of two. */
  private static List<String> words(String name) {
    return Stream.of(WORD_BORDER.split(cut(name), -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Returns the Levenshtein distance in which two swapped neighbours count as one edit. */
  private static int editDistance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        int replaced = last[j - 1] + (isSame ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean isSwapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (isSwapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }

  /**
   * Returns a name in lower case without hyphens and underscores, so that impUid equals imp_uid.
   * The length is bounded because the name comes from an external source and the distance takes
   * quadratic time.
   */
  private static String normalized(String name) {
    return cut(name).replaceAll("[_\\-]", "").toLowerCase(Locale.ROOT);
  }
}
