package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.Heap;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final long MESSAGES = Long.getLong("soak.messages", 1_000_000);
  private static final long NANOS = TimeUnit.MINUTES.toNanos(Long.getLong("soak.minutes", 0));

  private Soak() {}

  /** Reads the system properties {@code soak.messages}, {@code soak.minutes}, {@code soak.seed}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("soak");
    FaultyNetwork.prepare(folder);
    long begun = System.nanoTime();
    standstill();
    boolean passed =
        new SeedRuns("chaos.Soak").run(seed -> run(seed, folder), all -> share(all, begun));
    System.exit(passed ? 0 : 1);
  }

  private static Findings run(long seed, Path folder) throws InterruptedException {
    Plan plan = V1Mix.plan(seed, MESSAGES_PER_RUN);
    return ChaosRun.of(plan, new V1Mix(), new V1Api(plan, folder));
  }

  /** Returns the completed share of the requested messages or minutes. */
  private static double share(Findings all, long begun) {
    return NANOS > 0
        ? (System.nanoTime() - begun) / (double) NANOS
        : all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / (double) MESSAGES;
  }

  /** Measures the heap while PortOne is unresponsive and messages keep arriving. */
  private static void standstill() {
    try (Standstill standstill = new Standstill()) {
      SeedRuns.print("PortOne is unresponsive; heap after collection, in KB");
      standstill.send(STANDSTILL_MESSAGES);
      row(STANDSTILL_MESSAGES, standstill);
      standstill.send(9 * STANDSTILL_MESSAGES);
      row(10 * STANDSTILL_MESSAGES, standstill);
    }
  }

  private static void row(int messages, Standstill standstill) {
    SeedRuns.print(
        "  after %,10d messages: %,8d in use; %,d in flight, %,d queued, %,d rejected",
        messages,
        Heap.kilobytesInUse(),
        standstill.health().getInteger("in_flight"),
        standstill.health().getInteger("queued"),
        standstill.rejected());
  }
}
