package io.github.portonevertx.bench;

import io.github.portonevertx.bench.LineChart.Point;
import io.github.portonevertx.internal.token.TokenCluster;
import io.github.portonevertx.internal.token.TokenDays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts the token requests of more and more nodes with one key of V1. */
final class GrowthOfNodes {
  private static final String CLUSTER = "portone-vertx, nodes of a cluster";
  private static final String APART = "portone-vertx, separate processes";
  private static final String PLAIN = "cached until expired_at by the own clock";

  private GrowthOfNodes() {}

  static void run(Settings settings, Report report) {
    Duration duration = Duration.ofHours(settings.quick() ? 2 : 12);
    Table table =
        new Table(
            "Growth: nodes",
            "Token requests of all nodes, "
                + duration.toHours()
                + " hours of virtual time against PortOne's documented rule, a call of each node"
                + " every second. Each node requests the token once when it starts, since secrets"
                + " and tokens do not leave a node; in a cluster the node that renews the token"
                + " first tells the others the new expiry. "
                + TokenCluster.class.getSimpleName()
                + " uses clustered instances of Vert.x in one process. A plain cache does not renew"
                + " the token before its end, so its callers wait.",
            "nodes",
            "strategy",
            "requests at the start",
            "requests an hour",
            "calls that waited",
            "answered 401");
    List<Point> cluster = new ArrayList<>();
    List<Point> apart = new ArrayList<>();
    List<Point> plain = new ArrayList<>();
    for (int nodes : List.of(1, 2, 4, 8, 16, 32)) {
      cluster.add(row(table, nodes, CLUSTER, TokenCluster.of(nodes, true, duration)));
      apart.add(row(table, nodes, APART, TokenCluster.of(nodes, false, duration)));
      TokenDays.Day day = TokenDays.of(TokenDays.Policy.WALL_CLOCK, nodes, 1, Duration.ZERO);
      double anHour = day.requests() / 24.0;
      table.row(
          nodes,
          PLAIN,
          nodes,
          Medians.text("%.1f", anHour),
          Medians.text("%.0f", day.waiting() * duration.toHours() / 24.0),
          day.rejected());
      plain.add(new Point(nodes, anHour));
    }
    LineChart chart =
        new LineChart("Token requests of all nodes an hour", "nodes with one key", "requests/h");
    chart.line(CLUSTER, true, cluster);
    chart.line(APART, true, apart);
    chart.line(PLAIN, false, plain);
    report.add(table, "growth-nodes.svg", chart);
  }

  private static Point row(Table table, int nodes, String name, TokenCluster.Result result) {
    table.row(
        nodes,
        name,
        result.atStart(),
        Medians.text("%.1f", result.anHour()),
        result.waiting(),
        result.rejected());
    return new Point(nodes, result.anHour());
  }
}
