package io.github.portonevertx.v2.webhook;

import static io.github.portonevertx.v2.webhook.EventShop.failed;
import static io.github.portonevertx.v2.webhook.EventShop.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.payments.PaymentState;
import io.github.portonevertx.v2.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change without a webhook is found once, and the position moves only past handled payments. */
class SweepTest {
  private final EventShop shop = new EventShop();
  private final Instant now = shop.now;

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void handlesChangesOldestFirstAndSkipsOpenWindows() {
    String paid = shop.add(PaymentSeed.paid(), Duration.ofSeconds(50));
    String failed = shop.add(PaymentSeed.failed(), Duration.ofSeconds(40));
    String account = shop.add(PaymentSeed.virtualAccount(), Duration.ofSeconds(30));
    shop.add(PaymentSeed.ready(), Duration.ofSeconds(20));

    shop.sweep(shop.stream(), now.minusSeconds(60)).run().await();

    assertEquals(
        List.of(PaymentState.PAID, PaymentState.FAILED, PaymentState.AWAITING_DEPOSIT),
        shop.events.stream().map(PaymentEvent::kind).toList());
    assertTrue(shop.events.stream().allMatch(e -> e.source() == Source.SWEEP));
    assertEquals(List.of(paid, failed, account), shop.found());
    assertEquals(List.of(now.minusSeconds(20)), shop.stored());
    assertEquals(1, shop.simulator.count("payments.list"));
  }

  @Test
  void eventHandledByAWebhookIsNotHandledAgain() {
    PaymentEvents stream = shop.stream();
    String handledByWebhook = shop.add(PaymentSeed.paid(), Duration.ofSeconds(5));
    look(stream, handledByWebhook);
    String missed = shop.add(PaymentSeed.paid(), Duration.ofSeconds(4));
    shop.found();
    Sweep sweep = shop.sweep(stream, now.minusSeconds(60));

    sweep.run().await();
    assertEquals(List.of(missed), shop.found());
    long queries = shop.simulator.count("payments.get");
    sweep.run().await();
    assertEquals(List.of(), shop.found());
    assertEquals(queries, shop.simulator.count("payments.get"), "a payment was queried again");
    assertEquals(1, shop.stored.size(), "an unchanged position was stored");
  }

  @Test
  void findsALateDepositAndARefundOfAnOldPayment() {
    String account = shop.add(PaymentSeed.virtualAccount(), Duration.ofDays(7));
    String old = shop.add(PaymentSeed.paid().amount(1_000), Duration.ofDays(60));
    Sweep sweep = shop.sweep(shop.stream(), now.minusSeconds(60));
    sweep.run().await();
    assertEquals(List.of(), shop.found());

    shop.simulator.ledger().deposit(account);
    shop.refund(old, 400);
    sweep.run().await();
    assertEquals(2, shop.found().size());
  }

  @Test
  void runOnSeveralThreadsIsOneSweep() throws Exception {
    String paid = shop.add(PaymentSeed.paid(), Duration.ofSeconds(5));
    Gate listed = new Gate();
    shop.simulator.faults().next("payments.list", new Fault.HoldAnswer(listed));
    Sweep sweep = shop.sweep(shop.stream(), now.minusSeconds(60));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      var started = threads.invokeAll(Collections.<Callable<Future<Void>>>nCopies(16, sweep::run));
      listed.open();
      for (var run : started) {
        run.get().await();
      }
    } finally {
      threads.shutdownNow();
    }

    assertEquals(1, shop.simulator.count("payments.list"));
    assertEquals(List.of(paid), shop.found());
  }

  @Test
  void startsTheOverlapBeforeItsPosition() {
    String within = shop.add(PaymentSeed.paid(), Sweep.OVERLAP);
    shop.add(PaymentSeed.paid(), Sweep.OVERLAP.plusSeconds(1));

    shop.sweep(shop.stream(), now).run().await();

    assertEquals(List.of(within), shop.found());
    assertEquals(List.of(), shop.stored(), "the position moved back");
  }

  @Test
  void changeThatPortOneListsLateIsFoundByLaterSweeps() {
    shop.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Sweep sweep = shop.sweep(shop.stream(), now.minusSeconds(60));
    sweep.run().await();
    shop.found();

    String late = shop.add(PaymentSeed.paid(), Duration.ofSeconds(500));
    sweep.run().await();

    assertEquals(List.of(late), shop.found());
  }

  @Test
  void failureHoldsThePositionAndOtherPaymentsAreHandled() {
    String bad = shop.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String good = shop.add(PaymentSeed.paid(), Duration.ofSeconds(8));
    shop.application =
        event ->
            event.payment().id().equals(bad)
                ? Future.failedFuture("not this one")
                : Future.succeededFuture();
    Sweep sweep = shop.sweep(shop.stream(), now.minusSeconds(60));

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertTrue(failure.getMessage().contains(bad + " NOT_HANDLED"), failure.getMessage());
    assertEquals(List.of(bad, good), shop.found());
    assertEquals(List.of(), shop.stored());
    shop.application = event -> Future.succeededFuture();
    sweep.run().await();
    assertEquals(List.of(bad), shop.found());
    assertEquals(List.of(now.minusSeconds(8)), shop.stored());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 429, 500, 502})
  void rejectedQueryNeitherSettlesAPaymentNorStopsTheOthers(int status) {
    String rejected = shop.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String other = shop.add(PaymentSeed.paid(), Duration.ofSeconds(8));
    shop.simulator.faults().next("payments.get", Fault.html(status));
    Sweep sweep = shop.sweep(shop.stream(), now.minusSeconds(60));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(other), shop.found());
    assertEquals(List.of(), shop.stored(), "the position moved past the payment");
    sweep.run().await();
    assertEquals(List.of(rejected), shop.found());
    assertEquals(List.of(now.minusSeconds(8)), shop.stored());
  }

  @Test
  void failedListingHoldsThePosition() {
    for (int i = 0; i < 101; i++) {
      shop.add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Sweep sweep = shop.sweep(shop.stream(), now.minusSeconds(600));
    Future<Void> swept = sweep.run();
    gate.awaitArrivals(1).await();
    assertEquals(1, shop.simulator.count("payments.list"), "the next page before this one");
    shop.simulator.faults().next("payments.list", Fault.html(502));
    gate.open();

    assertTrue(failed(swept));
    assertEquals(100, shop.found().size());
    assertEquals(List.of(), shop.stored());
    sweep.run().await();
    assertEquals(1, shop.found().size());
    assertEquals(List.of(now), shop.stored());
  }

  @Test
  void stopEndsAfterTheCurrentPaymentAndStoresNothing() {
    shop.add(PaymentSeed.paid(), Duration.ofSeconds(2));
    shop.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    PaymentEvents stream = shop.stream();
    Sweep sweep = shop.sweep(stream, now.minusSeconds(60));
    sweep.start();
    gate.awaitArrivals(1).await();
    // The handler has returned its pending future.
    stream.stream().context().here(Future::succeededFuture).await();

    Future<Void> stopped = sweep.stop();
    assertFalse(stopped.isComplete());
    gate.open();
    stopped.await();
    assertEquals(1, shop.found().size());
    assertEquals(List.of(), shop.stored());
  }

  @Test
  void withoutAStoreThePositionIsKeptInMemory() {
    String paid = shop.add(PaymentSeed.paid(), Duration.ofMinutes(30));
    shop.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    PaymentEvents stream = shop.stream(PaymentEventsOptions.DEFAULT.withRemembered(1));
    Instant first = now.minus(Duration.ofHours(1));
    new Sweep(stream, Duration.ofDays(1), first).run().await();
    assertEquals(2, shop.found().size());

    new Sweep(stream, Duration.ofDays(1), first).run().await();
    assertFalse(shop.found().contains(paid), "a second sweep began at the first position");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void nonPositiveIntervalIsRejected(long seconds) {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () -> new Sweep(shop.stream(), Duration.ofSeconds(seconds), now, shop::store));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains("'interval'"), failure.getMessage());
  }
}
