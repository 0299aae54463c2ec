package io.github.portonevertx.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultSource;
import io.github.portonevertx.scenario.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Under any fault no message is lost, no caller hangs and no write is sent twice. */
class ChaosTest {
  /** Few and short runs that together use every fault. */
  private static final List<Long> SEEDS = List.of(136L, 3L, 116L, 259L);

  private static final int MESSAGES_PER_SEED = 1_500;

  /** An additional run: {@code -Dchaos.seed=7 -Dchaos.messages=5000}, both optional. */
  private static final String SEED = "chaos.seed";

  private static final int MESSAGES = Integer.getInteger("chaos.messages", MESSAGES_PER_SEED);

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void prepare() throws Exception {
    FaultyNetwork.prepare(folder);
  }

  @Test
  @Tag("vertx51") // Leaks are found through metrics that Vert.x 5.0 does not have.
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // Takes seconds on an idle machine.
  void invariantsHoldUnderRandomFaults() throws InterruptedException {
    Long own = Long.getLong(SEED);
    List<Long> seeds = own == null ? SEEDS : List.of(own);
    Findings all = new Findings();
    for (long seed : seeds) {
      Findings findings = run(seed);
      all.add(findings);
      assertEquals(List.of(), findings.details(), () -> replay(seed) + "\n" + findings.report());
    }
    if (own == null) {
      assertSomethingHappened(all);
    } else {
      System.out.println(all.report());
    }
  }

  private static Findings run(long seed) throws InterruptedException {
    Plan plan = V1Mix.plan(seed, MESSAGES);
    return ChaosRun.of(plan, new V1Mix(), new V1Api(plan, folder));
  }

  private static String replay(long seed) {
    return "Repeat with: ./mvnw test -Dtest=ChaosTest -Dchaos.seed="
        + seed
        + " -Dchaos.messages="
        + MESSAGES;
  }

  /**
   * A run without replies proves nothing; the number of replies depends on the speed of the
   * machine.
   */
  private static void assertSomethingHappened(Findings all) {
    assertTrue(
        all.count("results", Outcome.ResultType.REPLY.name())
            > all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / 20,
        all::report);
    assertTrue(
        all.count(OutcomeRules.WRITES, OutcomeRules.EXECUTED)
            > all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / 50,
        all::report);
  }

  @Test
  void fixedSeedsCoverEveryFault() {
    List<Plan> plans = SEEDS.stream().map(seed -> V1Mix.plan(seed, MESSAGES_PER_SEED)).toList();
    Set<FaultSource> used = new HashSet<>();
    plans.forEach(plan -> used.addAll(plan.faultKinds()));
    assertEquals(EnumSet.allOf(FaultKind.class), used);
    assertEquals(Set.of(true, false), settings(plans, Plan.Setting::tls));
    assertEquals(Set.of(true, false), settings(plans, Plan.Setting::coalesceReads));
    assertEquals(Set.of(true, false), settings(plans, Plan.Setting::abrupt));
    assertEquals(Set.of(1, 2), settings(plans, Plan.Setting::instances));
    assertEquals(Set.of(0, 2), settings(plans, Plan.Setting::retries));
  }

  private static <T> Set<T> settings(List<Plan> plans, Function<Plan.Setting, T> setting) {
    return plans.stream().map(Plan::setting).map(setting).collect(Collectors.toSet());
  }

  @Test
  void planIsDeterministicForItsSeed() {
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      LongStream.range(0, 32).mapToObj(seed -> V1Mix.plan(seed, 500)).forEach(plans::add);
    }
    for (int seed = 0; seed < 32; seed++) {
      assertEquals(plans.get(seed), plans.get(seed + 32));
    }
    assertNotEquals(plans.get(0).steps(), plans.get(1).steps());
  }
}
