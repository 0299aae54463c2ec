package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.Heap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs one seed after another for the requested time and reports: {@code ./mvnw -q -Prun
 * -Dmain=chaos.Soak -Dvm="-Xmx256m -Dsoak.messages=1000000"} or {@code -Dsoak.minutes=30}.
 *
 * <p>The first run that breaks a rule stops it, prints the seed, and fails the build.
 */
public final class Soak {
  private static final int MESSAGES_PER_RUN = 5_000;
  private static final int STANDSTILL_MESSAGES = 20_000;
  private static final int REPORT_EVERY = 10;

  private final long messages = Long.getLong("soak.messages", 1_000_000);
  private final long nanos = TimeUnit.MINUTES.toNanos(Long.getLong("soak.minutes", 0));
  private final long begun = System.nanoTime();
  private final Findings all = new Findings();
  private final Path folder;

  private Soak(Path folder) {
    this.folder = folder;
  }

  /** Reads the system properties {@code soak.messages}, {@code soak.minutes}, {@code soak.seed}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("soak");
    boolean passed = new Soak(folder).run();
    System.exit(passed ? 0 : 1);
  }

  private boolean run() throws Exception {
    TestEnvironment.prepare(folder);
    standstill();
    long seed = Long.getLong("soak.seed", 1);
    long heapAtStart = 0;
    long heapInTheMiddle = 0;
    for (; share() < 1; seed++) {
      Findings findings = ChaosRun.of(Plan.of(seed, MESSAGES_PER_RUN), folder);
      all.add(findings);
      if (!findings.details().isEmpty()) {
        print(
            "seed %d broke a rule; repeat with: ./mvnw -q -Prun -Dmain=chaos.Soak -Dvm=-Dsoak.seed=%d",
            seed, seed);
        break;
      }
      if (heapAtStart == 0) {
        heapAtStart = Heap.kilobytesInUse();
      }
      if (heapInTheMiddle == 0 && share() >= 0.5) {
        heapInTheMiddle = Heap.kilobytesInUse();
      }
      if (seed % REPORT_EVERY == 0) {
        print(
            "%,d messages in %d s, up to seed %d",
            all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES), seconds(), seed);
      }
    }
    print("%n%s", all.report());
    print("heap after collection, in KB");
    print("  %-58s %,12d", "after the first run", heapAtStart);
    print("  %-58s %,12d", "in the middle", heapInTheMiddle);
    print("  %-58s %,12d", "at the end", Heap.kilobytesInUse());
    print("%nseconds  %d", seconds());
    return all.details().isEmpty();
  }

  /** Returns the completed share of the requested messages or minutes. */
  private double share() {
    return nanos > 0
        ? (System.nanoTime() - begun) / (double) nanos
        : all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / (double) messages;
  }

  private long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
  }

  /** Measures the heap while PortOne is unresponsive and messages keep arriving. */
  private static void standstill() {
    try (Standstill standstill = new Standstill()) {
      print("PortOne is unresponsive; heap after collection, in KB");
      standstill.send(STANDSTILL_MESSAGES);
      row(STANDSTILL_MESSAGES, standstill);
      standstill.send(9 * STANDSTILL_MESSAGES);
      row(10 * STANDSTILL_MESSAGES, standstill);
    }
  }

  private static void row(int messages, Standstill standstill) {
    print(
        "  after %,10d messages: %,8d in use; %,d in flight, %,d queued, %,d rejected",
        messages,
        Heap.kilobytesInUse(),
        standstill.health().getInteger("in_flight"),
        standstill.health().getInteger("queued"),
        standstill.rejected());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
