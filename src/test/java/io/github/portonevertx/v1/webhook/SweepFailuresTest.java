package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
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

/** A sweep that fails holds its position, and a later one finds the changes again. */
class SweepFailuresTest {
  private static final Duration SELDOM = Duration.ofDays(1);

  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;
  private final Instant now = fixture.now;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void failureHoldsThePositionAndOtherPaymentsAreHandled() {
    PaymentEvents stream = shop.stream();
    String bad = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String good = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(8));
    shop.application =
        event ->
            event.payment().impUid().equals(bad)
                ? Future.failedFuture("not this one")
                : Future.succeededFuture();
    Sweep sweep = fixture.sweep(stream, now.minusSeconds(60));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(bad, good), fixture.found());
    assertEquals(List.of(), fixture.stored());
    shop.application = event -> Future.succeededFuture();
    sweep.run().await();
    assertEquals(List.of(bad), fixture.found());
    assertEquals(List.of(now.minusSeconds(8)), fixture.stored());
  }

  @Test
  void failedListingHoldsThePosition() {
    for (int i = 0; i < 101; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofSeconds(i));
    }
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Sweep sweep = fixture.sweep(shop.stream(), now.minusSeconds(600));
    Future<Void> swept = sweep.run();
    gate.awaitArrivals(1).await();
    shop.simulator.faults().next("payments.listByStatus", Fault.html(502));
    gate.open();

    assertTrue(failed(swept));
    assertEquals(100, fixture.found().size());
    assertEquals(List.of(), fixture.stored());
    sweep.run().await();
    assertEquals(1, fixture.found().size());
    assertEquals(List.of(now), fixture.stored());
  }

  @Test
  void aPositionThatCannotBeStoredHasNotMoved() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(1));
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
  void repeatsAfterAFailure() {
    Promise<Instant> moved = Promise.promise();
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(1));
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

    try (LogRecords log = LogRecords.ofSweeps()) {
      sweep.start();
      sweep.start();
      assertEquals(now.minusSeconds(1), moved.future().await());
      assertEquals(
          "sweep failed: api=v1 kind=BAD_UPSTREAM status=502"
              + " reason=\"HTTP 502 without PortOne's envelope\"",
          log.onlyMessage());
    }
    sweep.stop().await();
    assertEquals(1, fixture.found().size());
  }
}
