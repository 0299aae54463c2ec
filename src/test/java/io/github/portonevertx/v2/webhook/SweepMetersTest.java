package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lag of sweeps, on a clock that is advanced by hand. */
class SweepMetersTest {
  private final EventShop shop = new EventShop();
  private final Meters meters = new Meters();
  private final PortOneV2Client client =
      PortOneV2Client.create(shop.vertx, shop.options().setMetrics(meters.portone()));
  private final PaymentEvents stream = shop.stream(client, PaymentEventsOptions.DEFAULT);
  private final ManualClock clock = ManualClock.at(shop.now);

  @AfterEach
  void close() {
    client.close().await();
    shop.close();
  }

  private Sweep sweep() {
    return new Sweep(
        stream, Duration.ofDays(1), shop.now.minusSeconds(60), shop::store, clock::now);
  }

  private double lag() {
    return meters.gauge("portone.sweep.lag", "v2");
  }

  @Test
  void failedPassesGrowAndAGoodOneResets() {
    Sweep sweep = sweep();
    clock.advance(Duration.ofHours(1));
    sweep.run().await();
    assertEquals(0, lag(), "an hour before the first pass is not counted");

    clock.advance(Duration.ofSeconds(30));
    assertEquals(30, lag());
    shop.simulator.faults().next("payments.list", Fault.html(502));
    assertEquals(true, EventShop.failed(sweep.run()));
    clock.advance(Duration.ofSeconds(30));
    assertEquals(60, lag(), "PortOne did not answer");

    shop.add(PaymentSeed.paid(), Duration.ofSeconds(5));
    shop.application = event -> Future.failedFuture("of the shop");
    assertEquals(true, EventShop.failed(sweep.run()));
    clock.advance(Duration.ofSeconds(10));
    assertEquals(70, lag(), "the payment was not handled");

    shop.application = event -> Future.succeededFuture();
    sweep.run().await();
    assertEquals(0, lag());
    assertEquals("{sweep=1}", meters.counts("portone.events.lag", "source"));
    clock.advance(Duration.ofSeconds(7));
    assertEquals(7, lag());
    sweep.stop().await();
    assertEquals(0, lag());
  }

  @Test
  void longestLagOfSeveralSweepsIsShown() {
    Sweep one = sweep();
    Sweep other = sweep();
    one.run().await();
    clock.advance(Duration.ofSeconds(20));
    other.run().await();
    clock.advance(Duration.ofSeconds(5));
    assertEquals(25, lag());
    one.stop().await();
    assertEquals(5, lag());
    one.stop().await();
    other.stop().await();
    assertEquals(0, lag());
  }

  @Test
  void passAfterTheStopIsNoSweep() {
    Sweep one = sweep();
    one.stop().await();
    EventShop.failed(one.run());
    assertEquals(0, meters.registry().find("portone.sweep.lag").meters().size());
  }
}
