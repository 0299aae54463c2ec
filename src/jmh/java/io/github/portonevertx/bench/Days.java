package io.github.portonevertx.bench;

import io.github.portonevertx.internal.token.TokenDays;
import io.github.portonevertx.internal.token.TokenDays.Day;
import io.github.portonevertx.internal.token.TokenDays.Policy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of {@link TokenDays}. */
final class Days {
  private static final List<Duration> SKEWS =
      List.of(Duration.ofMinutes(-10), Duration.ZERO, Duration.ofMinutes(10));

  private Days() {}

  static void run(Report report) {
    Table table =
        new Table(
            "A simulated day of token requests",
            "Requests of all nodes / queries that waited for a token / queries answered 401, with"
                + " the nodes' clocks 10 minutes behind PortOne's, right, and 10 minutes ahead."
                + " Virtual time against PortOne's documented rule; a token request takes 100 ms,"
                + " and a node that caches has one open at a time. With right clocks a plain cache"
                + " asks least, and lets its callers wait instead.",
            "policy",
            "nodes",
            "queries/s a node",
            "clocks −10 min",
            "clocks right",
            "clocks +10 min");
    for (int nodes : List.of(1, 4, 32)) {
      for (double perSecond : List.of(0.01, 10.0, 1000.0)) {
        for (Policy policy : Policy.values()) {
          List<Object> row = new ArrayList<>();
          row.add(policy.label());
          row.add(nodes);
          row.add(BigDecimal.valueOf(perSecond).stripTrailingZeros().toPlainString());
          for (Duration skew : SKEWS) {
            Day day = TokenDays.of(policy, nodes, perSecond, skew);
            row.add(
                String.format(
                    Locale.ROOT, "%,d / %,d / %,d", day.requests(), day.waiting(), day.rejected()));
          }
          table.row(row.toArray());
        }
      }
    }
    report.add(table);
  }
}
