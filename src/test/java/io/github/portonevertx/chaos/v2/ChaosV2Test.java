package io.github.portonevertx.chaos.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.chaos.ChaosRun;
import io.github.portonevertx.chaos.FaultyNetwork;
import io.github.portonevertx.chaos.Plan;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultSource;
import io.github.portonevertx.scenario.Findings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Under any fault a write of V2 is executed once, and reported as what it was. */
class ChaosV2Test {
  /** Few and short runs that together use every fault. */
  private static final List<Long> SEEDS = List.of(152L, 743L, 231L);

  private static final int MESSAGES_PER_SEED = 1_100;

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
  void writesAreExecutedOnceAndReportedAsThatUnderRandomFaults() throws InterruptedException {
    Long own = Long.getLong(SEED);
    List<Long> seeds = own == null ? SEEDS : List.of(own);
    Findings all = new Findings();
    for (long seed : seeds) {
      Findings findings = SoakV2.run(seed, MESSAGES, folder);
      all.add(findings);
      assertEquals(List.of(), findings.details(), () -> replay(seed) + "\n" + findings.report());
    }
    // A run without executed writes proves nothing.
    assertTrue(
        all.count(OutcomeRules.WRITES, OutcomeRules.EXECUTED)
            > all.count(ChaosRun.TOTALS, ChaosRun.MESSAGES) / 10,
        all::report);
    if (own != null) {
      System.out.println(all.report());
    }
  }

  private static String replay(long seed) {
    return "Repeat with: ./mvnw test -Dtest=ChaosV2Test -Dchaos.seed="
        + seed
        + " -Dchaos.messages="
        + MESSAGES;
  }

  @Test
  void fixedSeedsCoverEveryFaultOfV2() {
    List<Plan> plans = SEEDS.stream().map(seed -> V2Mix.plan(seed, MESSAGES_PER_SEED)).toList();
    Set<FaultSource> used = new HashSet<>();
    plans.forEach(plan -> used.addAll(plan.faultKinds()));
    Set<FaultSource> expected = new HashSet<>(Arrays.asList(V2FaultKind.values()));
    expected.addAll(EnumSet.complementOf(EnumSet.copyOf(V2Mix.NOT_IN_V2)));
    assertEquals(expected, used);
    assertEquals(Set.of(true, false), settings(plans, Plan.Setting::tls));
    assertEquals(Set.of(true, false), settings(plans, Plan.Setting::coalesceReads));
    assertEquals(Set.of(true, false), settings(plans, Plan.Setting::tokens));
    assertEquals(Set.of(1, 2), settings(plans, Plan.Setting::instances));
    assertEquals(Set.of(1, 2), settings(plans, Plan.Setting::nodes));
  }

  private static <T> Set<T> settings(List<Plan> plans, Function<Plan.Setting, T> setting) {
    return plans.stream().map(Plan::setting).map(setting).collect(Collectors.toSet());
  }

  /** The counts of the report contain every kind of fault, and name none twice. */
  @Test
  void kindsOfFaultsHaveDifferentNames() {
    Set<String> names = new HashSet<>();
    Arrays.stream(FaultKind.values()).map(Enum::name).forEach(names::add);
    Arrays.stream(V2FaultKind.values()).map(Enum::name).forEach(names::add);
    assertEquals(FaultKind.values().length + V2FaultKind.values().length, names.size());
  }
}
