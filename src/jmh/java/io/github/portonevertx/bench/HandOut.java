package io.github.portonevertx.bench;

import io.github.portonevertx.internal.token.TokenHandOut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link TokenHandOut} in separate forks, all subjects once per round. */
final class HandOut {
  private static final String OURS = "portOne";
  private static final String FLOOR = "floor";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The subjects in the order of the table. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(FLOOR, "floor: volatile read and nanoTime");
    NAMES.put(OURS, "portone-vertx TokenOwner");
    NAMES.put("caffeineAsync", "Caffeine AsyncLoadingCache");
    NAMES.put("awsCachedSupplier", "AWS SDK CachedSupplier");
    NAMES.put("azureAccessTokenCache", "azure-core AccessTokenCache");
    NAMES.put("azureSimpleTokenCache", "azure-core SimpleTokenCache");
    NAMES.put("googleOAuth2Credentials", "google-auth OAuth2Credentials");
  }

  private final Settings settings;
  private final Map<String, List<Double>> nanos = new LinkedHashMap<>();
  private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
  private final Map<String, Double> bytes = new LinkedHashMap<>();

  private HandOut(Settings settings) {
    this.settings = settings;
  }

  static void run(Settings settings, Report report) throws RunnerException {
    Table table =
        new Table(
            "Token hand-out",
            "What a caller pays for a fresh token. The ratio is to the floor of the same round.",
            "subject",
            "threads",
            "ns a call",
            "× floor",
            "bytes a call");
    for (int threads : List.of(1, 2)) {
      new HandOut(settings).measure(threads, table, report);
    }
    report.add(table);
  }

  private void measure(int threads, Table table, Report report) throws RunnerException {
    for (int round = 0; round < (settings.quick() ? 1 : 3); round++) {
      Map<String, Double> now = new LinkedHashMap<>();
      for (RunResult result : fork(threads)) {
        String subject = result.getPrimaryResult().getLabel();
        now.put(subject, result.getPrimaryResult().getScore());
        bytes.put(subject, allocated(result));
      }
      double floor = now.getOrDefault(FLOOR, Double.NaN);
      now.forEach(
          (subject, score) -> {
            nanos.computeIfAbsent(subject, s -> new ArrayList<>()).add(score);
            ratios.computeIfAbsent(subject, s -> new ArrayList<>()).add(score / floor);
          });
    }
    List<BarChart.Bar> bars = new ArrayList<>();
    NAMES.forEach(
        (subject, name) -> {
          double median = Medians.of(nanos.getOrDefault(subject, List.of()));
          table.row(
              name,
              threads,
              Medians.text("%.1f", median),
              Medians.text("%.2f", Medians.of(ratios.getOrDefault(subject, List.of()))),
              Medians.text("%.0f", bytes.getOrDefault(subject, Double.NaN)));
          bars.add(
              new BarChart.Bar(
                  name, median, Medians.text("%.0f ns", median), subject.equals(OURS)));
        });
    if (threads == 1) {
      report.chart().group("A fresh token, one thread: ns a call (less is better)", bars);
    }
  }

  private Collection<RunResult> fork(int threads) throws RunnerException {
    boolean quick = settings.quick();
    return new Runner(
            new OptionsBuilder()
                .include(TokenHandOut.class.getName() + "\\.")
                .threads(threads)
                .forks(1)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(quick ? 2 : 3)
                .measurementTime(TimeValue.milliseconds(500))
                .timeout(TimeValue.seconds(30))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().containsKey(ALLOCATED)
        ? result.getSecondaryResults().get(ALLOCATED).getScore()
        : Double.NaN;
  }
}
