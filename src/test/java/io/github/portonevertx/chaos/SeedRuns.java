package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.Heap;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Runs one seed after another, and prints the counts of all. */
public final class SeedRuns {
  private static final int REPORT_EVERY = 10;

  private final long begun = System.nanoTime();
  private final Findings all = new Findings();
  private final String program;

  /** Runs the plan of a seed. */
  @FunctionalInterface
  public interface SeedRun {
    /** Returns the findings. */
    Findings of(long seed) throws Exception;
  }

  /**
   * Creates runs of a program.
   *
   * @param program the main class, named from the base package
   */
  public SeedRuns(String program) {
    this.program = program;
  }

  /**
   * Runs seeds until the work is done, or a run breaks a rule.
   *
   * @param share returns which share of the work is done
   * @return whether no rule was broken
   */
  public boolean run(SeedRun run, ToDoubleFunction<Findings> share) throws Exception {
    long heapAtStart = 0;
    long heapInTheMiddle = 0;
    for (long seed = Long.getLong("soak.seed", 1); share.applyAsDouble(all) < 1; seed++) {
      Findings findings = run.of(seed);
      all.add(findings);
      if (!findings.details().isEmpty()) {
        print(
            "seed %d broke a rule; repeat with: ./mvnw -q -Prun -Dmain=%s -Dvm=-Dsoak.seed=%d",
            seed, program, seed);
        break;
      }
      if (heapAtStart == 0) {
        heapAtStart = Heap.kilobytesInUse();
      }
      if (heapInTheMiddle == 0 && share.applyAsDouble(all) >= 0.5) {
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

  private long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
  }

  static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
