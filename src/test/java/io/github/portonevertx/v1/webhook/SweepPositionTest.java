package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.vertx.core.Future;
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
      try (LogRecords log = LogRecords.ofSweeps()) {
        sweep.run().await();
        List<String> expected =
            ahead.equals(Sweep.OVERLAP)
                ? List.of()
                : List.of(
                    "sweep position in the future: api=v1 position="
                        + position
                        + " now="
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
  void rejectedExistingPageHoldsThePosition() {
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

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void nonPositiveIntervalIsRejected(long seconds) {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                new Sweep(shop.stream(), Duration.ofSeconds(seconds), fixture.now, fixture::store));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains("'interval'"), failure.getMessage());
  }
}
