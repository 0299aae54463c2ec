package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Reply;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The end of a load limit, and calls whose worker pool is closed. */
class LoadLimitCloseTest extends LoadLimitFixture {
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
  void anEndWithoutTimeRejectsTheQueueAtOnce() {
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
