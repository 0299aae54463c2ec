package io.github.portonevertx.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** An unresponsive PortOne holds a bounded number of calls and does not delay the others. */
class StandstillTest {
  private static final int ADMITTED = Standstill.MOST_IN_FLIGHT + Standstill.MOST_QUEUED;

  @Test
  void callsBeyondTheLoadLimitAreRejectedImmediately() {
    try (Standstill standstill = new Standstill()) {
      for (int messages : new int[] {ADMITTED - 1, 1, 1, 2_000, 5_000}) {
        standstill.send(messages);
        JsonObject health = standstill.health();
        assertEquals(Standstill.MOST_IN_FLIGHT, health.getInteger("in_flight"));
        assertEquals(0, standstill.answered(), "PortOne does not respond");
      }
      assertEquals(Standstill.MOST_QUEUED, standstill.health().getInteger("queued"));
      assertEquals(false, standstill.health().getBoolean("up"));
      assertEquals(1 + 2_000 + 5_000, standstill.rejected());
      assertEquals(Standstill.MOST_IN_FLIGHT, standstill.arrived());

      standstill.release().await();

      assertEquals(ADMITTED, standstill.answered());
      assertEquals(ADMITTED, standstill.arrived());
      assertEquals(1 + 2_000 + 5_000, standstill.rejected());
      assertEquals(0, standstill.health().getInteger("in_flight"));
      assertEquals(0, standstill.health().getInteger("queued"));
      assertEquals(true, standstill.health().getBoolean("up"));
    }
  }
}
