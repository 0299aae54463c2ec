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
  private final List<String> details = new ArrayList<>();
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
  public void addViolation(String detail) {
    violations++;
    if (details.size() < MOST_SHOWN) {
      details.add(detail);
    }
  }

  /** Adds the findings of another run. */
  public void add(Findings other) {
    other.counts.forEach(
        (section, names) -> names.forEach((name, number) -> count(section, name, number)));
    other.details.stream().limit(MOST_SHOWN - (long) details.size()).forEach(details::add);
    violations += other.violations;
  }

  /** Returns the first violations; empty if there are none. */
  public List<String> details() {
    return List.copyOf(details);
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
    details.forEach(detail -> report.append("  ").append(detail).append('\n'));
    return report.toString();
  }

  private static void line(StringBuilder report, String name, long number) {
    report.append(String.format(Locale.ROOT, "  %-58s %,12d%n", name, number));
  }
}
