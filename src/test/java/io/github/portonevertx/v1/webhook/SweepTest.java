package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change without a webhook is found once, and no change is skipped. */
class SweepTest {
  private static final Duration SELDOM = Duration.ofDays(1);

  private final Shop shop = new Shop();
  private final Instant now = Instant.ofEpochSecond(shop.simulator.clock().epochSeconds());
  private final Queue<Instant> stored = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    shop.close();
  }

  private Sweep sweep(PaymentEvents stream, Instant position) {
    return new Sweep(
        stream,
        SELDOM,
        position,
        moment -> {
          stored.add(moment);
          return Future.succeededFuture();
        });
  }

  private List<String> found() {
    List<String> ids = shop.events.stream().map(e -> e.payment().impUid()).toList();
    shop.events.clear();
    return ids;
  }

  private String add(PaymentSeed seed, Duration ago) {
    return shop.add(seed.startedAt(now.minus(ago)));
  }

  @Test
  void handlesChangesOldestFirstAndSkipsOpenWindows() {
    PaymentEvents stream = shop.stream();
    String paid = add(PaymentSeed.paid(), Duration.ofSeconds(50));
    String failed = add(PaymentSeed.failed(), Duration.ofSeconds(40));
    String account = add(PaymentSeed.virtualAccount(), Duration.ofSeconds(30));
    add(PaymentSeed.ready(), Duration.ofSeconds(20));

    sweep(stream, now.minusSeconds(60)).run().await();

    assertEquals(
        List.of(PaymentState.PAID, PaymentState.FAILED, PaymentState.AWAITING_DEPOSIT),
        shop.events.stream().map(PaymentEvent::kind).toList());
    assertTrue(shop.events.stream().allMatch(e -> e.source() == Source.SWEEP));
    assertEquals(List.of(paid, failed, account), found());
    assertEquals(List.of(now.minusSeconds(20)), List.copyOf(stored));
  }

  @Test
  void eventHandledByAWebhookIsNotHandledAgain() {
    PaymentEvents stream = shop.stream();
    String handledByWebhook = add(PaymentSeed.paid(), Duration.ofSeconds(5));
    stream.look(handledByWebhook, Source.WEBHOOK).await();
    String missed = add(PaymentSeed.paid(), Duration.ofSeconds(4));
    found();
    Sweep sweep = sweep(stream, now.minusSeconds(60));

    sweep.run().await();
    assertEquals(List.of(missed), found());
    long queries = shop.simulator.count("payments.get");
    sweep.run().await();
    assertEquals(List.of(), found());
    assertEquals(queries, shop.simulator.count("payments.get"), "a payment was queried again");
    assertEquals(1, stored.size(), "an unchanged position was stored");
  }

  @Test
  void findsALateDepositAndARefundOfAnOldPayment() {
    PaymentEvents stream = shop.stream();
    String account = add(PaymentSeed.virtualAccount(), Duration.ofDays(7));
    String old = add(PaymentSeed.paid(), Duration.ofDays(60));
    Sweep sweep = sweep(stream, now.minusSeconds(60));
    sweep.run().await();
    assertEquals(List.of(), found());

    shop.simulator.ledger().deposit(account);
    shop.simulator.ledger().refund(old, null, null);
    sweep.run().await();
    assertEquals(2, found().size());
  }

  @Test
  void startsTheOverlapBeforeItsPosition() {
    String within = add(PaymentSeed.paid(), Sweep.OVERLAP);
    add(PaymentSeed.paid(), Sweep.OVERLAP.plusSeconds(1));

    sweep(shop.stream(), now).run().await();

    assertEquals(List.of(within), found());
    assertEquals(List.of(), List.copyOf(stored), "the position moved back");
  }

  @Test
  void readsUntilAPageHasNoNewEntry() {
    for (int i = 0; i < 150; i++) {
      add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    for (int i = 0; i < 250; i++) {
      add(PaymentSeed.paid(), Duration.ofDays(2));
    }

    sweep(shop.stream(), now.minusSeconds(600)).run().await();

    assertEquals(150, found().size());
    assertEquals(3, shop.simulator.count("payments.listByStatus"), "of four pages");
  }

  @Test
  void requestsTheNextPageAfterOnePageIsHandled() {
    for (int i = 0; i < 101; i++) {
      add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Future<Void> swept = sweep(shop.stream(), now.minusSeconds(600)).run();
    gate.awaitArrivals(1).await();

    assertEquals(1, shop.events.size(), "one after another");
    assertEquals(1, shop.simulator.count("payments.listByStatus"));
    gate.open();
    swept.await();
    assertEquals(101, found().size());
  }

  @Test
  void failureHoldsThePositionAndOtherPaymentsAreHandled() {
    PaymentEvents stream = shop.stream();
    String bad = add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String good = add(PaymentSeed.paid(), Duration.ofSeconds(8));
    shop.application =
        event ->
            event.payment().impUid().equals(bad)
                ? Future.failedFuture("not this one")
                : Future.succeededFuture();
    Sweep sweep = sweep(stream, now.minusSeconds(60));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(bad, good), found());
    assertEquals(List.of(), List.copyOf(stored));
    shop.application = event -> Future.succeededFuture();
    sweep.run().await();
    assertEquals(List.of(bad), found());
    assertEquals(List.of(now.minusSeconds(8)), List.copyOf(stored));
  }

  @Test
  void failedListingHoldsThePosition() {
    for (int i = 0; i < 101; i++) {
      add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Sweep sweep = sweep(shop.stream(), now.minusSeconds(600));
    Future<Void> swept = sweep.run();
    gate.awaitArrivals(1).await();
    shop.simulator.faults().next("payments.listByStatus", Fault.html(502));
    gate.open();

    assertTrue(failed(swept));
    assertEquals(100, found().size());
    assertEquals(List.of(), List.copyOf(stored));
    sweep.run().await();
    assertEquals(1, found().size());
    assertEquals(List.of(now), List.copyOf(stored));
  }

  @Test
  void pagePastTheEndEndsTheSweep() {
    shop.simulator
        .faults()
        .next("payments.listByStatus", new Fault.EnvelopeError(400, -1, "페이지가 없습니다."));

    sweep(shop.stream(), now).run().await();
    assertEquals(List.of(), List.copyOf(stored));
  }

  @Test
  void aPositionThatCannotBeStoredHasNotMoved() {
    add(PaymentSeed.paid(), Duration.ofSeconds(1));
    List<Function<Instant, Future<Void>>> failing =
        List.of(
            moment -> Future.failedFuture("full"),
            moment -> {
              throw new IllegalStateException("thrown");
            });
    for (Function<Instant, Future<Void>> store : failing) {
      Queue<Instant> tried = new ConcurrentLinkedQueue<>();
      Sweep sweep =
          new Sweep(
              shop.stream(),
              SELDOM,
              now.minusSeconds(60),
              moment -> {
                tried.add(moment);
                return store.apply(moment);
              });
      assertTrue(failed(sweep.run()));
      assertTrue(failed(sweep.run()));
      assertEquals(2, tried.size());
    }
  }

  @Test
  void testChannelPaymentIsQueriedOnceAndSkipped() {
    add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(1));
    Sweep sweep = sweep(shop.stream(), now.minusSeconds(60));

    sweep.run().await();
    sweep.run().await();

    assertEquals(List.of(), found());
    assertEquals(1, shop.simulator.count("payments.get"));
  }

  @Test
  void twoSweepsNeverRunAtTheSameTime() {
    add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    PaymentEvents stream = shop.stream();
    Sweep sweep = sweep(stream, now.minusSeconds(60));
    Future<Void> first = sweep.run();
    awaitGate(stream, gate);

    sweep.start();
    Future<Void> second = sweep.run();
    gate.open();
    first.await();
    second.await();
    sweep.stop().await();
    assertEquals(1, shop.simulator.count("payments.listByStatus"));
  }

  @Test
  void repeatsAfterAFailure() {
    Promise<Instant> moved = Promise.promise();
    add(PaymentSeed.paid(), Duration.ofSeconds(1));
    shop.simulator.faults().next("payments.listByStatus", Fault.html(502));
    Sweep sweep =
        new Sweep(
            shop.stream(),
            Duration.ofMillis(1),
            now.minusSeconds(60),
            moment -> {
              moved.tryComplete(moment);
              return Future.succeededFuture();
            });

    try (LogRecords log = LogRecords.of(Sweep.class)) {
      sweep.start();
      sweep.start();
      assertEquals(now.minusSeconds(1), moved.future().await());
      assertEquals("a sweep for missed payments failed", log.onlyMessage());
    }
    sweep.stop().await();
    assertEquals(1, found().size());
  }

  @Test
  void stopEndsAfterTheCurrentPaymentAndStoresNothing() {
    add(PaymentSeed.paid(), Duration.ofSeconds(2));
    add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    PaymentEvents stream = shop.stream();
    Sweep sweep = sweep(stream, now.minusSeconds(60));
    sweep.start();
    awaitGate(stream, gate);

    Future<Void> stopped = sweep.stop();
    assertFalse(stopped.isComplete());
    gate.open();
    stopped.await();
    assertEquals(1, found().size());
    assertEquals(List.of(), List.copyOf(stored));
  }

  /** The application is pending, and its handler has returned to the events. */
  private static void awaitGate(PaymentEvents stream, Gate gate) {
    gate.awaitArrivals(1).await();
    stream.here(Future::succeededFuture).await();
  }

  private static boolean failed(Future<Void> future) {
    return future.transform((done, failure) -> Future.succeededFuture(failure != null)).await();
  }
}
