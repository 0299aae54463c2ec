package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** The context of a stream of events, and the time limit of calls of the application. */
public final class HandlerContext {
  /** Longer than the longest timer of Vert.x, and short enough to be multiplied. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Vertx vertx;
  private final Context context;
  private final Duration timeout;

  /** Uses the context of the caller. */
  HandlerContext(Vertx vertx, Duration timeout) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.timeout = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
  }

  /** Runs a task on this context; the future completes on the caller's context. */
  public <R> Future<R> here(Supplier<Future<R>> task) {
    Promise<R> done = Promise.promise();
    Context caller = vertx.getOrCreateContext();
    context.runOnContext(
        turn -> Future.succeededFuture().compose(now -> task.get()).onComplete(done));
    return Future.fromCompletionStage(done.future().toCompletionStage(), caller);
  }

  /** Calls the application, whose future may complete on any thread; back on this context. */
  <R> Future<R> application(Supplier<Future<R>> call) {
    return Futures.call(
        () -> Future.fromCompletionStage(Futures.call(call).toCompletionStage(), context));
  }

  /**
   * Limits a call of the application to the handler timeout. Must run on this context.
   *
   * @param late the failure text, without the time
   */
  <R> Future<R> limited(Future<R> called, String late) {
    return limited(called, 1, late);
  }

  /** Limits a call of the application to a multiple of the handler timeout. */
  <R> Future<R> limited(Future<R> called, int times, String late) {
    Duration limit = timeout.multipliedBy(times);
    return Timeouts.limit(
        vertx,
        called,
        limit,
        () -> PortOneException.of(FailureKind.TIMEOUT, late + " within " + limit));
  }
}
