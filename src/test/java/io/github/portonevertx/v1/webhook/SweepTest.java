package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change without a webhook is found once, and no change is skipped. */
class SweepTest {
  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;
  private final Instant now = fixture.now;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void handlesChangesOldestFirstAndSkipsOpenWindows() {
    PaymentEvents stream = shop.stream();
    String paid = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(50));
    String failed = fixture.add(PaymentSeed.failed(), Duration.ofSeconds(40));
    String account = fixture.add(PaymentSeed.virtualAccount(), Duration.ofSeconds(30));
    fixture.add(PaymentSeed.ready(), Duration.ofSeconds(20));

    fixture.sweep(stream, now.minusSeconds(60)).run().await();

    assertEquals(
        List.of(PaymentState.PAID, PaymentState.FAILED, PaymentState.AWAITING_DEPOSIT),
        shop.events.stream().map(PaymentEvent::kind).toList());
    assertTrue(shop.events.stream().allMatch(e -> e.source() == Source.SWEEP));
    assertEquals(List.of(paid, failed, account), fixture.found());
    assertEquals(List.of(now.minusSeconds(20)), fixture.stored());
  }

  @Test
  void eventHandledByAWebhookIsNotHandledAgain() {
    PaymentEvents stream = shop.stream();
    String handledByWebhook = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(5));
    stream.look(handledByWebhook, Source.WEBHOOK).await();
    String missed = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(4));
    fixture.found();
    Sweep sweep = fixture.sweep(stream, now.minusSeconds(60));

    sweep.run().await();
    assertEquals(List.of(missed), fixture.found());
    long queries = shop.simulator.count("payments.get");
    sweep.run().await();
    assertEquals(List.of(), fixture.found());
    assertEquals(queries, shop.simulator.count("payments.get"), "a payment was queried again");
    assertEquals(1, fixture.stored.size(), "an unchanged position was stored");
  }

  @Test
  void findsALateDepositAndARefundOfAnOldPayment() {
    PaymentEvents stream = shop.stream();
    String account = fixture.add(PaymentSeed.virtualAccount(), Duration.ofDays(7));
    String old = fixture.add(PaymentSeed.paid(), Duration.ofDays(60));
    Sweep sweep = fixture.sweep(stream, now.minusSeconds(60));
    sweep.run().await();
    assertEquals(List.of(), fixture.found());

    shop.simulator.ledger().deposit(account);
    shop.simulator.ledger().refund(old, null, null);
    sweep.run().await();
    assertEquals(2, fixture.found().size());
  }

  @Test
  void startsTheOverlapBeforeItsPosition() {
    String within = fixture.add(PaymentSeed.paid(), Sweep.OVERLAP);
    fixture.add(PaymentSeed.paid(), Sweep.OVERLAP.plusSeconds(1));

    fixture.sweep(shop.stream(), now).run().await();

    assertEquals(List.of(within), fixture.found());
    assertEquals(List.of(), fixture.stored(), "the position moved back");
  }

  @Test
  void readsUntilAPageHasNoNewEntry() {
    for (int i = 0; i < 150; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    for (int i = 0; i < 250; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofDays(2));
    }

    fixture.sweep(shop.stream(), now.minusSeconds(600)).run().await();

    assertEquals(150, fixture.found().size());
    assertEquals(3, shop.simulator.count("payments.listByStatus"), "of four pages");
  }

  @Test
  void requestsTheNextPageAfterOnePageIsHandled() {
    for (int i = 0; i < 101; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Future<Void> swept = fixture.sweep(shop.stream(), now.minusSeconds(600)).run();
    gate.awaitArrivals(1).await();

    assertEquals(1, shop.events.size(), "one after another");
    assertEquals(1, shop.simulator.count("payments.listByStatus"));
    gate.open();
    swept.await();
    assertEquals(101, fixture.found().size());
  }

  @Test
  void pagePastTheEndEndsTheSweep() {
    shop.simulator
        .faults()
        .next("payments.listByStatus", new Fault.EnvelopeError(400, -1, "페이지가 없습니다."));

    fixture.sweep(shop.stream(), now).run().await();
    assertEquals(List.of(), fixture.stored());
  }

  @Test
  void testChannelPaymentIsQueriedOnceAndSkipped() {
    fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(1));
    Sweep sweep = fixture.sweep(shop.stream(), now.minusSeconds(60));

    sweep.run().await();
    sweep.run().await();

    assertEquals(List.of(), fixture.found());
    assertEquals(1, shop.simulator.count("payments.get"));
  }

  @Test
  void twoSweepsNeverRunAtTheSameTime() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    PaymentEvents stream = shop.stream();
    Sweep sweep = fixture.sweep(stream, now.minusSeconds(60));
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
  void stopEndsAfterTheCurrentPaymentAndStoresNothing() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(2));
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    PaymentEvents stream = shop.stream();
    Sweep sweep = fixture.sweep(stream, now.minusSeconds(60));
    sweep.start();
    awaitGate(stream, gate);

    Future<Void> stopped = sweep.stop();
    assertFalse(stopped.isComplete());
    gate.open();
    stopped.await();
    assertEquals(1, fixture.found().size());
    assertEquals(List.of(), fixture.stored());
  }

  /** The application is pending, and its handler has returned to the events. */
  private static void awaitGate(PaymentEvents stream, Gate gate) {
    gate.awaitArrivals(1).await();
    stream.here(Future::succeededFuture).await();
  }
}
