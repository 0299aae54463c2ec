package io.github.portonevertx.internal.token;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.time.Scheduler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A caller that waits for the token, with the Vert.x context that it called from.
 *
 * <p>One future for all callers would run their continuations on the context of the first one, with
 * its local data and trace. Therefore each caller has its own promise without a context, which is
 * completed on the caller's context.
 */
final class WaitingCaller {
  private final Promise<AccessToken> promise = Promise.promise();
  private final @Nullable Context context = Vertx.currentContext();

  Future<AccessToken> future() {
    return promise.future();
  }

  /**
   * Completes the future in a separate task, so that its exceptions cannot affect other callers.
   */
  void complete(AccessToken token, Scheduler scheduler) {
    execute(scheduler, () -> promise.complete(token));
  }

  /** Fails the future in a separate task. */
  void fail(PortOneException cause, Scheduler scheduler) {
    execute(scheduler, () -> promise.fail(cause));
  }

  private void execute(Scheduler scheduler, Runnable task) {
    if (context == null) {
      scheduler.execute(task);
      return;
    }
    try {
      context.runOnContext(v -> task.run());
    } catch (RejectedExecutionException closed) {
      // The worker pool of this caller is closed; the callers after it still have to be completed.
      scheduler.execute(() -> promise.fail(closed));
    }
  }
}
