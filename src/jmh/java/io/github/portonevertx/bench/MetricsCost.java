package io.github.portonevertx.bench;

import io.github.portonevertx.internal.pipeline.MeteredCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link MeteredCalls} in separate forks, all kinds of metrics once per round. */
final class MetricsCost {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private MetricsCost() {}

  static void run(Settings settings, Report report) throws RunnerException {
    Map<String, List<Double>> nanos = new LinkedHashMap<>();
    Map<String, Double> bytes = new LinkedHashMap<>();
    for (int round = 0; round < (settings.quick() ? 1 : 3); round++) {
      for (RunResult result :
          new Runner(
                  new OptionsBuilder()
                      .include(MeteredCalls.class.getName() + "\\.")
                      .forks(1)
                      .warmupIterations(settings.quick() ? 2 : 5)
                      .warmupTime(TimeValue.milliseconds(500))
                      .measurementIterations(settings.quick() ? 2 : 5)
                      .measurementTime(TimeValue.milliseconds(500))
                      .timeout(TimeValue.seconds(30))
                      .addProfiler(GCProfiler.class)
                      .shouldFailOnError(true)
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run()) {
        String metrics = result.getParams().getParam("metrics");
        nanos
            .computeIfAbsent(metrics, key -> new ArrayList<>())
            .add(result.getPrimaryResult().getScore());
        bytes.put(
            metrics,
            Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore());
      }
    }
    Table table =
        new Table(
            "Metrics",
            "A call through the pipeline with an immediate answer, without network.",
            "metrics",
            "ns a call",
            "ns more",
            "bytes a call");
    double none = Medians.of(nanos.getOrDefault("none", List.of()));
    nanos.forEach(
        (metrics, times) ->
            table.row(
                metrics,
                Medians.text("%.0f", Medians.of(times)),
                Medians.text("%.0f", Medians.of(times) - none),
                Medians.text("%.0f", bytes.getOrDefault(metrics, Double.NaN))));
    report.add(table);
  }
}
