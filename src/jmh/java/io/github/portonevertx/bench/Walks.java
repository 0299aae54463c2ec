package io.github.portonevertx.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.PaymentFilterInput;
import io.github.portonevertx.v2.payments.PaymentTimestampType;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.streams.ReadStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads a day of a million payments as a stream, with more and more pages ahead of the reader. With
 * fewer pages only the beginning of the day is read, since their speed does not depend on its
 * length.
 */
final class Walks {
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 16;

  /** What part of the day a short run reads. */
  private static final int QUICK = 5;

  /** What part of the day is read one page after another: 1/10, which takes 7 s at 60 ms a page. */
  private static final int LONGEST = 10;

  private static final int WARM_UP = 3;

  /** Less than the 60,000 payments that PortOne V2 returns by page. */
  private static final Duration SPAN = Duration.ofHours(1);

  private final Vertx vertx = Vertx.vertx();
  private final Settings settings;
  private final ServerProcess server;
  private final PortOneV1Client v1;
  private final PortOneV2Client v2;

  private Walks(Settings settings, ServerProcess server) {
    this.settings = settings;
    this.server = server;
    this.v1 = PortOneV1Client.create(vertx, Clients.options(server.plain()));
    this.v2 =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options().setBaseUrl(server.plain()).setApiSecret("invented-secret"));
  }

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    Walks walks = new Walks(settings, server);
    try {
      walks.measure(report);
    } finally {
      walks.vertx.close().await();
    }
  }

  /**
   * Returns the end of what is read with a number of pages ahead, so that each walk takes about the
   * same time.
   */
  private Instant end(int pages) {
    int part = Math.max(1, LONGEST / pages) * (settings.quick() ? QUICK : 1);
    return ListingPages.START.plus(ListingPages.DAY.dividedBy(part));
  }

  private ReadStream<?> v1(int pages) {
    Listing day =
        Listing.builder()
            .limit(PAGE)
            .sorting(Sorting.OLDEST_STARTED_FIRST)
            .from(ListingPages.START)
            .to(end(pages).minusSeconds(1))
            .build();
    return v1.payments().streamByStatus(PaymentStatus.ALL, day, ReadAhead.of(pages));
  }

  private ReadStream<?> v2(int pages) {
    ListRequest day =
        ListRequest.builder()
            .page(PageInput.builder().size(PAGE).build())
            .filter(
                PaymentFilterInput.builder()
                    .timestampType(PaymentTimestampType.CREATED_AT)
                    .sortOrder(SortOrder.ASC)
                    .from(ListingPages.START)
                    .until(end(pages))
                    .build())
            .build();
    return v2.payments().stream(day, ReadAhead.of(pages).withSpan(SPAN));
  }

  private void measure(Report report) throws Exception {
    Table table =
        new Table(
            "Walks",
            "A day of 1,000,000 payments as a stream, pages of 1,000, V2 in spans of an hour; with"
                + " fewer than "
                + MOST_PAGES
                + " pages ahead, or in a short run, only its beginning. Ratios are to one page after"
                + " another; they cannot exceed the time of a page divided by its CPU time, since one"
                + " event loop decodes all pages. Heap is what a garbage collection leaves of a"
                + " reader that pauses after its first payment; one page has about 1.5 MB of JSON.",
            "walk",
            "payments",
            "seconds",
            "payments/s",
            "× one page",
            "CPU, ms a page",
            "first payment, ms",
            "heap of a paused reader, MB");
    // Until the code of both is compiled.
    for (int round = 0; round < WARM_UP; round++) {
      walk(v1(MOST_PAGES), -1);
      walk(v2(MOST_PAGES), -1);
    }
    for (int millis : List.of(20, 60)) {
      server.control().delayPages(millis);
      rows(table, "V1, " + millis + " ms a page", this::v1);
      rows(table, "V2, " + millis + " ms a page", this::v2);
    }
    server.control().delayPages(1);
    report.add(table);
  }

  private void rows(Table table, String name, IntFunction<ReadStream<?>> stream) throws Exception {
    double one = 0;
    for (int pages : List.of(1, 2, 4, MOST_PAGES)) {
      long before = used();
      ReadStream<?> paused = stream.apply(pages);
      long kept = walk(paused, 1).keptBytes - before;
      Walk walk = walk(stream.apply(pages), -1);
      double perSecond = walk.payments / walk.seconds;
      one = pages == 1 ? perSecond : one;
      table.row(
          name + ", " + pages + (pages == 1 ? " page" : " pages"),
          walk.payments,
          Medians.text("%.2f", walk.seconds),
          Medians.text("%.0f", perSecond),
          Medians.text("%.1f", perSecond / one),
          Medians.text("%.1f", walk.cpuMillis * PAGE / walk.payments),
          Medians.text("%.0f", walk.firstMillis),
          Medians.text("%.1f", kept / 1e6));
    }
  }

  private record Walk(
      long payments, double seconds, double firstMillis, double cpuMillis, long keptBytes) {}

  /**
   * Reads a stream.
   *
   * @param most the number of payments after which the reader pauses for good, -1 for all
   */
  private Walk walk(ReadStream<?> stream, int most) throws Exception {
    Promise<Void> end = Promise.promise();
    long[] count = {0};
    long[] first = {0};
    long cpu = cpuNanos();
    long start = System.nanoTime();
    vertx
        .getOrCreateContext()
        .runOnContext(
            v ->
                stream
                    .exceptionHandler(end::tryFail)
                    .endHandler(end::complete)
                    .handler(
                        payment -> {
                          first[0] = count[0]++ == 0 ? System.nanoTime() : first[0];
                          if (count[0] == most) {
                            stream.pause();
                            // The pages ahead arrive in the meantime.
                            vertx.setTimer(1_000, id -> end.complete());
                          }
                        }));
    try {
      end.future().await();
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuMillis = (cpuNanos() - cpu) / 1e6;
      long kept = most < 0 ? 0 : used();
      return new Walk(count[0], seconds, (first[0] - start) / 1e6, cpuMillis, kept);
    } finally {
      Reference.reachabilityFence(stream);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      // Asynchronous cleanup finishes here.
      Thread.sleep(50);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
