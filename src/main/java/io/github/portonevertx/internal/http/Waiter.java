package io.github.portonevertx.internal.http;

import io.vertx.core.Context;
import java.util.function.Consumer;

/** A request that waits for a connection of a {@link ConnectionPool}. */
final class Waiter {
  private final Context context;
  private final Consumer<PooledConnection> connected;
  private final Consumer<Throwable> failed;

  /**
   * Creates a waiter that is not in a queue.
   *
   * @param context an event loop, on which one of the two consumers is called
   * @param connected receives the connection, which may happen even after the waiter was cancelled
   * @param failed receives the reason why there is no connection
   */
  Waiter(Context context, Consumer<PooledConnection> connected, Consumer<Throwable> failed) {
    this.context = context;
    this.connected = connected;
    this.failed = failed;
  }

  Context context() {
    return context;
  }

  void connect(PooledConnection connection) {
    context.runOnContext(task -> connected.accept(connection));
  }

  void fail(Throwable failure) {
    context.runOnContext(task -> failed.accept(failure));
  }
}
