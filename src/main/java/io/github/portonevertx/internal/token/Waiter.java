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
 * A caller that waits for the token, and the context it came from.
 *
 * <p>One shared future would carry every later caller onto the first one's context, with its locals
 * and trace. So each has a promise of its own, without a context, completed from its own context:
 * its continuations run there.
 */
final class Waiter {
  private final Promise<AccessToken> promise = Promise.promise();
  private final @Nullable Context caller = Vertx.currentContext();

  Future<AccessToken> future() {
    return promise.future();
  }

  /** Serves this caller in a turn of its own, so that what it throws hits nobody else. */
  void complete(AccessToken token, Scheduler line) {
    inOwnTurn(line, () -> promise.complete(token));
  }

  void fail(PortOneException cause, Scheduler line) {
    inOwnTurn(line, () -> promise.fail(cause));
  }

  private void inOwnTurn(Scheduler line, Runnable turn) {
    if (caller == null) {
      line.execute(turn);
      return;
    }
    try {
      caller.runOnContext(v -> turn.run());
    } catch (RejectedExecutionException closed) {
      // The pool of the worker that asked is closed; those behind it are to be served all the same.
      line.execute(() -> promise.fail(closed));
    }
  }
}
