package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An unreadable entry of the listing does not block others, and is not marked as handled. */
class SweepUnreadableTest extends UnreadableListingFixture {
  static List<Arguments> unreadableFields() {
    return List.of(
        Arguments.of("paid_at", NOW * 1_000_000_000),
        Arguments.of("paid_at", "yesterday"),
        Arguments.of("paid_at", new BigDecimal("1e30")),
        Arguments.of("paid_at", true),
        Arguments.of("started_at", new JsonArray().add(1)),
        Arguments.of("currency", null),
        Arguments.of("amount", null),
        Arguments.of("amount", new BigDecimal("1e999999")),
        Arguments.of("status", new JsonObject().put("now", "paid")),
        Arguments.of("cancel_history", "none"),
        Arguments.of(
            "deposit_history", new JsonArray().add(new JsonObject().put("deposited_at", NOW))));
  }

  @ParameterizedTest
  @MethodSource("unreadableFields")
  void unreadablePaymentDoesNotBlockOthers(String field, @Nullable Object value) {
    JsonObject unreadable = payment("imp_unreadable", NOW - 2).put(field, value);
    listed.addAll(List.of(payment("imp_new", NOW - 1), unreadable, payment("imp_old", NOW - 3)));
    Sweep sweep = sweep();

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertTrue(failure.getMessage().contains("imp_unreadable"), failure.getMessage());
    assertEquals(List.of("imp_old", "imp_new"), fixture.found());
    assertEquals(List.of(), fixture.stored(), "the position moved past an unhandled payment");
    listed.add(0, payment("imp_newer", NOW));
    assertTrue(failed(sweep.run()));
    assertEquals(List.of("imp_newer"), fixture.found());
    assertEquals(2, asked.stream().filter("imp_unreadable"::equals).count(), "one query per sweep");
    listed.set(2, payment("imp_unreadable", NOW - 2));
    sweep.run().await();
    assertEquals(List.of("imp_unreadable"), fixture.found());
    assertEquals(List.of(Instant.ofEpochSecond(NOW)), fixture.stored());
  }

  @Test
  void timeInNanosecondsDoesNotBlockOthers() {
    String old = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String unreadable =
        fixture.add(
            PaymentSeed.paid().with("paid_at", (fixture.now.getEpochSecond() - 8) * 1_000_000_000),
            Duration.ofSeconds(8));
    String other = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(7));
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minusSeconds(60));

    assertTrue(failed(sweep.run()));
    List<String> delivered = fixture.found();
    assertEquals(2, delivered.size(), delivered.toString());
    assertTrue(delivered.containsAll(List.of(old, other)), delivered.toString());
    assertEquals(List.of(), fixture.stored());
    shop.simulator.ledger().change(unreadable, "paid_at", fixture.now.getEpochSecond() - 8);
    sweep.run().await();
    assertEquals(List.of(unreadable), fixture.found());
    assertEquals(List.of(fixture.now.minusSeconds(7)), fixture.stored());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e999999999", "-1e-99999999999"})
  void numberOutOfRangeAffectsOnePaymentOnly(String amount) {
    String text =
        new JsonObject()
            .put("list", new JsonArray().add(payment("imp_1", NOW)).add(payment("imp_2", NOW)))
            .encode()
            .replaceFirst("1000", amount);

    List<ListedPayment> entries = ListedPayment.page(Replies.text(text)).list();

    assertEquals(List.of("imp_1", "imp_2"), entries.stream().map(ListedPayment::id).toList());
    assertTrue(entries.get(0) instanceof ListedPayment.Unreadable, entries.toString());
    assertTrue(entries.get(1) instanceof ListedPayment.Decoded, entries.toString());
  }

  @Test
  void pageWithUnreadableEntriesOnlyIsNotTheLast() {
    for (int i = 1; i <= 100; i++) {
      fixture.add(PaymentSeed.paid().with("currency", null), Duration.ofSeconds(i));
    }
    String behind = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(101));
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minusSeconds(60));

    assertTrue(failed(sweep.run()));

    assertEquals(List.of(behind), fixture.found());
  }

  @Test
  void paymentUnreadableInTheListingOnlyIsHandled() {
    listed.addAll(List.of(payment("imp_new", NOW - 1), unreadable("imp_spoilt", NOW - 2)));
    found.put("imp_spoilt", Reply.of(payment("imp_spoilt", NOW - 2)));
    Sweep sweep = sweep();

    sweep.run().await();
    assertEquals(List.of("imp_spoilt", "imp_new"), fixture.found());
    assertEquals(List.of(Instant.ofEpochSecond(NOW - 1)), fixture.stored());
    sweep.run().await();
    assertEquals(List.of(), fixture.found());
  }

  @Test
  void unreadablePaymentIsLoggedOnceWithItsIdAndWithoutItsData() {
    listed.addAll(
        List.of(
            unreadable("imp_1", NOW - 1),
            unreadable("imp_2", NOW - 2),
            unreadable("imp_3\r\nINFO forged", NOW - 3)));
    try (LogRecords log = LogRecords.ofSweeps()) {
      Sweep sweep = sweep();
      assertTrue(failed(sweep.run()));
      assertTrue(failed(sweep.run()));

      List<String> lines = log.messages();
      assertEquals(3, lines.size(), lines.toString());
      assertTrue(lines.get(0).contains("imp_uid=\"imp_3??INFO forged\""), lines.get(0));
      assertTrue(lines.get(1).contains("imp_2"), lines.get(1));
      assertTrue(lines.get(2).contains("imp_1"), lines.get(2));
      assertTrue(lines.get(2).contains("Payment.currency is missing"), lines.get(2));
      assertFalse(lines.toString().contains("PRIVATE"), lines.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a text\"", "[7]", "7", "{\"imp_uid\": 7}", "{\"imp_uid\": \"\"}"})
  void invalidEntryDoesNotBlockOthers(String entry) {
    listed.addAll(
        List.of(
            payment("imp_new", NOW - 1),
            new JsonArray("[" + entry + "]").getValue(0),
            payment("imp_old", NOW - 3)));

    assertTrue(failed(sweep().run()));

    assertEquals(List.of("imp_old", "imp_new"), fixture.found());
    assertEquals(List.of(), fixture.stored());
    assertEquals(List.of("imp_old", "imp_new"), asked);
  }

  @Test
  void absentEntryIsIgnored() {
    listed.add(payment("imp_1", NOW - 1));
    listed.add(null);
    listed.add(false);
    listed.add(new JsonArray());
    listed.add(unreadable("imp_before", NOW - 86_400));

    sweep().run().await();

    assertEquals(List.of("imp_1"), fixture.found());
  }

  @Test
  void testChannelPaymentThatIsNotFoundIsSkipped() {
    listed.addAll(
        List.of(payment("imp_1", NOW - 1), unreadable("imp_test", NOW - 2).put("sandbox", true)));
    found.put("imp_test", Reply.of(payment("imp_other", NOW)));

    sweep().run().await();

    assertEquals(List.of("imp_1"), fixture.found());
    assertEquals(List.of(Instant.ofEpochSecond(NOW - 1)), fixture.stored());
  }

  @Test
  void readablePaymentIsNotSkipped() {
    listed.addAll(List.of(payment("imp_new", NOW - 1), unreadable("imp_spoilt", NOW - 2)));
    found.put("imp_spoilt", Reply.of(payment("imp_spoilt", NOW - 2)));
    shop.application =
        event ->
            event.payment().impUid().equals("imp_spoilt")
                ? Future.failedFuture("not this one")
                : Future.succeededFuture();
    Sweep sweep = sweep();
    assertTrue(failed(sweep.run()));
    clock.set(Instant.ofEpochSecond(NOW).plus(Duration.ofDays(100)));
    listed.clear();

    assertTrue(failed(sweep.run()));

    assertEquals(List.of(), fixture.stored());
  }
}
