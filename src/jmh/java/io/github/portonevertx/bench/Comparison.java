package io.github.portonevertx.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * Compares subjects under the same load, one after another in several rounds.
 *
 * <p>The speed of a machine varies over time. So each subject is divided by its reference within a
 * round, and the median of those ratios is the result; every other round runs in reverse order, so
 * that a drift affects the first and the last subject equally.
 */
final class Comparison {
  /** The greatest relative standard error of a ratio that is reliable. */
  private static final double MOST_ERROR = 0.05;

  private final Settings settings;
  private final List<Subject> subjects;
  private final Map<String, List<Measurement>> rounds = new LinkedHashMap<>();

  Comparison(Settings settings, List<Subject> subjects) {
    this.settings = settings;
    this.subjects = List.copyOf(subjects);
  }

  /** Runs each subject until its code is compiled, twice, since the others change that code. */
  void warmUp(int concurrency) throws Exception {
    for (int pass = 0; pass < 2; pass++) {
      for (Subject subject : subjects) {
        Load.run(subject, concurrency, settings.warmUp().dividedBy(2));
      }
    }
  }

  void measure(int concurrency) throws Exception {
    measure(concurrency, settings.stretch());
  }

  /** Runs the rounds; {@code stretch} is the duration of one subject in one round. */
  void measure(int concurrency, Duration stretch) throws Exception {
    rounds.clear();
    // With one query at a time, a measurement depends on the machine as much as on the subject;
    // with short rounds the machine affects all subjects equally.
    int pieces = concurrency == 1 ? 5 : 1;
    List<Subject> order = new ArrayList<>(subjects);
    for (int round = 0; round < settings.rounds() * pieces; round++) {
      for (Subject subject : order) {
        rounds
            .computeIfAbsent(subject.name(), name -> new ArrayList<>())
            .add(Load.run(subject, concurrency, stretch.dividedBy(pieces)));
      }
      Collections.reverse(order);
    }
  }

  double median(Subject subject, ToDoubleFunction<Measurement> number) {
    return Medians.of(of(subject.name()).stream().map(m -> number.applyAsDouble(m)).toList());
  }

  double ratio(Subject subject, ToDoubleFunction<Measurement> number) {
    return Medians.of(ratios(subject, number));
  }

  /** Returns the ratio of the queries a second with its standard error. */
  String speed(Subject subject) {
    List<Double> ratios = ratios(subject, Measurement::perSecond);
    return Medians.text("%.2f", Medians.of(ratios))
        + " ± "
        + Medians.text("%.2f", Medians.error(ratios));
  }

  /** Adds a warning to the table of this comparison if its rounds scatter too much. */
  void warn(Table table) {
    warn(table, "");
  }

  /** Adds the warning to a table of several comparisons; {@code which} names this one. */
  void warn(Table table, String which) {
    List<String> uncertain =
        subjects.stream()
            .filter(subject -> !subject.name().equals(subject.reference()))
            .filter(subject -> isUncertain(ratios(subject, Measurement::perSecond)))
            .map(Subject::name)
            .toList();
    if (!uncertain.isEmpty()) {
      table.note(
          "**Not reliable: measure again with nothing beside it.** The standard error of the ratio is"
              + " more than "
              + Medians.text("%.0f", 100 * MOST_ERROR)
              + " % for: "
              + (which.isEmpty() ? "" : which + ": ")
              + String.join("; ", uncertain)
              + ".");
    }
  }

  private static boolean isUncertain(List<Double> ratios) {
    return Medians.error(ratios) > MOST_ERROR * Medians.of(ratios);
  }

  /** Returns the ratio to another subject than the reference. */
  double ratio(Subject subject, Subject other, ToDoubleFunction<Measurement> number) {
    return Medians.of(ratios(subject, other.name(), number));
  }

  private List<Double> ratios(Subject subject, ToDoubleFunction<Measurement> number) {
    return ratios(subject, subject.reference(), number);
  }

  private List<Double> ratios(
      Subject subject, String reference, ToDoubleFunction<Measurement> number) {
    List<Measurement> ours = of(subject.name());
    List<Measurement> theirs = of(reference);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(number.applyAsDouble(ours.get(round)) / number.applyAsDouble(theirs.get(round)));
    }
    return ratios;
  }

  /** Returns a percentile over all rounds, in microseconds. */
  double micros(Subject subject, double percentile) {
    Histogram all = new Histogram(3);
    of(subject.name()).forEach(round -> all.add(round.nanos()));
    return all.getValueAtPercentile(percentile) / 1e3;
  }

  private List<Measurement> of(String name) {
    return rounds.getOrDefault(name, List.of());
  }
}
