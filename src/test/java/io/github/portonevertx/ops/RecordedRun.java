package io.github.portonevertx.ops;

import io.github.portonevertx.testkit.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

/**
 * Records the metrics of a shop while PortOne has one fault after another, for the test of the
 * alerts and the picture of the dashboard: {@code ./mvnw -q -Prun -Dmain=ops.RecordedRun}.
 *
 * <p>Takes 19 minutes of real time, writes the series of the first test in {@code
 * src/ops/recorded.test.yml}, and leaves what that test expects as it is. {@code -Dvm=-Dspeed=20}
 * shortens each phase and the interval of the scrapes, to try the program; such a recording is
 * written to {@code target}.
 */
public final class RecordedRun {
  private static final int SPEED = Integer.getInteger("speed", 1);
  private static final Path FILE = Path.of("src", "ops", "recorded.test.yml");
  private static final String START = "    # recorded: begin\n";
  private static final String END = "    # recorded: end\n";
  private static final double MINUTES = 19;
  private static final Duration SCRAPE = Duration.ofSeconds(15);

  private final MeteredShop shop = new MeteredShop();
  private final ScrapeSeries series = new ScrapeSeries();
  private final CountDownLatch done = new CountDownLatch(1);
  private final long start = System.nanoTime();
  private long seconds;

  private RecordedRun() {}

  /** Runs on the main thread until the last scrape. */
  public static void main(String[] arguments) throws Exception {
    RecordedRun run = new RecordedRun();
    try {
      run.record();
    } finally {
      run.shop.close();
    }
  }

  private void record() throws InterruptedException {
    shop.vertx.setPeriodic(80, timer -> shop.query());
    shop.vertx.setPeriodic(1_000, timer -> second());
    scrape();
    shop.vertx.setPeriodic(SCRAPE.toMillis() / SPEED, timer -> scrape());
    done.await();
  }

  private double minute() {
    return (System.nanoTime() - start) / 60e9 * SPEED;
  }

  private boolean isBetween(double from, double to) {
    return minute() >= from && minute() < to;
  }

  /** Applies the faults of the moment, and sends what is not sent often. */
  private void second() {
    seconds++;
    shop.one.faults().clear();
    shop.two.faults().clear();
    shop.handlerFails = isBetween(4, 10);
    if (isBetween(2, 13.5)) {
      shop.two.faults().always("payments.list", new Fault.Outage(503));
    }
    slowAndFailing();
    tokens();
    if (isBetween(11.5, 13.5)) {
      shop.two.faults().always("payments.get", new Fault.Delay(Duration.ofSeconds(2)));
    }
    if (isBetween(2, 4) && seconds % 20 == 0) {
      shop.one.faults().next("payments.cancel", new Fault.Disconnect().afterRunning());
      shop.two.faults().next("payments.payWithBillingKey", new Fault.Disconnect().afterRunning());
    }
    if (isBetween(3, 8) && seconds % 5 == 0) {
      shop.forge();
    }
    if (seconds % 4 == 0) {
      shop.refund();
      shop.charge();
    }
    if (seconds % 3 == 0) {
      shop.deposit();
    }
  }

  /** Of each 10 seconds, the queries of V2 are slow for 4 and fail for 3. */
  private void slowAndFailing() {
    if (isBetween(2, 9)) {
      if (seconds % 10 < 4) {
        shop.two.faults().always("payments.get", new Fault.Delay(Duration.ofMillis(1_500)));
      } else if (seconds % 10 < 7) {
        shop.two.faults().always("payments.get", new Fault.Outage(503));
      }
    }
  }

  /** V1 issues no token, with a 503; then V2 does not accept the secret. */
  private void tokens() {
    if (isBetween(4, 8)) {
      shop.one.faults().alwaysOnToken(new Fault.Outage(503));
      shop.one.tokens().revoke();
    }
    if (isBetween(9, 11)) {
      shop.two.credentials().removeSecret(shop.two.apiSecret());
    } else {
      shop.two.credentials().addSecret(shop.two.apiSecret(), null);
    }
  }

  private void scrape() {
    series.add(shop.registry.scrape());
    if (series.scrapes() > MINUTES * 60 / SCRAPE.toSeconds()) {
      write();
      done.countDown();
    }
  }

  private void write() {
    try {
      String text = Files.readString(FILE);
      int from = text.indexOf(START) + START.length();
      String recorded =
          "    # on "
              + LocalDate.now(ZoneOffset.UTC)
              + ", by RecordedRun; sums rounded to 1 ms\n"
              + "    input_series:\n"
              + series.yaml();
      String changed = text.substring(0, from) + recorded + text.substring(text.indexOf(END));
      Path file = SPEED == 1 ? FILE : Path.of("target", "recorded.test.yml");
      Files.writeString(file, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
