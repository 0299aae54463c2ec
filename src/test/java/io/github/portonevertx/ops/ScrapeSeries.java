package io.github.portonevertx.ops;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scrapes of one process as the series of Prometheus's rule tests ({@code input_series}). */
final class ScrapeSeries {
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

  /** What Prometheus adds to each series of a target. */
  private static final String TARGET = "instance=\"shop-1:8080\",job=\"shop\"";

  /** The value of a series that does not exist yet. */
  private static final String NONE = "_";

  private final Map<String, List<String>> series = new TreeMap<>();
  private int scrapes;

  /** Adds a scrape in the text format of Prometheus. */
  void add(String scrape) {
    for (String line : scrape.lines().toList()) {
      Matcher sample = SAMPLE.matcher(line);
      if (line.startsWith("portone_") && sample.matches()) {
        String labels = sample.group(2) == null ? TARGET : sample.group(2) + "," + TARGET;
        List<String> values =
            series.computeIfAbsent(sample.group(1) + "{" + labels + "}", name -> new ArrayList<>());
        fill(values, scrapes);
        values.add(rounded(sample.group(3)));
      }
    }
    scrapes++;
  }

  int scrapes() {
    return scrapes;
  }

  /** Returns the series as entries of {@code input_series}, indented for a test. */
  String yaml() {
    StringBuilder text = new StringBuilder();
    series.forEach(
        (name, values) -> {
          fill(values, scrapes);
          text.append("      - series: '").append(name).append("'\n");
          text.append("        values: '").append(values(values)).append("'\n");
        });
    return text.toString();
  }

  /** Milliseconds are enough for a sum of seconds. */
  private static String rounded(String value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  private static void fill(List<String> values, int size) {
    values.addAll(Collections.nCopies(size - values.size(), NONE));
  }

  /** Returns the values, a run of equal ones as {@code 5+0x9}: a value and 9 further ones. */
  private static String values(List<String> values) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < values.size(); ) {
      String value = values.get(from);
      int to = from + 1;
      while (to < values.size() && values.get(to).equals(value)) {
        to++;
      }
      int further = to - from - 1;
      if (further == 0) {
        parts.add(value);
      } else {
        parts.add(value.equals(NONE) ? "_x" + (to - from) : value + "+0x" + further);
      }
      from = to;
    }
    return String.join(" ", parts);
  }
}
