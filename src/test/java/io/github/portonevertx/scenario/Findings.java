package io.github.portonevertx.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The counts of one or more runs, by section and name, and the violations that they found. */
public final class Findings {
  private static final int MOST_SHOWN = 20;

  private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();
  private long violations;

  /** Creates findings without a count. */
  public Findings() {}

  /** Adds to a count; adding 0 has it reported. */
  public void count(String section, String name, long number) {
    counts.computeIfAbsent(section, key -> new LinkedHashMap<>()).merge(name, number, Long::sum);
  }

  /** Returns a count, 0 if it is unknown. */
  public long count(String section, String name) {
    return counts.getOrDefault(section, Map.of()).getOrDefault(name, 0L);
  }

  /** Records a violation. */
  public void breaks(String detail) {
    violations++;
    if (broken.size() < MOST_SHOWN) {
      broken.add(detail);
    }
  }

  /** Adds the findings of another run. */
  public void add(Findings other) {
    other.counts.forEach(
        (section, names) -> names.forEach((name, number) -> count(section, name, number)));
    other.broken.stream().limit(MOST_SHOWN - (long) broken.size()).forEach(broken::add);
    violations += other.violations;
  }

  /** Returns the first violations; empty if there are none. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  /** Returns all counts and the first violations as text. */
  public String report() {
    StringBuilder report = new StringBuilder();
    counts.forEach(
        (section, names) -> {
          report.append(section).append('\n');
          names.forEach((name, number) -> line(report, name, number));
          report.append('\n');
        });
    line(report, "violations", violations);
    broken.forEach(detail -> report.append("  ").append(detail).append('\n'));
    return report.toString();
  }

  private static void line(StringBuilder report, String name, long number) {
    report.append(String.format(Locale.ROOT, "  %-58s %,12d%n", name, number));
  }
}
