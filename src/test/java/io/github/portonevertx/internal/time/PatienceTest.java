package io.github.portonevertx.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Vertx vertx = Vertx.vertx();
  private final Patience patience = new Patience(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void whoWaitsTooLongIsCancelledAndTheAwaitedGoesOn() {
    Promise<String> awaited = Promise.promise();
    Future<String> limited = patience.limit(awaited.future(), Duration.ofMillis(20));

    PortOneException failure = assertThrows(PortOneException.class, limited::await);
    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertFalse(awaited.future().isComplete());
  }

  @Test
  void theFailureOfALimitCanBeTheCallersOwn() {
    PortOneException own = PortOneException.of(FailureKind.TIMEOUT, "invented");
    Future<String> limited =
        patience.limit(Promise.<String>promise().future(), Duration.ofMillis(20), () -> own);

    assertSame(own, assertThrows(PortOneException.class, limited::await));
  }

  @Test
  void whatComesInTimeComesAsItIs() {
    Promise<String> good = Promise.promise();
    Promise<String> bad = Promise.promise();
    Future<String> first = patience.limit(good.future(), Duration.ofMinutes(1));
    Future<String> second = patience.limit(bad.future(), Duration.ofMinutes(1));
    IllegalStateException own = new IllegalStateException("invented");
    good.complete("x");
    bad.fail(own);

    assertEquals("x", first.await());
    assertSame(own, second.cause());
    Future<String> unlimited = Promise.<String>promise().future();
    assertSame(unlimited, patience.limit(unlimited, null));
  }

  @Test
  void whatHasPassedIsTakenOffTheTimeout() {
    Call call = Call.of("payments.get").withTimeout(Duration.ofSeconds(10));
    long begun = Patience.nanoTime() - Duration.ofSeconds(4).toNanos();
    Duration left = Patience.less(call, begun).timeout();

    assertTrue(left != null && left.compareTo(Duration.ofSeconds(6)) <= 0);
    Call unlimited = Call.of("payments.get");
    assertSame(unlimited, Patience.less(unlimited, begun));
  }
}
