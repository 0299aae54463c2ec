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

  /**
   * Returns the standard error of the median: 1.25 σ / √n, with σ estimated from the distance of
   * the quartiles, which single disturbed rounds do not change.
   */
  static double error(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    double sigma = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.349;
    return 1.2533 * sigma / Math.sqrt(sorted.size());
  }

  private static double quantile(List<Double> sorted, double part) {
    double place = part * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
