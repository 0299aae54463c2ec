package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {

  @Test
  void arrivalsWaitUntilTheGateOpens() {
    Gate gate = new Gate();
    Future<Void> first = gate.arrive();
    Future<Void> two = gate.awaitArrivals(2);

    assertFalse(first.isComplete());
    assertFalse(two.isComplete());
    Future<Void> second = gate.arrive();
    assertTrue(two.succeeded());
    assertTrue(gate.awaitArrivals(1).succeeded());

    gate.open();
    gate.open();
    assertTrue(first.succeeded());
    assertTrue(second.succeeded());
    assertTrue(gate.arrive().succeeded());
    assertEquals(3, gate.arrivals());
  }

  @Test
  void arrivalsFromManyThreadsAreAllCounted() throws Exception {
    Gate gate = new Gate();
    int threads = 8;
    int each = 500;
    CountDownLatch go = new CountDownLatch(1);
    for (int t = 0; t < threads; t++) {
      new Thread(
              () -> {
                awaitUnchecked(go);
                for (int i = 0; i < each; i++) {
                  gate.arrive();
                }
              })
          .start();
    }

    Future<Void> all = gate.awaitArrivals(threads * each);
    go.countDown();
    all.await();

    assertEquals(threads * each, gate.arrivals());
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
