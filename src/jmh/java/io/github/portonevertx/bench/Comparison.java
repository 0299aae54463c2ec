package io.github.portonevertx.bench;

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
    rounds.clear();
    // With one query at a time, a measurement depends on the machine as much as on the subject;
    // with short rounds the machine affects all subjects equally.
    int pieces = concurrency == 1 ? 5 : 1;
    List<Subject> order = new ArrayList<>(subjects);
    for (int round = 0; round < settings.rounds() * pieces; round++) {
      for (Subject subject : order) {
        rounds
            .computeIfAbsent(subject.name(), name -> new ArrayList<>())
            .add(Load.run(subject, concurrency, settings.stretch().dividedBy(pieces)));
      }
      Collections.reverse(order);
    }
  }

  double median(Subject subject, ToDoubleFunction<Measurement> number) {
    return Medians.of(of(subject.name()).stream().map(m -> number.applyAsDouble(m)).toList());
  }

  double ratio(Subject subject, ToDoubleFunction<Measurement> number) {
    List<Measurement> ours = of(subject.name());
    List<Measurement> theirs = of(subject.reference());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(number.applyAsDouble(ours.get(round)) / number.applyAsDouble(theirs.get(round)));
    }
    return Medians.of(ratios);
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
