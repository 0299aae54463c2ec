package io.github.portonevertx.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong: nothing is lost, nobody hangs, nothing is sent twice. */
class ChaosTest {
  /** Few and short, and together they try everything. */
  private static final List<Long> SEEDS = List.of(136L, 3L, 116L, 259L);

  private static final int FEW = 1_500;

  /** One's own: {@code -Dchaos.seed=7 -Dchaos.messages=5000}, of which either can be left out. */
  private static final String SEED = "chaos.seed";

  private static final int MESSAGES = Integer.getInteger("chaos.messages", FEW);

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void prepare() throws Exception {
    TestEnvironment.prepare(folder);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // Seconds on a machine that has nothing else to do.
  void promisesAreKept() throws InterruptedException {
    Long own = Long.getLong(SEED);
    List<Long> seeds = own == null ? SEEDS : List.of(own);
    Findings all = new Findings();
    for (long seed : seeds) {
      Findings findings = ChaosRun.of(Plan.of(seed, MESSAGES), folder);
      all.add(findings);
      assertEquals(List.of(), findings.broken(), () -> replay(seed) + "\n" + findings.report());
    }
    if (own == null) {
      assertSomethingHappened(all);
    } else {
      System.out.println(all.report());
    }
  }

  private static String replay(long seed) {
    return "Once more: ./mvnw test -Dtest=ChaosTest -Dchaos.seed="
        + seed
        + " -Dchaos.messages="
        + MESSAGES;
  }

  /** What nobody answers proves nothing; how much is answered is up to the machine. */
  private static void assertSomethingHappened(Findings all) {
    assertTrue(
        all.count("answers", Outcome.Heard.REPLY.name())
            > all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / 20,
        all::report);
    assertTrue(
        all.count(ChaosRun.WRITES, ChaosRun.EXECUTED)
            > all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / 50,
        all::report);
  }

  @Test
  void theFixedSeedsTryEverything() {
    List<Plan> plans = SEEDS.stream().map(seed -> Plan.of(seed, FEW)).toList();
    Set<FaultKind> tried = EnumSet.noneOf(FaultKind.class);
    plans.forEach(plan -> tried.addAll(plan.faultKinds()));
    assertEquals(EnumSet.allOf(FaultKind.class), tried);
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
  void aSeedGivesOnePlan() {
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      LongStream.range(0, 32).mapToObj(seed -> Plan.of(seed, 500)).forEach(plans::add);
    }
    for (int seed = 0; seed < 32; seed++) {
      assertEquals(plans.get(seed), plans.get(seed + 32));
    }
    assertNotEquals(plans.get(0).steps(), plans.get(1).steps());
  }
}
