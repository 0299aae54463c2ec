package io.github.portonevertx.v2.webhook;

import static io.github.portonevertx.v2.webhook.EventShop.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.LogRecords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An unreadable entry of the listing does not block others, and is not marked as handled. */
class SweepUnreadableTest extends ListingFixture {
  static List<Arguments> unreadableFields() {
    return List.of(
        Arguments.of("statusChangedAt", "yesterday"),
        Arguments.of("statusChangedAt", 1_700_000_000),
        Arguments.of("paidAt", "2026-02-30T00:00:00Z"),
        Arguments.of("currency", null),
        Arguments.of("amount", null),
        Arguments.of("amount", new JsonObject().put("total", new BigDecimal("1e999999"))),
        Arguments.of("status", new JsonObject().put("now", "PAID")),
        Arguments.of("cancellations", "none"),
        Arguments.of("disputes", new JsonArray().add(7)));
  }

  @ParameterizedTest
  @MethodSource("unreadableFields")
  void unreadablePaymentDoesNotBlockOthers(String field, @Nullable Object value) {
    JsonObject unreadable = payment("p-unreadable", NOW.minusSeconds(2)).put(field, value);
    listed.addAll(
        List.of(
            payment("p-new", NOW.minusSeconds(1)),
            unreadable,
            payment("p-old", NOW.minusSeconds(3))));
    Sweep sweep = sweep();

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertTrue(failure.getMessage().contains("p-unreadable"), failure.getMessage());
    assertEquals(List.of("p-old", "p-new"), shop.found());
    assertEquals(List.of(), shop.stored(), "the position moved past an unhandled payment");
    listed.add(0, payment("p-newer", NOW));
    assertTrue(failed(sweep.run()));
    assertEquals(List.of("p-newer"), shop.found());
    assertEquals(2, queried.stream().filter("p-unreadable"::equals).count(), "one per sweep");
    listed.set(2, payment("p-unreadable", NOW.minusSeconds(2)));
    sweep.run().await();
    assertEquals(List.of("p-unreadable"), shop.found());
    assertEquals(List.of(NOW), shop.stored());
  }

  @Test
  void pagesOfUnreadableEntriesAreNotTheLast() {
    for (int i = 0; i < 150; i++) {
      listed.add(unreadable("p-" + i, NOW.minusSeconds(i)));
    }
    listed.add(payment("p-behind", NOW.minusSeconds(200)));

    assertTrue(failed(sweep().run()));

    assertEquals(List.of("p-behind"), shop.found());
  }

  @Test
  void paymentUnreadableInTheListingOnlyIsHandled() {
    listed.addAll(
        List.of(payment("p-new", NOW.minusSeconds(1)), unreadable("p-other", NOW.minusSeconds(2))));
    found.put("p-other", Reply.of(payment("p-other", NOW.minusSeconds(2))));
    Sweep sweep = sweep();

    sweep.run().await();
    assertEquals(List.of("p-other", "p-new"), shop.found());
    assertEquals(List.of(NOW.minusSeconds(1)), shop.stored());
    sweep.run().await();
    assertEquals(List.of(), shop.found());
  }

  @Test
  void unreadablePaymentIsNeverGivenUp() {
    listed.add(unreadable("p-1", NOW));
    Sweep sweep = sweep();
    assertTrue(failed(sweep.run()));

    clock.set(NOW.plus(Duration.ofDays(4_000)));
    listed.clear();
    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());

    assertTrue(failure.getMessage().contains("p-1 UNKNOWN_PAYMENT"), failure.getMessage());
    assertEquals(List.of(), shop.stored());
  }

  @Test
  void unreadablePaymentIsLoggedOnceWithItsIdAndWithoutItsData() {
    listed.addAll(
        List.of(unreadable("p-1", NOW), unreadable("p-2\r\nINFO forged", NOW.minusSeconds(3))));
    try (LogRecords log = LogRecords.ofSweeps()) {
      Sweep sweep = sweep();
      assertTrue(failed(sweep.run()));
      assertTrue(failed(sweep.run()));

      List<String> lines = log.messages();
      assertEquals(2, lines.size(), lines.toString());
      assertTrue(lines.get(0).contains("paymentId=\"p-2??INFO forged\""), lines.get(0));
      assertTrue(lines.get(1).contains("currency is missing"), lines.get(1));
      assertFalse(lines.toString().contains("PRIVATE"), lines.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a text\"", "[7]", "7", "{\"id\": 7}", "{\"id\": \"\"}"})
  void entryWithoutAnIdHoldsTheSweepButNotTheOthers(String entry) {
    listed.add(payment("p-new", NOW.minusSeconds(1)));
    listed.add(new JsonArray("[" + entry + "]").getValue(0));
    listed.add(payment("p-old", NOW.minusSeconds(2)));
    Sweep sweep = sweep();

    assertTrue(failed(sweep.run()));
    assertEquals(List.of("p-old", "p-new"), shop.found());
    assertEquals(List.of(), shop.stored());
    listed.remove(1);
    sweep.run().await();
    assertEquals(List.of(), shop.found());
    assertEquals(List.of(NOW.minusSeconds(1)), shop.stored());
  }
}
