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
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The position advances to the last change that was read and handled, and never past the current
 * time.
 */
class SweepPositionTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 1_000_000})
  void timeInMillisecondsOrMicrosecondsIsRecognized(long perSecond) {
    Instant paid = fixture.now.minusSeconds(7);
    String impUid =
        fixture.add(
            PaymentSeed.paid().with("paid_at", paid.getEpochSecond() * perSecond),
            Duration.ofSeconds(20));

    fixture.sweep(shop.stream(), fixture.now.minus(MINUTE)).run().await();

    assertEquals(List.of(impUid), fixture.found());
    assertEquals(List.of(paid), fixture.stored());
  }

  @Test
  void aTimeInTheFutureDoesNotMoveThePosition() {
    PaymentEvents stream = shop.stream();
    String odd =
        fixture.add(
            PaymentSeed.paid().with("paid_at", fixture.now.plusSeconds(86_400).getEpochSecond()),
            Duration.ofSeconds(20));
    Sweep sweep = fixture.sweep(stream, fixture.now.minus(MINUTE));
    sweep.run().await();
    assertEquals(List.of(odd), fixture.found());
    assertEquals(List.of(fixture.now.minusSeconds(20)), fixture.stored());

    String later = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(5));
    sweep.run().await();

    assertEquals(List.of(later), fixture.found());
    assertEquals(
        List.of(fixture.now.minusSeconds(20), fixture.now.minusSeconds(5)), fixture.stored());
  }

  @Test
  void aTimeIsInTheFutureByTheClockOfTheSweep() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(20));
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(5));
    AtomicReference<Instant> clock = new AtomicReference<>(fixture.now.minusSeconds(10));
    Sweep sweep =
        new Sweep(
            shop.stream(),
            Duration.ofDays(1),
            fixture.now.minus(MINUTE),
            fixture::store,
            clock::get);

    sweep.run().await();
    assertEquals(2, fixture.found().size());
    assertEquals(List.of(fixture.now.minusSeconds(20)), fixture.stored());
    clock.set(fixture.now.minusSeconds(5));
    sweep.run().await();
    assertEquals(
        List.of(fixture.now.minusSeconds(20), fixture.now.minusSeconds(5)), fixture.stored());
  }

  @Test
  void aStoredPositionInTheFutureCountsAsNow() {
    String missed = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    Instant farFuture = Instant.ofEpochSecond(fixture.now.toEpochMilli());
    AtomicReference<Instant> clock = new AtomicReference<>(fixture.now.minusSeconds(10));
    Sweep sweep =
        new Sweep(shop.stream(), Duration.ofDays(1), farFuture, fixture::store, clock::get);

    sweep.run().await();
    assertEquals(List.of(missed), fixture.found());
    clock.set(fixture.now);
    sweep.run().await();
    assertEquals(
        List.of(fixture.now.minusSeconds(9)),
        fixture.stored(),
        "the stored position was corrected");
  }

  @Test
  void aStoredPositionInTheFutureIsLoggedWhenItIsPastTheOverlap() {
    for (Duration ahead : List.of(Sweep.OVERLAP, Sweep.OVERLAP.plusSeconds(1))) {
      Instant position = fixture.now.plus(ahead);
      Sweep sweep =
          new Sweep(shop.stream(), Duration.ofDays(1), position, fixture::store, () -> fixture.now);
      try (LogRecords log = LogRecords.of(Sweep.class)) {
        sweep.run().await();
        List<String> expected =
            ahead.equals(Sweep.OVERLAP)
                ? List.of()
                : List.of(
                    "the position "
                        + position
                        + " is in the future, the sweep begins at "
                        + fixture.now);
        assertEquals(expected, log.messages());
      }
    }
  }

  @Test
  void extremePositionsAreAccepted() {
    String paid = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));

    for (Instant position : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
      fixture.sweep(shop.stream(), position).run().await();
      assertEquals(List.of(paid), fixture.found(), position.toString());
    }
  }

  @Test
  void theOverlapIsTenMinutes() {
    assertEquals(Duration.ofMinutes(10), Sweep.OVERLAP);
    String within = fixture.add(PaymentSeed.paid(), Duration.ofMinutes(10));
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(601));

    fixture.sweep(shop.stream(), fixture.now).run().await();

    assertEquals(List.of(within), fixture.found());
  }

  @Test
  void changeThatPortOneListsLateIsFoundByLaterSweeps() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minus(MINUTE));
    sweep.run().await();
    fixture.found();

    String late = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(500));
    sweep.run().await();

    assertEquals(List.of(late), fixture.found());
  }

  @Test
  void aStopBetweenTwoPagesStoresNothing() {
    for (int i = 1; i < 101; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    String newest = fixture.add(PaymentSeed.paid(), Duration.ZERO);
    Gate gate = new Gate();
    shop.application =
        event -> event.payment().impUid().equals(newest) ? gate.arrive() : Future.succeededFuture();
    PaymentEvents stream = shop.stream();
    Sweep sweep = fixture.sweep(stream, fixture.now.minusSeconds(600));
    Future<Void> swept = sweep.run();
    gate.awaitArrivals(1).await();
    stream.here(Future::succeededFuture).await();

    Future<Void> stopped = sweep.stop();
    assertFalse(stopped.isComplete());
    gate.open();
    stopped.await();

    assertTrue(failed(swept), "a stopped sweep has not read the second page");
    assertEquals(100, fixture.found().size());
    assertEquals(List.of(), fixture.stored());
  }

  @Test
  void refusedExistingPageHoldsThePosition() {
    for (int i = 0; i < 101; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minusSeconds(600));
    Future<Void> swept = sweep.run();
    gate.awaitArrivals(1).await();
    shop.simulator
        .faults()
        .next("payments.listByStatus", new Fault.EnvelopeError(400, -1, "페이지가 없습니다."));
    gate.open();

    assertTrue(failed(swept));
    assertEquals(100, fixture.found().size());
    assertEquals(List.of(), fixture.stored());
    sweep.run().await();
    assertEquals(1, fixture.found().size());
    assertEquals(List.of(fixture.now), fixture.stored());
  }

  /** A client whose listing is defined by the test. */
  private static PortOneV1Client listing(java.util.function.IntFunction<JsonObject> pages) {
    return PortOneV1Client.over(
        call ->
            Future.succeededFuture(
                call.action().equals("payments.get")
                    ? Reply.of(payment(String.valueOf(call.parameters().get("imp_uid"))))
                    : Reply.of(
                        pages.apply(
                            Integer.parseInt(String.valueOf(call.parameters().get("page")))))));
  }

  private static JsonObject payment(String impUid) {
    return new JsonObject()
        .put("imp_uid", impUid)
        .put("merchant_uid", "order-1")
        .put("amount", 1)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid")
        .put("paid_at", 1_700_000_000);
  }

  private static JsonObject page(int total, int next, String impUid) {
    return new JsonObject()
        .put("total", total)
        .put("next", next)
        .put("list", new JsonArray().add(payment(impUid)));
  }

  @Test
  void aPaymentListedBeforeAChangeHasChangedLaterWhateverItsTimes() {
    JsonObject late = payment("imp_late").put("paid_at", 1_700_000_000 - 3_600);
    JsonObject old = payment("imp_old").put("paid_at", 1_700_000_000 - 7_200);
    JsonObject page = page(3, 0, "imp_1");
    page.getJsonArray("list").add(0, late).add(old);
    Sweep sweep =
        fixture.sweep(
            shop.stream(listing(number -> page), 100), Instant.ofEpochSecond(1_700_000_000));

    sweep.run().await();
    assertEquals(List.of("imp_1", "imp_late"), fixture.found());
    sweep.run().await();
    assertEquals(List.of(), fixture.found());
    assertEquals(List.of(), fixture.stored(), "an old time moved the position");
  }

  @Test
  void endlessListingIsAFailure() {
    PaymentEvents stream =
        shop.stream(listing(number -> page(1_000_000, number + 1, "imp_1")), 100);
    Sweep sweep = fixture.sweep(stream, Instant.ofEpochSecond(1_700_000_000));

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals(List.of(), fixture.stored());
    assertEquals(List.of("imp_1"), fixture.found());
  }

  @Test
  void fewRepeatedPagesAreAccepted() {
    PaymentEvents stream =
        shop.stream(
            listing(number -> number < 12 ? page(2, number + 1, "imp_1") : page(2, 0, "imp_2")),
            100);

    fixture.sweep(stream, Instant.ofEpochSecond(1_600_000_000)).run().await();

    assertEquals(List.of("imp_1", "imp_2"), fixture.found());
    assertEquals(List.of(Instant.ofEpochSecond(1_700_000_000)), fixture.stored());
  }

  @Test
  void aPageThatNamesItselfAsTheNextOneIsTheLast() {
    PaymentEvents stream = shop.stream(listing(number -> page(1, number, "imp_1")), 100);

    fixture.sweep(stream, Instant.ofEpochSecond(1_600_000_000)).run().await();

    assertEquals(List.of("imp_1"), fixture.found());
  }

  @Test
  void aPageRefusedAfterEveryPaymentWasListedIsTheEnd() {
    PortOneException pastTheEnd =
        PortOneException.builder(FailureKind.INVALID_REQUEST, "no such page")
            .httpStatus(400)
            .portOneCode(-1)
            .build();
    PaymentEvents stream =
        shop.stream(
            listing(
                number -> {
                  if (number == 2) {
                    throw pastTheEnd;
                  }
                  return page(1, 2, "imp_1");
                }),
            100);

    fixture.sweep(stream, Instant.ofEpochSecond(1_600_000_000)).run().await();

    assertEquals(List.of(Instant.ofEpochSecond(1_700_000_000)), fixture.stored());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void nonPositiveIntervalIsRefused(long seconds) {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                new Sweep(shop.stream(), Duration.ofSeconds(seconds), fixture.now, fixture::store));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains("'interval'"), failure.getMessage());
  }
}
