package io.github.portonevertx.ops;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientGauges;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.TokenOutcome;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.metrics.WebhookOutcome;
import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A scrape of {@link PortOneMeters} after everything that can happen has happened. */
final class ScrapedMetrics {
  private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (portone_\\w+) (\\w+)$");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^(portone_\\w+)\\{(.*)} \\S+$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** The families, such as {@code portone_calls_seconds}, and their types. */
  final Map<String, String> families = new TreeMap<>();

  /** The names of the samples, such as {@code portone_calls_seconds_bucket}, and their labels. */
  final Map<String, Set<String>> labels = new TreeMap<>();

  /** The values of each label. */
  final Map<String, Set<String>> values = new TreeMap<>();

  ScrapedMetrics() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Vertx vertx = Vertx.vertx();
    try {
      PortOneMeters meters = new PortOneMeters(registry);
      for (Via via : Via.values()) {
        move(meters.openClient(vertx, "v1", via), V1Catalogue.CATALOGUE.all());
        move(meters.openClient(vertx, "v2", via), V2Catalogue.CATALOGUE.all());
      }
      move(meters.openEvents(vertx, "v2"));
      read(registry.scrape());
    } finally {
      vertx.close().await();
      registry.close();
    }
  }

  private static void move(ClientMetrics metrics, Iterable<Operation> operations) {
    metrics.opened(new ClientGauges(() -> 1, 10, () -> 1, 10, () -> 1_000L));
    for (Operation operation : operations) {
      metrics.called(operation.action(), null, 1);
    }
    String any = "payments.get";
    Stream.of(FailureKind.values()).forEach(failure -> metrics.called(any, failure, 1));
    Stream.of(Attempt.values()).forEach(attempt -> metrics.attempted(any, attempt));
    metrics.retryDenied(any);
    metrics.coalesced(any);
    metrics.refused(any);
    Stream.of(TokenOutcome.values()).forEach(metrics::tokenRequested);
    metrics.tokenAwaited(1);
  }

  private static void move(EventMetrics metrics) {
    Stream.of(WebhookOutcome.values()).forEach(outcome -> metrics.webhook(outcome, "none"));
    for (String source : List.of("webhook", "sweep")) {
      metrics.handled(source, Duration.ofSeconds(1));
    }
    metrics.sweeping(() -> Duration.ofSeconds(1));
  }

  private void read(String scrape) {
    FAMILY.matcher(scrape).results().forEach(type -> families.put(type.group(1), type.group(2)));
    SAMPLE.matcher(scrape).results().forEach(line -> sample(line.group(1), line.group(2)));
  }

  private void sample(String name, String text) {
    Set<String> own = labels.computeIfAbsent(name, any -> new TreeSet<>());
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      own.add(label.group(1));
      values.computeIfAbsent(label.group(1), any -> new TreeSet<>()).add(label.group(2));
    }
  }
}
