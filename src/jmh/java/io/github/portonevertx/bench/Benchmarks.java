package io.github.portonevertx.bench;

/**
 * Runs the parts and writes the results: {@code -Dbench=token}, {@code metrics}, {@code herd},
 * {@code query}, {@code v2}, {@code protocols}, {@code trips}, {@code walks}, {@code days}, {@code
 * growth} or {@code footprint} for one of them, {@code -Dbench.quick=true} for a short run of a
 * minute or two.
 */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    Settings settings = Settings.ofSystemProperties();
    Report report = new Report();
    if (settings.wants("token")) {
      HandOut.run(settings, report);
    }
    if (settings.wants("metrics")) {
      MetricsCost.run(settings, report);
    }
    if (settings.wants("days")) {
      Days.run(report);
    }
    try (ServerProcess server = ServerProcess.start()) {
      if (settings.wants("herd")) {
        Herd.run(settings, report, server);
      }
      if (settings.wants("trips")) {
        Trips.run(report, server);
      }
      if (settings.wants("walks")) {
        Walks.run(settings, report, server);
      }
      if (settings.wants("growth")) {
        Growth.run(settings, report, server);
      }
      if (settings.wants("footprint")) {
        Starts.run(settings, report, server);
        Footprint.run(report, server);
      }
      if (settings.wants("query")) {
        Queries.run(settings, report, server);
      }
      if (settings.wants("v2")) {
        Footprint.ofV2(settings, report, server);
        V2Queries.run(settings, report, server);
      }
      if (settings.wants("protocols")) {
        Protocols.run(settings, report, server);
      }
    }
    report.write(settings);
  }
}
