package io.github.portonevertx.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every paid order is recognised, nothing else is, whatever goes wrong on the way. */
class RandomShopTest {
  /** One seed of one's own: {@code -Dshop.seed=7}; how long it takes: {@code -Dshop.orders=}. */
  private static final String SEED = "shop.seed";

  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
  private static final int ORDERS = Integer.getInteger("shop.orders", 700);

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES) // Seconds on a machine that has nothing else to do.
  void theBooksAreRight() {
    Long own = Long.getLong(SEED);
    List<String> reports = new ArrayList<>();
    List<Findings> all = new ArrayList<>();
    for (long seed : own == null ? SEEDS : List.of(own)) {
      Findings findings = Run.of(seed, ORDERS);
      assertEquals(List.of(), findings.broken(), () -> replay(seed) + "\n" + findings.report());
      all.add(findings);
      reports.add(findings.report());
    }
    if (own == null) {
      assertTrue(all.size() == SEEDS.size());
    }
    System.out.println(String.join("\n\n", reports));
  }

  private static String replay(long seed) {
    return "Once more: ./mvnw test -Dtest=RandomShopTest -Dshop.seed="
        + seed
        + " -Dshop.orders="
        + ORDERS;
  }
}
