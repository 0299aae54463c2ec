package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.LogRecords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The times of an unreadable entry decide whether and how long the position is held. */
class SweepUnreadableTimesTest extends UnreadableListingFixture {
  @Test
  void anEntryWithoutAnIdHoldsThePositionUntilItCanBeRead() {
    listed.addAll(
        List.of(
            payment("imp_new", NOW - 1),
            payment("imp_late", NOW - 2).putNull("imp_uid"),
            payment("imp_old", NOW - 3)));
    Sweep sweep = sweep();
    try (LogRecords log = LogRecords.ofSweeps()) {
      assertTrue(failed(sweep.run()));
      assertTrue(log.onlyMessage().contains("Payment.imp_uid is missing"));
    }
    assertEquals(List.of("imp_old", "imp_new"), fixture.found());
    assertEquals(List.of(), fixture.stored());
    clock.set(Instant.ofEpochSecond(NOW + 3_600));
    listed.add(0, payment("imp_newer", NOW + 3_600));
    assertTrue(failed(sweep.run()));
    assertEquals(List.of("imp_newer"), fixture.found());

    listed.set(2, payment("imp_late", NOW - 2));
    sweep.run().await();

    assertEquals(List.of("imp_late"), fixture.found());
    assertEquals(List.of(Instant.ofEpochSecond(NOW + 3_600)), fixture.stored());
  }

  @Test
  void paymentChangedBeforeTheSweepsStartIsNotQueried() {
    listed.addAll(
        List.of(
            payment("imp_1", NOW - 1),
            unreadable("imp_before", NOW - 86_400).put("started_at", 0),
            unreadable("imp_text", NOW).put("paid_at", String.valueOf(NOW - 86_400)),
            unreadable("imp_nanos", (NOW - 86_400) * 1_000_000_000)));

    sweep().run().await();

    assertEquals(List.of("imp_1"), asked);
    assertEquals(List.of(Instant.ofEpochSecond(NOW - 1)), fixture.stored());
  }

  @Test
  void paymentListedBeforeAChangeHasChangedLater() {
    listed.addAll(List.of(unreadable("imp_late", NOW - 86_400), payment("imp_1", NOW - 1)));

    assertTrue(failed(sweep().run()));

    assertEquals(List.of("imp_1", "imp_late"), asked);
  }

  @Test
  void timesOfDepositsAndRefundsCount() {
    JsonArray deposits = new JsonArray().add(new JsonObject().put("deposited_at", NOW - 1));
    JsonArray refunds = new JsonArray().add(new JsonObject().put("cancelled_at", NOW - 1));
    listed.addAll(
        List.of(
            payment("imp_deposit", NOW - 86_400).put("deposit_history", deposits),
            unreadable("imp_refund", NOW - 86_400).put("cancel_history", refunds)));

    assertTrue(failed(sweep().run()));

    assertEquals(List.of("imp_refund", "imp_deposit"), asked);
  }

  @Test
  void thePositionIsHeldNoLongerThanPortOneListsAPayment() {
    listed.addAll(List.of(payment("imp_new", NOW - 1), unreadable("imp_unreadable", NOW - 2)));
    Sweep sweep = sweep();
    assertTrue(failed(sweep.run()));
    Instant lastListed = Instant.ofEpochSecond(NOW + 60).plus(Duration.ofDays(90));
    clock.set(lastListed);
    listed.clear();
    found.put("imp_unreadable", Reply.of(unreadable("imp_unreadable", NOW - 2)));
    assertTrue(failed(sweep.run()), "the payment may still be listed");
    assertEquals(List.of(), fixture.stored());
    clock.set(lastListed.plusSeconds(1));
    asked.clear();

    try (LogRecords log = LogRecords.ofSweeps()) {
      sweep.run().await();
      String line = log.onlyMessage();
      assertTrue(line.contains("imp_unreadable"), line);
    }

    assertEquals(List.of("imp_unreadable"), asked, "the last query");
    assertEquals(List.of(Instant.ofEpochSecond(NOW - 1)), fixture.stored());
    sweep.run().await();
    assertEquals(List.of("imp_unreadable"), asked);
  }
}
