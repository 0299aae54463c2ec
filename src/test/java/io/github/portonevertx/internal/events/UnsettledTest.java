package io.github.portonevertx.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnsettledTest {
  private final Unsettled unsettled = new Unsettled();

  private boolean keep(int id) {
    return unsettled.keep(new Unsettled.Entry("imp_" + id, false, Outcome.NOT_HANDLED, null));
  }

  @Test
  void fiveAreNamed() {
    unsettled.keep(new Unsettled.Entry("imp_0", false, Outcome.NOT_ASKED, Instant.EPOCH));
    for (int id = 1; id < 5; id++) {
      keep(id);
    }
    String five =
        "(imp_0 NOT_ASKED (unreadable on the listing), imp_1 NOT_HANDLED, imp_2 NOT_HANDLED,"
            + " imp_3 NOT_HANDLED, imp_4 NOT_HANDLED";
    assertEquals("5 " + five + ")", unsettled.toString());
    keep(5);
    assertEquals("6 " + five + ", ...)", unsettled.toString());
  }

  @Test
  void aThousandAreKept() {
    for (int id = 0; id < 1_000; id++) {
      assertTrue(keep(id));
    }
    assertFalse(keep(1_000));
    assertTrue(keep(7), "one that is kept already");
  }
}
