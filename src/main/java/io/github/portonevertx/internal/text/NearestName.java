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

/** Finds the known name that a misspelt one was probably meant to be. */
public final class NearestName {
  /** More would hide the rest of the message. */
  private static final int MOST_NAMES = 12;

  private static final int LONGEST_NAME = 80;

  /** The distance of a name with one mistake in it. */
  private static final int TYPO_DISTANCE = 1;

  private static final int MOST_SUGGESTIONS = 5;
  private static final Pattern WORD_BORDER = Pattern.compile("[_\\-.]|(?<=[a-z0-9])(?=[A-Z])");

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
   * Returns a hint to end an error message with.
   *
   * @param unknown the name that is not known
   * @param known the names that are
   * @return {@code "; did you mean 'x'?"} with one name or several, or the known names when none is
   *     near
   */
  public static String hint(String unknown, Collection<String> known) {
    if (known.isEmpty()) {
      return "; none is known here";
    }
    // Once for each name, not for each comparison of a sort.
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
    // Further than half its length away, or without any character in common, a name is no
    // misspelling of another.
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
   * Returns how many characters have to be inserted, deleted, replaced or swapped with their
   * neighbour to turn one name into the other. Case, hyphens and underscores do not count.
   */
  public static int distance(String one, String other) {
    return editDistance(normalized(one), normalized(other));
  }

  /** Whether two names differ by one character, or by the order of two, and are not the same. */
  public static boolean isTypo(String unknown, String known) {
    // Most names differ by more in length alone, which costs nothing to see.
    return Math.abs(unknown.length() - known.length()) <= 2
        && !unknown.equalsIgnoreCase(known)
        && distance(unknown, known) <= TYPO_DISTANCE;
  }

  /** Whether the words of one name are all in the other, one after another, as in a longer name. */
  private static boolean shareWords(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return Collections.indexOfSubList(words, others) >= 0
        || Collections.indexOfSubList(others, words) >= 0;
  }

  /** {@code pgTimeout} and {@code pg_timeout} are two words. */
  private static List<String> words(String name) {
    return Stream.of(WORD_BORDER.split(cut(name), -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Levenshtein's distance in which swapped neighbours count as one mistake. */
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
   * Without case, hyphens and underscores: impUid is imp_uid. Bounded, since the unknown name comes
   * from outside and the distance is quadratic.
   */
  private static String normalized(String name) {
    return cut(name).replaceAll("[_\\-]", "").toLowerCase(Locale.ROOT);
  }
}
