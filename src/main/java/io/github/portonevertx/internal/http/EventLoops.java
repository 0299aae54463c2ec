package io.github.portonevertx.internal.http;

import io.github.portonevertx.internal.time.NewContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the event loop that a connection runs on.
 *
 * <p>The events of a connection that is opened from a worker would run on the worker, which may
 * release the connection while the event loop still reads from it.
 */
final class EventLoops {
  private final Vertx vertx;
  private final AtomicReference<@Nullable Future<Context>> forWorkers = new AtomicReference<>();

  EventLoops(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Returns the event loop of the caller's context; workers and virtual threads share one. */
  Future<Context> of(Context caller) {
    if (caller.isEventLoopContext()) {
      return Future.succeededFuture(caller);
    }
    Future<Context> known = forWorkers.get();
    if (known != null) {
      return known;
    }
    Promise<Context> made = Promise.promise();
    if (!forWorkers.compareAndSet(null, made.future())) {
      return of(caller);
    }
    NewContext.of(vertx).onComplete(made);
    return made.future();
  }
}
