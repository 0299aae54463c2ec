package io.github.portonevertx.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.scenario.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every paid order is recognized, and no other, under any fault. */
class RandomShopTest {
  /** An additional seed: {@code -Dshop.seed=7}; the number of orders: {@code -Dshop.orders=}. */
  private static final String SEED = "shop.seed";

  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
  private static final int ORDERS = Integer.getInteger("shop.orders", 700);

  /** The cases that must have occurred for the result to prove anything. */
  private static final List<String> REQUIRED_COUNTS =
      List.of(
          "faults met",
          "resends",
          "repeated states, ignored",
          "handler failures",
          "recognized by REDIRECT",
          "recognized by SWEEP",
          "recognized by WEBHOOK",
          "refunds recognized",
          "found VERIFIED",
          "found AMOUNT_MISMATCH",
          "found CURRENCY_MISMATCH",
          "found PAID_TWICE",
          "found AWAITING_DEPOSIT",
          "found PARTIALLY_CANCELLED",
          "found CANCELLED",
          "confirm requests approved",
          "confirm requests refused",
          "the shop FAILS",
          "the shop THROWS",
          "the shop IS_SILENT",
          "webhooks dropped",
          "webhooks duplicated",
          "webhooks overtaken",
          "webhooks answered 404",
          "forged UNKNOWN_PAYMENT",
          "forged PAYMENT_OF_ANOTHER_ORDER",
          "forged OWN_PAYMENT_POSING_AS_PAID",
          "forged NO_WEBHOOK_AT_ALL",
          "forged BROWSER_WITH_ANOTHERS_PAYMENT");

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES) // Takes seconds on an idle machine.
  void shopLedgerMatchesPortOne() {
    Long own = Long.getLong(SEED);
    List<Findings> runs = new ArrayList<>();
    for (long seed : own == null ? SEEDS : List.of(own)) {
      Findings findings = ShopRun.of(seed, ORDERS);
      assertEquals(List.of(), findings.details(), () -> replay(seed) + "\n" + findings.report());
      runs.add(findings);
    }
    Findings all = new Findings();
    runs.forEach(all::add);
    if (own != null) {
      System.out.println(all.report());
    } else if (ORDERS * SEEDS.size() >= 2_000) {
      REQUIRED_COUNTS.forEach(
          what ->
              assertTrue(all.count(ShopAudit.SECTION, what) > 0, () -> what + "\n" + all.report()));
    }
  }

  private static String replay(long seed) {
    return "Repeat with: ./mvnw test -Dtest=RandomShopTest -Dshop.seed="
        + seed
        + " -Dshop.orders="
        + ORDERS;
  }
}
