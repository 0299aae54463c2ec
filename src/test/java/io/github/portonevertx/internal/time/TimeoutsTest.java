package io.github.portonevertx.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeoutsTest {
  private final Vertx vertx = Vertx.vertx();
  private final PortOneException late = PortOneException.of(FailureKind.TIMEOUT, "invented");

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Future<String> limit(Future<String> awaited, Duration limit) {
    return Timeouts.limit(vertx, awaited, limit, () -> late);
  }

  @Test
  void timeoutFailsTheReturnedFutureOnly() {
    Promise<String> awaited = Promise.promise();
    Future<String> limited = limit(awaited.future(), Duration.ofMillis(20));

    assertSame(late, assertThrows(PortOneException.class, limited::await));
    assertFalse(awaited.future().isComplete());
  }

  @Test
  void aResultBeforeTheLimitIsPassedOn() {
    Promise<String> good = Promise.promise();
    Promise<String> bad = Promise.promise();
    Future<String> first = limit(good.future(), Duration.ofMinutes(1));
    Future<String> second = limit(bad.future(), Duration.ofMinutes(1));
    IllegalStateException own = new IllegalStateException("invented");
    good.complete("x");
    bad.fail(own);

    assertEquals("x", first.await());
    assertSame(own, second.cause());
    Future<String> done = Future.succeededFuture("y");
    assertSame(done, limit(done, Duration.ZERO));
  }

  @Test
  void theResultIsReturnedOnTheContextOfTheCaller() {
    Context caller = NewContext.of(vertx).await();
    Context other = NewContext.of(vertx).await();
    Promise<String> awaited = Promise.promise();
    Promise<Context> returned = Promise.promise();
    caller.runOnContext(
        turn -> {
          limit(awaited.future(), Duration.ofMinutes(1))
              .onComplete(done -> returned.complete(Vertx.currentContext()));
          other.runOnContext(later -> awaited.complete("x"));
        });
    assertSame(caller, returned.future().await());
  }

  @Test
  void millisecondsAreInTheRangeOfTimers() {
    assertEquals(1, Timeouts.millis(Duration.ofNanos(1)));
    assertEquals(1, Timeouts.millis(Duration.ZERO));
    assertEquals(1500, Timeouts.millis(Duration.ofMillis(1500)));
    assertEquals(Integer.MAX_VALUE, Timeouts.millis(Duration.ofSeconds(Long.MAX_VALUE)));
    assertTrue(Timeouts.isOver(Duration.ZERO) && Timeouts.isOver(Duration.ofMillis(-1)));
    assertFalse(Timeouts.isOver(Duration.ofNanos(1)));
  }
}
