package io.github.portonevertx.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.chaos.Outcome.Heard;
import io.github.portonevertx.chaos.Trouble.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong: nothing is lost, nobody hangs, nothing is sent twice. */
class ChaosTest {
  /** One seed of one's own: {@code -Dchaos.seed=7}; how much it says: {@code -Dchaos.messages=}. */
  private static final String SEED = "chaos.seed";

  private static final int MESSAGES = Integer.getInteger("chaos.messages", 2_000);

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void prepare() throws Exception {
    World.prepare(folder);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // Seconds on a machine that has nothing else to do.
  void promisesAreKept() throws InterruptedException {
    Long own = Long.getLong(SEED);
    List<Long> seeds = own == null ? List.of(177L, 122L, 172L, 103L) : List.of(own);
    Findings all = new Findings();
    for (long seed : seeds) {
      Findings findings = Run.of(Plan.of(seed, MESSAGES), folder);
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

  /** A run in which little was answered, or nothing went wrong, would prove nothing. */
  private static void assertSomethingHappened(Findings all) {
    assertTrue(all.answered(Heard.REPLY) > all.messages() / 2, all::report);
    assertTrue(all.looks() > 50, all::report);
    assertEquals(List.of(), all.neverMet(Place.REQUEST), all::report);
    assertEquals(List.of(), all.neverMet(Place.SERVER), all::report);
    assertEquals(List.of(), all.neverMet(Place.NETWORK), all::report);
    assertTrue(all.neverMet(Place.TOKEN).size() < 4, all::report);
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
