package io.github.portonevertx.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * Subjects under the same load, one after another and round after round.
 *
 * <p>A machine is never as fast as a minute ago. So each subject is divided by its reference within
 * a round, and the median of those ratios is the result; every other round runs backwards, so that
 * whatever drifts hits both ends alike.
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
    // Of one question at a time a stretch says as much about the machine as about the subject;
    // the shorter the rounds, the more alike is what the machine does to all of them.
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

  /** A percentile over all rounds, in microseconds. */
  double micros(Subject subject, double percentile) {
    Histogram all = new Histogram(3);
    of(subject.name()).forEach(round -> all.add(round.nanos()));
    return all.getValueAtPercentile(percentile) / 1e3;
  }

  private List<Measurement> of(String name) {
    return rounds.getOrDefault(name, List.of());
  }
}
