package io.github.portonevertx.bench;

import io.github.portonevertx.bench.LineChart.Point;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures queries a second with more and more of them at once, on one event loop. */
final class GrowthOfConcurrency {
  private static final List<Integer> AT_ONCE = List.of(1, 4, 16, 64, 256, 1_024, 4_096);

  /** From here on a stretch is longer, because each query of it takes a good part of a second. */
  private static final int MANY = 1_024;

  private GrowthOfConcurrency() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try {
      measure(settings, report, subjects(vertx, server));
    } finally {
      vertx.close().await();
    }
  }

  private static List<Subject> subjects(Vertx vertx, ServerProcess server) {
    Context here = vertx.getOrCreateContext();
    PortOneV1Options options = Clients.options(server.plain());
    vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options);
    WebClient web = Clients.webClient(vertx, server.port());
    String reference = Queries.HAND_WRITTEN;
    return List.of(
        new Subject(reference, reference, here, () -> Clients.handWritten(web)),
        new Subject(
            "embedded, typed", reference, here, () -> embedded.payments().get(PaymentJson.IMP_UID)),
        new Subject("bus, JSON", reference, here, () -> Clients.message(vertx, Queries.ADDRESS)));
  }

  private static void measure(Settings settings, Report report, List<Subject> subjects)
      throws Exception {
    Table table =
        new Table(
            "Growth: queries at once",
            "One event loop, "
                + Clients.CONNECTIONS
                + " connections, a server in another process. Ratios are to the hand-written client"
                + " of the same round; times are microseconds, CPU that of this process a query.",
            "at once",
            "subject",
            "× queries/s",
            "queries/s",
            "p50",
            "p99",
            "CPU",
            "bytes");
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    Comparison comparison = new Comparison(settings, subjects);
    comparison.warmUp(64);
    for (int atOnce : AT_ONCE) {
      Duration stretch = settings.stretch();
      comparison.measure(atOnce, atOnce < MANY ? stretch : stretch.multipliedBy(2));
      for (Subject subject : subjects) {
        double perSecond = comparison.median(subject, Measurement::perSecond);
        lines
            .computeIfAbsent(subject.name(), name -> new ArrayList<>())
            .add(new Point(atOnce, perSecond));
        table.row(
            atOnce,
            subject.name(),
            comparison.speed(subject),
            Medians.text("%.0f", perSecond),
            Medians.text("%.0f", comparison.micros(subject, 50)),
            Medians.text("%.0f", comparison.micros(subject, 99)),
            Medians.text("%.0f", comparison.median(subject, Measurement::cpuMicros)),
            Medians.text("%.0f", comparison.median(subject, Measurement::bytesEach)));
      }
      comparison.warn(table, atOnce + " at once");
    }
    LineChart chart =
        new LineChart("Queries a second with more queries at once", "queries at once", "queries/s");
    lines.forEach((name, points) -> chart.line(name, !name.equals(Queries.HAND_WRITTEN), points));
    report.add(table, "growth-concurrency.svg", chart);
  }
}
