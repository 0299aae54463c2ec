package io.github.portonevertx.bench;

import io.github.portonevertx.bench.LineChart.Point;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.webhook.PaymentEventsOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Measures a sweep with more and more payments a day, in simulated time and without a network: its
 * CPU time, and how long it takes when each request takes as long as PortOne's answer.
 */
final class GrowthOfSweeps {
  private static final List<Long> PER_DAY =
      List.of(1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L);

  /** The volume whose sweeps compile the code. */
  private static final long WARM_UP = 1_000_000;

  /** The time from one sweep to the next. */
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  private static final Instant FIRST = ListingPages.START.plus(INTERVAL.multipliedBy(3));
  private static final int MILLIS = 60;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();
  private final Map<String, List<Point>> lines = new LinkedHashMap<>();
  private final Table table =
      new Table(
          "Growth: sweeps",
          "One sweep every "
              + INTERVAL.toMinutes()
              + " minutes over payments at equal distances, so it lists "
              + INTERVAL.multipliedBy(2).toMinutes()
              + " minutes of them with its overlap. Either webhooks have reported every payment, or"
              + " none of the last interval. CPU is that of the event loop, with answers made in"
              + " this process, whose own time is subtracted. The last column adds "
              + MILLIS
              + " ms for each request, since a sweep sends them one after another; more than "
              + INTERVAL.toSeconds()
              + " s is more than the interval.",
          "payments a day",
          "sweep",
          "pages",
          "lookups",
          "CPU, ms",
          "seconds at " + MILLIS + " ms a request");

  private GrowthOfSweeps() {}

  /** A sweep that can be run. */
  @FunctionalInterface
  private interface Sweeping {
    Future<Void> run();
  }

  /** The events of one process, and its sweeps from a position on. */
  private record Shop(ListingInProcess listing, Function<Instant, Sweeping> sweeps) {}

  private record Cost(int pages, int lookups, double cpuMillis) {
    double seconds() {
      return cpuMillis / 1e3 + (pages + lookups) * MILLIS / 1e3;
    }
  }

  static void run(Settings settings, Report report) {
    GrowthOfSweeps sweeps = new GrowthOfSweeps();
    try {
      sweeps.measure(settings, report);
    } finally {
      sweeps.vertx.close().await();
    }
  }

  private void measure(Settings settings, Report report) {
    for (boolean isV1 : List.of(true, false)) {
      costs(isV1, WARM_UP);
    }
    for (long perDay : PER_DAY) {
      for (boolean isV1 : List.of(true, false)) {
        rows(isV1, perDay, rounds(settings, perDay));
      }
    }
    LineChart chart =
        new LineChart("A sweep at " + MILLIS + " ms a request", "payments a day", "seconds");
    lines.forEach((name, points) -> chart.line(name, true, points));
    chart.line(
        "interval of the sweeps",
        false,
        PER_DAY.stream().map(perDay -> new Point(perDay, INTERVAL.toSeconds())).toList());
    report.add(table, "growth-sweeps.svg", chart);
  }

  private static int rounds(Settings settings, long perDay) {
    if (perDay > WARM_UP) {
      return 1;
    }
    return settings.quick() ? 3 : 7;
  }

  private void rows(boolean isV1, long perDay, int rounds) {
    List<List<Cost>> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      all.add(costs(isV1, perDay));
    }
    List<String> names = List.of("webhooks reported all", "no webhooks");
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      Cost any = all.get(0).get(i);
      double cpu = Medians.of(all.stream().map(one -> one.get(column).cpuMillis()).toList());
      Cost cost = new Cost(any.pages(), any.lookups(), cpu);
      String name = (isV1 ? "V1, " : "V2, ") + names.get(i);
      table.row(
          Medians.text("%,.0f", (double) perDay),
          name,
          cost.pages(),
          cost.lookups(),
          Medians.text("%.1f", cpu),
          Medians.text("%.1f", cost.seconds()));
      lines.computeIfAbsent(name, key -> new ArrayList<>()).add(new Point(perDay, cost.seconds()));
    }
  }

  /** Returns the cost of a sweep with and without webhooks. */
  private List<Cost> costs(boolean isV1, long perDay) {
    ListingInProcess listing = new ListingInProcess(context, isV1, perDay);
    Shop shop =
        here(() -> Future.succeededFuture(isV1 ? v1(listing, perDay) : v2(listing, perDay)));
    listing.setTime(FIRST);
    Sweeping sweep = here(() -> Future.succeededFuture(shop.sweeps().apply(FIRST.minus(INTERVAL))));
    cost(listing, sweep);
    Instant now = FIRST.plus(INTERVAL);
    listing.setTime(now);
    Cost silent = cost(listing, sweep);
    // All payments are handled now, and this sweep has to list the same ones.
    Cost reported = cost(listing, shop.sweeps().apply(now.minus(INTERVAL)));
    return List.of(reported, silent);
  }

  private Cost cost(ListingInProcess listing, Sweeping sweep) {
    return here(
        () -> {
          listing.reset();
          long begun = CpuTime.ofThread();
          return sweep
              .run()
              .map(
                  done ->
                      new Cost(
                          listing.pages(),
                          listing.lookups(),
                          (CpuTime.ofThread() - begun - listing.ownNanos()) / 1e6));
        });
  }

  private <T> T here(Supplier<Future<T>> task) {
    Promise<T> result = Promise.promise();
    context.runOnContext(v -> task.get().onComplete(result));
    return result.future().await();
  }

  /** Returns more than what changes during an interval and the overlap before it. */
  private static int remembered(long perDay) {
    return (int) (perDay / 24) + 1_000;
  }

  private Shop v1(ListingInProcess listing, long perDay) {
    io.github.portonevertx.v1.webhook.PaymentEvents events =
        new io.github.portonevertx.v1.webhook.PaymentEvents(
            vertx,
            PortOneV1Client.over(listing),
            event -> Future.succeededFuture(),
            "bench.v1",
            remembered(perDay));
    return new Shop(
        listing,
        position ->
            new io.github.portonevertx.v1.webhook.Sweep(
                    events, INTERVAL, position, GrowthOfSweeps::store, listing::now)
                ::run);
  }

  private Shop v2(ListingInProcess listing, long perDay) {
    io.github.portonevertx.v2.webhook.PaymentEvents events =
        new io.github.portonevertx.v2.webhook.PaymentEvents(
            vertx,
            PortOneV2Client.over(listing),
            event -> Future.succeededFuture(),
            PaymentEventsOptions.DEFAULT.withRemembered(remembered(perDay)));
    return new Shop(
        listing,
        position ->
            new io.github.portonevertx.v2.webhook.Sweep(
                    events, INTERVAL, position, GrowthOfSweeps::store, listing::now)
                ::run);
  }

  private static Future<Void> store(Instant position) {
    return Future.succeededFuture();
  }
}
