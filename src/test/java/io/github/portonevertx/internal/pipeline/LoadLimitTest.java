package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of running and queued calls, and the sequence of the queue. */
class LoadLimitTest extends LoadLimitFixture {
  @Test
  void callBeyondBothLimitsIsRejectedImmediately() {
    LoadLimit limit = limit(2, 3);
    List<Future<Reply>> replies =
        IntStream.range(0, 6).mapToObj(i -> send(limit, call(i))).toList();

    PortOneException rejection = failure(replies.get(5));
    assertEquals(FailureKind.UNAVAILABLE, rejection.kind());
    assertEquals("the load limit is reached: 2 calls are in flight and 3 wait", rejection.text());
    assertEquals(2, sent.size());
    assertEquals(2, limit.inFlight());
    assertEquals(3, limit.queued());
    assertTrue(limit.isFull());
    assertTrue(replies.subList(0, 5).stream().noneMatch(Future::isComplete));
  }

  @Test
  void itIsFullWhenBothLimitsAreReachedOrWhenItIsClosed() {
    LoadLimit limit = limit(1, 1);
    assertFalse(limit.isFull());
    send(limit, call(1));
    assertFalse(limit.isFull());
    send(limit, call(2));
    assertTrue(limit.isFull());

    LoadLimit closed = limit(1, 1);
    closed.drain(Duration.ZERO);
    assertTrue(closed.isFull());
  }

  @Test
  void queueIsFirstInFirstOut() {
    LoadLimit limit = limit(1, 10);
    Context context = vertx.getOrCreateContext();
    for (int i = 0; i < 3; i++) {
      sendOn(context, limit, call(i));
    }
    List<String> order = new ArrayList<>();
    for (int newcomer = 3; newcomer < 6; newcomer++) {
      Sent first = sent.remove();
      order.add(first.id());
      int id = newcomer;
      // The new call is sent in the same task in which a permit is released.
      on(
          context,
          () -> {
            first.reply().complete(Reply.empty());
            return send(limit, call(id));
          });
      on(context, () -> "");
    }

    assertEquals(List.of("imp_0", "imp_1", "imp_2"), order);
    assertEquals("imp_3", sent.remove().id());
    assertEquals(2, limit.queued());
  }

  @Test
  void queuedCallContinuesOnItsContext() {
    LoadLimit limit = limit(1, 10);
    Context first = vertx.getOrCreateContext();
    Context second = newContext();
    sendOn(first, limit, call(0));
    sendOn(second, limit, call(1));

    answer(first, sent.remove());
    on(second, () -> "");

    assertSame(second, sent.remove().context());
  }

  private Context newContext() {
    Promise<Context> created = Promise.promise();
    vertx.deployVerticle(
        () ->
            new VerticleBase() {
              @Override
              public Future<?> start() {
                created.complete(context);
                return Future.succeededFuture();
              }
            },
        new DeploymentOptions());
    return created.future().await();
  }

  @Test
  void queuedCallThatTimesOutIsNotSent() {
    LoadLimit limit = limit(1, 1);
    Context context = vertx.getOrCreateContext();
    sendOn(context, limit, call(0));

    Future<Reply> shortCall = sendOn(context, limit, call(1).withTimeout(Duration.ofMillis(1)));
    assertEquals(FailureKind.CANCELLED, failure(shortCall).kind());

    assertEquals(0, limit.queued());
    Future<Reply> another = sendOn(context, limit, call(2));
    answer(context, sent.remove());
    assertEquals("imp_2", sent.remove().id(), "the queue accepts a call again");
    assertFalse(another.isComplete());
    assertTrue(sent.isEmpty());
  }

  @Test
  void queueTimeCountsTowardsTheDeadline() {
    LoadLimit limit = limit(1, 1);
    Context context = vertx.getOrCreateContext();
    sendOn(context, limit, call(0));
    Duration timeout = Duration.ofMinutes(1);
    sendOn(context, limit, call(1).withTimeout(timeout));

    answer(context, sent.remove());

    Duration left = sent.remove().invocation().deadline().remaining();
    assertTrue(left.compareTo(timeout) < 0, "" + left);
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.support.Thrown#kinds")
  void throwingTransportReleasesItsPermit(Throwable thrown) {
    LoadLimit limit = limit(1, 0);

    for (int i = 0; i < 3; i++) {
      Future<Reply> reply =
          send(limit, call(i), invocation -> Thrown.<Future<Reply>, RuntimeException>raise(thrown));
      assertSame(thrown, reply.cause());
    }
    assertEquals(0, limit.inFlight());
  }

  @Test
  void everyCallOfManyThreadsCompletes() {
    int most = 7;
    int calls = 5_000;
    AtomicInteger running = new AtomicInteger();
    AtomicInteger peak = new AtomicInteger();
    LoadLimit limit = limit(most, Integer.MAX_VALUE);
    Handler portone =
        invocation -> {
          peak.accumulateAndGet(running.incrementAndGet(), Math::max);
          Promise<Reply> reply = Promise.promise();
          vertx.runOnContext(
              v -> {
                running.decrementAndGet();
                reply.complete(Reply.empty());
              });
          return reply.future();
        };
    List<Future<Void>> callers = new ArrayList<>();
    for (int caller = 0; caller < 4; caller++) {
      Context context = newContext();
      Promise<Void> done = Promise.promise();
      callers.add(done.future());
      context.runOnContext(
          v ->
              Future.all(
                      IntStream.range(0, calls)
                          .mapToObj(i -> send(limit, call(i), portone))
                          .toList())
                  .<Void>mapEmpty()
                  .onComplete(done));
    }

    Future.all(callers).await();

    assertTrue(peak.get() <= most, "" + peak);
    assertEquals(0, limit.inFlight());
    assertEquals(0, limit.queued());
  }
}
