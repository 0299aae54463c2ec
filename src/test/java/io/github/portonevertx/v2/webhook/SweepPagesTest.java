package io.github.portonevertx.v2.webhook;

import static io.github.portonevertx.v2.webhook.EventShop.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every payment of a listing is found, whatever its length, its order and its changes. */
class SweepPagesTest extends ListingFixture {
  private void list(int count, int perSecond) {
    for (int i = 0; i < count; i++) {
      listed.add(payment("p-" + i, NOW.minusSeconds(i / perSecond)));
    }
  }

  private void assertAllFound(int count) {
    List<String> ids = shop.found();
    assertEquals(count, new HashSet<>(ids).size());
    assertEquals(count, ids.size(), "a payment was handled twice");
    assertEquals(List.of(NOW), shop.stored());
  }

  @Test
  void nextPageIsRequestedByTime() {
    list(250, 1);

    sweep().run().await();

    assertAllFound(250);
    assertTrue(asked.stream().allMatch(one -> one.number() == 0 && one.size() == 100));
    assertTrue(asked.stream().allMatch(one -> one.from().equals(NOW.minusSeconds(1_200))));
    assertEquals(null, asked.get(0).until());
    assertEquals(NOW.minusSeconds(98), asked.get(1).until());
  }

  @Test
  void moreThanOnePageOfOneSecondIsReadByNumber() {
    list(730, 350);

    sweep().run().await();

    assertAllFound(730);
    assertTrue(asked.stream().anyMatch(one -> one.number() == 3));
  }

  /** Of 60,150 payments, 90 a second, every thousandth is an event. */
  @Test
  void listingIsNotLimitedTo60000Payments() {
    int count = 60_150;
    answer =
        one -> {
          Instant until = one.until();
          long after = until == null ? 0 : NOW.getEpochSecond() - until.getEpochSecond();
          int start = (int) Math.max(0, after * 90);
          List<@Nullable Object> items = new ArrayList<>();
          int first = start + one.number() * one.size();
          for (int i = first; i < Math.min(first + one.size(), count); i++) {
            JsonObject payment = payment("p-" + i, NOW.minusSeconds(i / 90));
            items.add(i % 1_000 == 0 ? payment : payment.put("status", "READY"));
            if (i % 1_000 == 0) {
              found.put("p-" + i, Reply.of(payment));
            }
          }
          return page(items, one, count - start);
        };

    sweep(NOW.minusSeconds(1_000)).run().await();

    assertAllFound(61);
  }

  @Test
  void moreThan60000PaymentsOfOneSecondAreAFailure() {
    List<Object> endless = new ArrayList<>();
    answer =
        one -> {
          endless.clear();
          for (int i = 0; i < 100; i++) {
            endless.add(payment("p-" + (one.number() * 100 + i), NOW).put("status", "READY"));
          }
          return page(new ArrayList<>(endless), one, 1_000_000);
        };

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep().run().await());

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertTrue(failure.getMessage().contains("60000"), failure.getMessage());
    assertEquals(599, asked.get(asked.size() - 1).number());
    assertEquals(List.of(), shop.stored());
  }

  @Test
  void orderOfTheEntriesDoesNotMatter() {
    list(250, 1);
    Collections.reverse(listed);

    sweep().run().await();

    assertAllFound(250);
  }

  @Test
  void entriesWithoutATimeDoNotMatter() {
    list(250, 1);
    listed.forEach(entry -> ((JsonObject) Objects.requireNonNull(entry)).remove("statusChangedAt"));

    sweep().run().await();

    assertEquals(250, shop.found().size());
  }

  /** A payment leaves its second before the next page is requested, which moves the others. */
  @Test
  void paymentThatChangesDuringTheSweepHidesNoOther() {
    list(300, 300);
    answer =
        one -> {
          JsonObject page = honest(one);
          if (one.number() == 1 && listed.size() == 300) {
            JsonObject changed = (JsonObject) Objects.requireNonNull(listed.remove(0));
            listed.add(0, changed.copy().put("statusChangedAt", NOW.plusSeconds(30).toString()));
          }
          return page;
        };

    sweep().run().await();

    assertEquals(300, new HashSet<>(shop.found()).size());
  }

  @Test
  void smallerPagesThanRequestedAreNotTheEnd() {
    list(250, 1);
    answer =
        one -> honest(new Asked(one.from(), one.until(), one.number(), Math.min(30, one.size())));

    sweep().run().await();

    assertAllFound(250);
  }

  @Test
  void totalThatIsTheLengthOfThePageIsNotTheEnd() {
    list(250, 1);
    answer =
        one -> {
          JsonObject page = honest(one);
          int size = page.getJsonArray("items").size();
          page.getJsonObject("page").put("totalCount", size);
          return page;
        };

    sweep().run().await();

    assertAllFound(250);
  }

  @Test
  void missingPageInformationIsAccepted() {
    list(250, 1);
    answer =
        one -> {
          JsonObject page = honest(one);
          page.remove("page");
          return page;
        };

    sweep().run().await();

    assertAllFound(250);
  }

  @Test
  void emptyPageBeforeTheEndHoldsThePosition() {
    list(250, 1);
    answer = one -> asked.size() == 2 ? honest(one).put("items", new JsonArray()) : honest(one);
    Sweep sweep = sweep();

    assertTrue(failed(sweep.run()));
    assertEquals(100, shop.found().size());
    assertEquals(List.of(), shop.stored());
    sweep.run().await();
    assertEquals(150, shop.found().size());
    assertEquals(List.of(NOW), shop.stored());
  }

  @Test
  void listingThatIgnoresTheTimesEndsAtTheFirstOldPage() {
    list(1_000, 1);
    answer = one -> honest(new Asked(Instant.EPOCH, one.until(), one.number(), one.size()));

    sweep(NOW).run().await();

    assertEquals(7, asked.size(), asked.toString());
    assertEquals(601, shop.found().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void endlessListingIsAFailure(int size) {
    list(size, 1);
    List<Object> same = new ArrayList<>(listed.stream().map(Objects::requireNonNull).toList());
    answer = one -> page(new ArrayList<>(same), one, 1_000_000);

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep().run().await());

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertTrue(failure.getMessage().contains("without end"), failure.getMessage());
    assertEquals(List.of(), shop.stored());
    assertEquals(size, shop.found().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\":null}", "{\"items\":7}", "{\"items\":{}}"})
  void malformedPageHoldsThePosition(String page) {
    answer = one -> new JsonObject(page);

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep().run().await());

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals(List.of(), shop.stored());
  }

  @Test
  void timeInTheFutureIsHandledAndDoesNotMoveThePosition() {
    listed.add(payment("p-future", NOW.plusSeconds(3_600)));
    listed.add(payment("p-now", NOW));

    sweep().run().await();

    assertEquals(List.of("p-now", "p-future"), shop.found());
    assertEquals(List.of(NOW), shop.stored());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
  void earliestPositionIsAccepted(String position) {
    listed.add(payment("p-1", NOW));

    sweep(Instant.parse(position)).run().await();

    assertEquals(List.of("p-1"), shop.found());
  }

  @Test
  void positionInTheFutureCountsAsNow() {
    listed.add(payment("p-1", NOW));

    sweep(Instant.MAX).run().await();

    assertEquals(List.of("p-1"), shop.found());
    assertEquals(List.of(), shop.stored());
  }
}
