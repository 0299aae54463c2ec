package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void itExpiresWhenNoTimeIsLeft() {
    assertTrue(Deadline.after(Duration.ZERO).isExpired());
    assertTrue(Deadline.after(Duration.ofSeconds(-1)).isExpired());
    assertFalse(Deadline.after(Duration.ofMinutes(1)).isExpired());
  }

  @Test
  void remainingTimeIsLessThanTheTimeout() {
    Duration left = Deadline.after(Duration.ofMinutes(1)).remaining();

    assertTrue(left.compareTo(Duration.ofMinutes(1)) <= 0, "" + left);
    assertTrue(left.compareTo(Duration.ofSeconds(30)) > 0, "" + left);
  }

  @Test
  void textHasTheRemainingTime() {
    String text = Deadline.after(Duration.ofDays(-1)).toString();

    assertTrue(text.matches("Deadline\\[remaining=PT-24H(-0.*S)?]"), text);
  }

  @Test
  void millisecondsAreAtLeastOneAndFitATimer() {
    assertEquals(1, Deadline.after(Duration.ofSeconds(-5)).remainingMillis());
    assertEquals(
        Integer.MAX_VALUE, Deadline.after(Duration.ofSeconds(Long.MAX_VALUE)).remainingMillis());
    assertFalse(Deadline.after(Duration.ofSeconds(Long.MAX_VALUE)).isExpired());
  }

  @Test
  void aLimitedFutureIsCancelledAtTheDeadline() {
    Vertx vertx = Vertx.vertx();
    try {
      Promise<String> awaited = Promise.promise();
      Future<String> limited = Deadline.after(Duration.ofMillis(1)).limit(vertx, awaited.future());

      PortOneException failure = assertThrows(PortOneException.class, limited::await);
      assertEquals(FailureKind.CANCELLED, failure.kind());
      assertFalse(awaited.future().isComplete());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void callWithoutATimeoutGetsTheDefaultOfItsOperation() {
    RequestTimeouts timeouts = new RequestTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(60));
    Operation query = Operation.own("made.up", "Thing", "a query");

    assertEquals(Duration.ofSeconds(30), timeouts.ofCall(query));
    assertEquals(Duration.ofSeconds(80), timeouts.ofCall(query.callingPg()));
    assertEquals(Duration.ofSeconds(10), timeouts.ofRequest(query));
    assertEquals(Duration.ofSeconds(60), timeouts.ofRequest(query.callingPg()));
  }
}
