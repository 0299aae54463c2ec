package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.support.Thrown;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoadLimitTest {
  private record Sent(Invocation invocation, Context context, Promise<Reply> reply) {
    String id() {
      return String.valueOf(invocation.call().parameters().get("imp_uid"));
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private LoadLimit limit(int mostInFlight, int mostQueued) {
    return new LoadLimit(vertx, mostInFlight, mostQueued);
  }

  private Future<Reply> send(LoadLimit limit, Call call) {
    return send(
        limit,
        call,
        invocation -> {
          Sent one = new Sent(invocation, vertx.getOrCreateContext(), Promise.promise());
          sent.add(one);
          return one.reply().future();
        });
  }

  private static Future<Reply> send(LoadLimit limit, Call call, Handler next) {
    return Stages.handling(limit, next).send(call);
  }

  private static Call call(int id) {
    return Call.of("payments.get").with("imp_uid", "imp_" + id);
  }

  private static PortOneException failure(Future<?> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  /**
   * Runs a task on one context; everything the task causes there has happened when this returns.
   */
  private <T> T on(Context context, Supplier<T> task) {
    Promise<T> done = Promise.promise();
    context.runOnContext(v -> done.complete(task.get()));
    return done.future().await();
  }

  private Future<Reply> sendOn(Context context, LoadLimit limit, Call call) {
    return on(context, () -> send(limit, call));
  }

  private void answer(Context context, Sent one) {
    on(
        context,
        () -> {
          one.reply().complete(Reply.empty());
          return "";
        });
    // The next call starts in a separate task.
    on(context, () -> "");
  }

  @Test
  void callBeyondBothLimitsIsRefusedImmediately() {
    LoadLimit limit = limit(2, 3);
    List<Future<Reply>> replies =
        IntStream.range(0, 6).mapToObj(i -> send(limit, call(i))).toList();

    PortOneException refusal = failure(replies.get(5));
    assertEquals(FailureKind.UNAVAILABLE, refusal.kind());
    assertEquals("the load limit is reached: 2 calls are in flight and 3 wait", refusal.text());
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
  void closeWaitsForRunningAndQueuedCalls() {
    LoadLimit limit = limit(1, 1);
    Context context = vertx.getOrCreateContext();
    sendOn(context, limit, call(0));
    Future<Reply> queued = sendOn(context, limit, call(1));

    Future<Void> ended = limit.drain(Duration.ofMinutes(1));

    assertEquals(FailureKind.UNAVAILABLE, failure(send(limit, call(2))).kind());
    assertTrue(limit.isFull());
    answer(context, sent.remove());
    assertFalse(ended.isComplete());
    answer(context, sent.remove());
    ended.await();
    queued.await();
  }

  @Test
  void closeFailsQueuedCallsAfterItsTimeout() {
    LoadLimit limit = limit(1, 2);
    Future<Reply> running = send(limit, call(0));
    Future<Reply> queued = send(limit, call(1));

    limit.drain(Duration.ofMillis(1)).await();

    assertEquals(FailureKind.UNAVAILABLE, failure(queued).kind());
    assertFalse(running.isComplete());
    assertEquals(1, sent.size());
  }

  @Test
  void anEndWithoutTimeRefusesTheQueueAtOnce() {
    LoadLimit limit = limit(1, 2);
    Future<Reply> running = send(limit, call(0));
    Future<Reply> queued = send(limit, call(1));

    limit.drain(Duration.ZERO).await();

    assertEquals(FailureKind.UNAVAILABLE, failure(queued).kind());
    assertEquals(0, limit.queued());
    assertFalse(running.isComplete());
  }

  @Test
  void idleClientClosesImmediately() {
    limit(1, 1).drain(Duration.ofMinutes(1)).await();
    limit(1, 1).drain(Duration.ZERO).await();
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

  @Test
  void callOfAWorkerWhosePoolIsClosedReleasesItsPermit() {
    LoadLimit limit = limit(1, 10);
    Context context = vertx.getOrCreateContext();
    sendOn(context, limit, call(0));
    Promise<Context> started = Promise.promise();
    String worker =
        vertx
            .deployVerticle(
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    started.complete(this.context);
                    return Future.succeededFuture();
                  }
                },
                new DeploymentOptions()
                    .setThreadingModel(ThreadingModel.WORKER)
                    .setWorkerPoolName("closed-in-line"))
            .await();
    Future<Reply> undeployed = sendOn(started.future().await(), limit, call(1));
    sendOn(context, limit, call(2));
    vertx.undeploy(worker).await();

    answer(context, sent.remove());

    assertTrue(undeployed.failed());
    assertEquals("imp_2", sent.remove().id());
    assertEquals(1, limit.inFlight());
    assertEquals(0, limit.queued());
  }
}
