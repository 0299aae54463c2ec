package io.github.portonevertx.internal.time;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Creates contexts of event loops that have no local data.
 *
 * <p>The context of a caller has the local data of the request that is handled on it, such as its
 * trace. What outlives the request, or serves several callers, must not run on it.
 */
public final class NewContext {
  private NewContext() {}

  /** Creates a context. */
  public static Future<Context> of(Vertx vertx) {
    Promise<Context> created = Promise.promise();
    // Vert.x creates a context for a thread that is not its own; its API offers no other way.
    Thread thread = new Thread(() -> created.complete(vertx.getOrCreateContext()));
    thread.setDaemon(true);
    thread.start();
    return created.future();
  }
}
