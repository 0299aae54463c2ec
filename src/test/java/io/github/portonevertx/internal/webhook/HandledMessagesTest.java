package io.github.portonevertx.internal.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandledMessagesTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger calls = new AtomicInteger();
  private final HandledMessages<Integer> messages = new HandledMessages<>(3, 2, LONG);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private int handle(String id) {
    return messages.handle(vertx, id, this::count).await();
  }

  private Future<Integer> count() {
    return Future.succeededFuture(calls.incrementAndGet());
  }

  private static FailureKind kind(Future<?> failed) {
    return assertThrows(PortOneException.class, failed::await).kind();
  }

  @Test
  void theOldestIsForgottenFirst() {
    assertEquals(1, handle("a"));
    assertEquals(2, handle("b"));
    assertEquals(3, handle("c"));
    assertEquals(1, handle("a"));
    assertEquals(4, handle("d"));
    assertEquals(2, handle("b"));
    assertEquals(5, handle("a"));
    assertEquals(6, handle("b"));
  }

  @Test
  void aCopyThatArrivesMeanwhileHasTheSameResult() {
    Promise<Integer> running = Promise.promise();
    Future<Integer> first = messages.handle(vertx, "a", running::future);
    Future<Integer> second = messages.handle(vertx, "a", this::count);
    assertSame(first, second);
    running.complete(7);
    assertEquals(7, second.await());
    assertEquals(7, handle("a"));
    assertEquals(0, calls.get());
  }

  @Test
  void aFailureIsNotRemembered() {
    Supplier<Future<Integer>> defect =
        () -> {
          throw new IllegalStateException("a defect");
        };
    Future<Integer> failed = messages.handle(vertx, "a", defect);
    assertThrows(IllegalStateException.class, failed::await);
    assertEquals(1, handle("a"));
  }

  @Test
  void noMoreThanTheLimitRunAtOnceAndRefusedOnesAreNotRemembered() {
    Promise<Integer> first = Promise.promise();
    messages.handle(vertx, "a", first::future);
    messages.handle(vertx, "b", () -> Promise.<Integer>promise().future());
    assertEquals(FailureKind.UNAVAILABLE, kind(messages.handle(vertx, "c", this::count)));
    assertEquals(FailureKind.UNAVAILABLE, kind(messages.handle(vertx, "c", this::count)));
    assertEquals(0, calls.get());
    first.complete(0);
    assertEquals(1, handle("c"));
    assertEquals(0, handle("a"));
  }

  @Test
  void aHandlerThatNeverEndsIsGivenUp() {
    HandledMessages<Integer> hasty = new HandledMessages<>(3, 1, Duration.ofMillis(10));
    assertEquals(
        FailureKind.TIMEOUT,
        kind(hasty.handle(vertx, "a", () -> Promise.<Integer>promise().future())));
    assertEquals(1, hasty.handle(vertx, "a", this::count).await());
  }
}
