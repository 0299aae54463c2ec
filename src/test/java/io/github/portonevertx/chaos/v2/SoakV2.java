package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.ChaosRun;
import io.github.portonevertx.chaos.FaultyNetwork;
import io.github.portonevertx.chaos.Plan;
import io.github.portonevertx.chaos.SeedRuns;
import io.github.portonevertx.scenario.Findings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs one seed after another until the requested number of writes was sent, and reports: {@code
 * ./mvnw -q -Prun -Dmain=chaos.v2.SoakV2 -Dvm="-Dsoak.writes=200000"}.
 *
 * <p>The first run that breaks a rule stops it, prints the seed, and fails the build.
 */
public final class SoakV2 {
  private static final int MESSAGES_PER_RUN = 5_000;
  private static final double WRITES = Long.getLong("soak.writes", 200_000);

  private SoakV2() {}

  /** Reads the system properties {@code soak.writes} and {@code soak.seed}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("soak");
    FaultyNetwork.prepare(folder);
    boolean passed =
        new SeedRuns("chaos.v2.SoakV2")
            .run(
                seed -> run(seed, MESSAGES_PER_RUN, folder),
                all -> all.count(OutcomeRules.WRITES, OutcomeRules.SENT) / WRITES);
    System.exit(passed ? 0 : 1);
  }

  static Findings run(long seed, int messages, Path folder) throws InterruptedException {
    Plan plan = V2Mix.plan(seed, messages);
    return ChaosRun.of(plan, new V2Mix(), new V2ChaosApi(plan, folder));
  }
}
