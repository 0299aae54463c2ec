package io.github.portonevertx.ops;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.ops.Expression.Condition;
import io.github.portonevertx.ops.OpsFiles.Alert;
import io.github.portonevertx.ops.OpsFiles.Panel;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The dashboard and the alerts use the metrics of {@link
 * io.github.portonevertx.micrometer.PortOneMeters} as Prometheus scrapes them, and the dashboard
 * uses all of them. What the alerts do is tested by promtool, in {@code .ci/run}.
 */
class DashboardTest {
  /** What Prometheus adds to each series. */
  private static final Set<String> OF_TARGET = Set.of("job", "instance");

  /** Outcomes that are no fault of PortOne, the network or the credentials. */
  private static final Set<String> NO_FAULTS =
      Set.of("success", "invalid_request", "not_found", "conflict", "rejected");

  private static final Pattern IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern IN_TEXT = Pattern.compile("\\{\\{ \\$labels\\.(\\w+) }}");
  private static final Pattern ALERT_NAME = Pattern.compile("PortOne[A-Z]\\w+");

  private final ScrapedMetrics scraped = new ScrapedMetrics();
  private final List<Panel> panels = OpsFiles.panels();
  private final List<Alert> alerts = OpsFiles.alerts();

  private Stream<Expression> expressions() {
    return Stream.concat(
        panels.stream().flatMap(panel -> panel.expressions().stream()),
        alerts.stream().map(Alert::expression));
  }

  @Test
  void everyMetricOfAnExpressionExists() {
    expressions()
        .forEach(
            expression -> {
              assertFalse(expression.metrics().isEmpty(), expression.text());
              for (String metric : expression.metrics()) {
                assertTrue(scraped.labels.containsKey(metric), metric);
              }
            });
  }

  @Test
  void everyLabelOfAnExpressionExistsAndCanHaveTheValue() {
    expressions().flatMap(expression -> expression.conditions().stream()).forEach(this::check);
  }

  private void check(Condition condition) {
    if (OF_TARGET.contains(condition.label())) {
      return;
    }
    assertTrue(
        labels(condition.metric()).contains(condition.label()), () -> "no label " + condition);
    if (condition.value().startsWith("$") || condition.label().equals("reason")) {
      return;
    }
    Set<String> known = Objects.requireNonNull(scraped.values.get(condition.label()));
    // A part of a list of alternatives; a part in parentheses is not split.
    List<String> parts =
        condition.isPattern() && !condition.value().contains("(")
            ? List.of(condition.value().split("\\|"))
            : List.of(condition.value());
    for (String part : parts) {
      assertTrue(
          known.stream().anyMatch(condition.isPattern() ? v -> v.matches(part) : part::equals),
          () -> part + " of " + condition);
    }
  }

  private Set<String> labels(String metric) {
    return Objects.requireNonNull(scraped.labels.get(metric), metric);
  }

  @Test
  void everyGroupingNamesLabelsOfItsMetrics() {
    expressions()
        .forEach(
            expression -> {
              for (String label : expression.groupings()) {
                for (String metric : expression.metrics()) {
                  assertTrue(
                      OF_TARGET.contains(label) || labels(metric).contains(label),
                      () -> label + " of " + metric + " in " + expression.text());
                }
              }
            });
  }

  @Test
  void legendsAndAnnotationsUseLabelsThatTheResultHas() {
    for (Panel panel : panels) {
      for (int i = 0; i < panel.legends().size(); i++) {
        checkTexts(panel.expressions().get(i), IN_LEGEND, panel.legends().get(i));
      }
    }
    for (Alert alert : alerts) {
      checkTexts(alert.expression(), IN_TEXT, alert.rest());
    }
  }

  private static void checkTexts(Expression expression, Pattern placeholder, String text) {
    placeholder
        .matcher(text)
        .results()
        .forEach(used -> assertTrue(expression.groupings().contains(used.group(1)), text));
  }

  /** A new meter needs a panel. */
  @Test
  void everyMeterIsOnTheDashboard() {
    Set<String> used =
        panels.stream()
            .flatMap(panel -> panel.expressions().stream())
            .flatMap(expression -> expression.metrics().stream())
            .collect(toSet());
    assertEquals(18, panels.size());
    scraped.families.forEach(
        (family, type) -> {
          Set<String> samples =
              type.equals("histogram")
                  ? Set.of(family + "_bucket")
                  : type.equals("summary")
                      ? Set.of(family + "_count", family + "_sum")
                      : Set.of(family);
          assertTrue(used.containsAll(samples), () -> "not on the dashboard: " + samples);
        });
  }

  @Test
  void theVariablesAreThoseOfTheExpressions() {
    List<JsonObject> variables =
        OpsFiles.objects(OpsFiles.dashboard().getJsonObject("templating").getJsonArray("list"));
    for (JsonObject variable : variables) {
      String definition = variable.getString("definition", "");
      Expression query = new Expression(definition);
      query.metrics().forEach(metric -> assertTrue(scraped.labels.containsKey(metric), metric));
    }
    assertEquals(
        List.of("datasource", "job", "api"),
        variables.stream().map(variable -> variable.getString("name")).toList());
    for (Panel panel : panels) {
      for (Expression expression : panel.expressions()) {
        long selectors = Pattern.compile("portone_").matcher(expression.text()).results().count();
        long filtered =
            Pattern.compile("portone_\\w+\\{job=~\"\\$job\",api=~\"\\$api\"")
                .matcher(expression.text())
                .results()
                .count();
        assertEquals(selectors, filtered, expression.text());
      }
    }
  }

  @Test
  void everyAlertHasASeverityATestAndPartInTheRecordedRun() {
    assertEquals(10, alerts.size());
    Set<String> names = new TreeSet<>();
    for (Alert alert : alerts) {
      names.add(alert.name());
      assertTrue(alert.rest().matches("(?s) +severity: (critical|warning)\n.*"), alert.name());
      assertTrue(alert.rest().contains("          summary: '"), alert.name());
      assertTrue(alert.rest().contains("          description: >-"), alert.name());
      assertTrue(OpsFiles.text("alerts.test.yml").contains(alert.name()), alert.name());
      assertTrue(OpsFiles.text("recorded.test.yml").contains(alert.name()), alert.name());
    }
    for (String file : List.of("grafana.json", "alerts.yml")) {
      ALERT_NAME
          .matcher(OpsFiles.text(file))
          .results()
          .map(name -> name.group())
          .filter(name -> !name.equals("PortOneMeters"))
          .forEach(name -> assertTrue(names.contains(name), name));
    }
  }

  @Test
  void bothGuidesListEveryAlert() throws IOException {
    for (String file : List.of("observability.md", "observability.ko.md")) {
      String guide = Files.readString(Path.of("src", "docs", file));
      for (Alert alert : alerts) {
        String severity = alert.rest().replaceAll("(?s).*severity: (\\w+)\n.*", "$1");
        assertTrue(guide.contains("| `%s` | %s |".formatted(alert.name(), severity)), alert.name());
      }
      long rows = Pattern.compile("(?m)^\\| `PortOne").matcher(guide).results().count();
      assertEquals(alerts.size(), rows, file);
    }
  }

  /** A new kind of failure is either counted or listed above. */
  @Test
  void theFailureRateCountsEveryOtherOutcome() {
    Set<String> expected = new TreeSet<>();
    Stream.of(FailureKind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .filter(kind -> !NO_FAULTS.contains(kind))
        .forEach(expected::add);
    String counted = "outcome=~\"" + String.join("|", expected) + "\"";
    List<Expression> rates = expressions().filter(e -> e.text().contains("bad_upstream")).toList();

    assertEquals(2, rates.size());
    rates.forEach(rate -> assertTrue(rate.text().contains(counted), rate.text()));
  }

  /** A payment company may take long for a command. */
  @Test
  void slowQueriesAreNoCommands() {
    Alert slow =
        alerts.stream()
            .filter(a -> a.name().equals("PortOneSlowQueries"))
            .findFirst()
            .orElseThrow();
    String pattern =
        slow.expression().conditions().stream()
            .filter(condition -> condition.label().equals("operation"))
            .findFirst()
            .orElseThrow()
            .value();
    List<Operation> matched =
        Stream.concat(V1Catalogue.CATALOGUE.all().stream(), V2Catalogue.CATALOGUE.all().stream())
            .filter(operation -> operation.action().matches(pattern))
            .toList();

    assertTrue(matched.stream().anyMatch(operation -> operation.action().equals("payments.get")));
    assertTrue(matched.stream().anyMatch(operation -> operation.action().equals("payments.list")));
    matched.forEach(operation -> assertTrue(operation.isRead(), operation.action()));
  }

  /** The recorded run has the metrics of today. */
  @Test
  void theRecordedSeriesExist() {
    Pattern series = Pattern.compile("- series: '(portone_\\w+)\\{(.*)}'");
    long checked =
        series
            .matcher(OpsFiles.text("recorded.test.yml"))
            .results()
            .peek(
                one -> {
                  Set<String> known = new TreeSet<>(labels(one.group(1)));
                  known.addAll(OF_TARGET);
                  Set<String> own = new TreeSet<>();
                  Pattern.compile("(\\w+)=")
                      .matcher(one.group(2))
                      .results()
                      .forEach(label -> own.add(label.group(1)));
                  assertEquals(known, own, one.group());
                })
            .count();
    assertTrue(checked > 100, () -> checked + " series");
  }
}
