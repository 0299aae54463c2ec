package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The times of a payment that cannot be decoded. */
class ChangeTimeTest {
  private static final long SECOND = 1_700_000_000;
  private static final Instant TIME = Instant.ofEpochSecond(SECOND);

  private static Instant changed(Map<String, ?> fields) {
    return ChangeTime.ofUnreadable(fields, Instant.MAX, Instant.MAX);
  }

  @Test
  void everyTimeUnitIsRecognized() {
    for (long perSecond : new long[] {1, 1_000, 1_000_000, 1_000_000_000}) {
      assertEquals(TIME, changed(Map.of("paid_at", SECOND * perSecond)));
      assertEquals(TIME, changed(Map.of("paid_at", String.valueOf(SECOND * perSecond))));
    }
    assertEquals(
        Instant.ofEpochSecond(100_000_000_000L), changed(Map.of("paid_at", 100_000_000_000L)));
    assertEquals(
        Instant.ofEpochSecond(100_000_000_000L),
        changed(Map.of("paid_at", new BigDecimal("1e20"))),
        "the last nanosecond");
  }

  @Test
  void theLastSecondOfAPaymentIsNotTakenForMilliseconds() {
    JsonObject payment =
        new JsonObject()
            .put("imp_uid", "imp_1")
            .put("merchant_uid", "order-1")
            .put("amount", 1)
            .put("cancel_amount", 0)
            .put("currency", "KRW")
            .put("status", "paid")
            .put("paid_at", 100_000_000_000L);

    assertEquals(
        Instant.ofEpochSecond(100_000_000_000L),
        ChangeTime.of(Replies.bound(Reply.of(payment)).as(Payment.class)));
  }

  @Test
  void absentTimeIsIgnored() {
    assertEquals(TIME, changed(Map.of("paid_at", SECOND, "failed_at", 0, "cancelled_at", false)));
    assertEquals(TIME, changed(Map.of("paid_at", SECOND, "failed_at", "", "amount", 1)));
  }

  @Test
  void aTimeThatCannotBeReadMakesTheChangeUnknown() {
    for (Object unreadable :
        List.of("yesterday", true, -1, new BigDecimal("1e21"), List.of(), "1e9", "1".repeat(21))) {
      Map<String, ?> payment = Map.of("paid_at", unreadable, "started_at", SECOND);
      assertEquals(Instant.MAX, changed(payment), unreadable.toString());
    }
    assertEquals(Instant.MAX, changed(Map.of("amount", 1)), "there is no time");
    assertEquals(Instant.EPOCH, ChangeTime.ofUnreadable(Map.of(), TIME, Instant.EPOCH));
  }

  @Test
  void unreadableTimesOfRefundsAndDepositsCountToo() {
    Map<String, ?> readable = Map.of("cancelled_at", SECOND);
    Map<String, ?> unreadable = Map.of("cancelled_at", "yesterday");

    assertEquals(TIME, changed(Map.of("cancel_history", List.of(readable))));
    assertEquals(
        Instant.MAX,
        changed(Map.of("cancel_history", List.of(unreadable, readable), "paid_at", SECOND)));
    assertEquals(
        Instant.MAX, changed(Map.of("promotion", unreadable, "paid_at", SECOND)), "in an object");
  }

  @Test
  void timesDeeperThanAnEntryOfAListAreNotLookedAt() {
    Map<String, ?> deep = Map.of("list", List.of(Map.of("x", Map.of("a_at", SECOND + 1))));

    assertEquals(TIME, changed(Map.of("paid_at", SECOND, "other", deep)));
    Map<String, ?> list = Map.of("list", List.of(Map.of("a_at", SECOND + 1)));
    assertEquals(TIME, changed(Map.of("paid_at", SECOND, "other", list)));
  }

  @Test
  void timesAfterTheEndDoNotCount() {
    Map<String, ?> payment = Map.of("started_at", SECOND, "paid_at", SECOND + 1);

    assertEquals(TIME, ChangeTime.ofUnreadable(payment, TIME, Instant.EPOCH));
  }
}
