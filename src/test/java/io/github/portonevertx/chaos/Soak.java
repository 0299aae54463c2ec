package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.Heap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs as long as asked, one seed after another, and reports: {@code ./mvnw -q -Prun
 * -Dmain=chaos.Soak -Dvm="-Xmx256m -Dsoak.messages=1000000"} or {@code -Dsoak.minutes=30}.
 *
 * <p>The first run that breaks a rule ends it, names its seed, and makes the build fail.
 */
public final class Soak {
  private static final int MESSAGES_PER_RUN = 5_000;
  private static final int STANDING_MESSAGES = 20_000;
  private static final int SAID_EVERY = 10;

  private final long messages = Long.getLong("soak.messages", 1_000_000);
  private final long nanos = TimeUnit.MINUTES.toNanos(Long.getLong("soak.minutes", 0));
  private final long begun = System.nanoTime();
  private final Findings all = new Findings();
  private final Path folder;

  private Soak(Path folder) {
    this.folder = folder;
  }

  /** Takes the system properties {@code soak.messages}, {@code soak.minutes}, {@code soak.seed}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("soak");
    boolean well = new Soak(folder).run();
    System.exit(well ? 0 : 1);
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
      if (!findings.broken().isEmpty()) {
        say(
            "seed %d broke a rule; once more: ./mvnw -q -Prun -Dmain=chaos.Soak -Dvm=-Dsoak.seed=%d",
            seed, seed);
        break;
      }
      if (heapAtStart == 0) {
        heapAtStart = Heap.kilobytesInUse();
      }
      if (heapInTheMiddle == 0 && share() >= 0.5) {
        heapInTheMiddle = Heap.kilobytesInUse();
      }
      if (seed % SAID_EVERY == 0) {
        say(
            "%,d messages in %d s, up to seed %d",
            all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES), seconds(), seed);
      }
    }
    say("%n%s", all.report());
    say("heap after collection, in KB");
    say("  %-58s %,12d", "after the first run", heapAtStart);
    say("  %-58s %,12d", "in the middle", heapInTheMiddle);
    say("  %-58s %,12d", "at the end", Heap.kilobytesInUse());
    say("%nseconds  %d", seconds());
    return all.broken().isEmpty();
  }

  /** How much is done of what was asked. */
  private double share() {
    return nanos > 0
        ? (System.nanoTime() - begun) / (double) nanos
        : all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / (double) messages;
  }

  private long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
  }

  /** The heap while PortOne stands still and messages keep coming. */
  private static void standstill() {
    try (Standstill standstill = new Standstill()) {
      say("PortOne stands still; heap after collection, in KB");
      standstill.send(STANDING_MESSAGES);
      row(STANDING_MESSAGES, standstill);
      standstill.send(9 * STANDING_MESSAGES);
      row(10 * STANDING_MESSAGES, standstill);
    }
  }

  private static void row(int messages, Standstill standstill) {
    say(
        "  after %,10d messages: %,8d in use; %,d in flight, %,d in line, %,d refused",
        messages,
        Heap.kilobytesInUse(),
        standstill.health().getInteger("in_flight"),
        standstill.health().getInteger("queued"),
        standstill.refused());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
