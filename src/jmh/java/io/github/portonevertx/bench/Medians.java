package io.github.portonevertx.bench;

import java.util.List;
import java.util.Locale;

/** Medians of the numbers of several rounds, and their texts. */
final class Medians {
  private Medians() {}

  static double of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
