package io.github.portonevertx.bench;

import io.github.portonevertx.bench.LineChart.Point;
import io.github.portonevertx.v1.PortOneV1Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table and chart of {@link CallsInFlight}. */
final class GrowthOfHeap {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(CallsInFlight.BY_HAND, "hand-written: WebClient with a timeout");
    NAMES.put(CallsInFlight.EMBEDDED, "embedded, typed");
    NAMES.put(CallsInFlight.BUS, "bus, JSON");
  }

  private GrowthOfHeap() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    Table table =
        new Table(
            "Growth: calls in flight",
            "Heap in bytes a call after a garbage collection, with a server that does not answer: "
                + Clients.CONNECTIONS
                + " calls have a connection, "
                + new PortOneV1Options().getMaxInFlight()
                + " of ours are in progress, and the others wait. On the bus caller and verticle"
                + " are in the same process.",
            "calls in flight",
            NAMES.values().toArray(String[]::new));
    LineChart chart = new LineChart("Heap of calls in flight", "calls in flight", "KiB of heap");
    Map<String, List<Double>> bytes = new LinkedHashMap<>();
    for (Map.Entry<String, String> kind : NAMES.entrySet()) {
      List<Double> each = medians(settings, kind.getKey(), server);
      bytes.put(kind.getKey(), each);
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < each.size(); i++) {
        int calls = CallsInFlight.CALLS.get(i);
        points.add(new Point(calls, Math.max(1, each.get(i)) * calls / 1024));
      }
      chart.line(kind.getValue(), !kind.getKey().equals(CallsInFlight.BY_HAND), points);
    }
    for (int i = 0; i < CallsInFlight.CALLS.size(); i++) {
      List<Object> row = new ArrayList<>(List.of(CallsInFlight.CALLS.get(i)));
      for (List<Double> each : bytes.values()) {
        row.add(Medians.text("%.0f", each.get(i)));
      }
      table.row(row.toArray());
    }
    report.add(table, "growth-heap.svg", chart);
  }

  private static List<Double> medians(Settings settings, String kind, ServerProcess server)
      throws Exception {
    List<Double> medians = new ArrayList<>();
    for (int calls : CallsInFlight.CALLS) {
      List<Double> rounds = new ArrayList<>();
      for (int round = 0; round < (settings.quick() ? 1 : 3); round++) {
        rounds.add(
            Footprint.numbers(
                "-Xmx2g",
                CallsInFlight.class,
                kind,
                String.valueOf(server.port()),
                String.valueOf(calls))[0]);
      }
      medians.add(Medians.of(rounds));
    }
    return medians;
  }
}
