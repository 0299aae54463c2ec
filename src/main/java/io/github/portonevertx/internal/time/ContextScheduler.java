package io.github.portonevertx.internal.time;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** A scheduler that runs its tasks on a Vert.x context. */
public final class ContextScheduler implements Scheduler {
  private final Vertx vertx;
  private final Future<Context> context;

  /** Creates a scheduler for {@code context}. */
  public ContextScheduler(Vertx vertx, Context context) {
    this(vertx, Future.succeededFuture(context));
  }

  private ContextScheduler(Vertx vertx, Future<Context> context) {
    this.vertx = vertx;
    this.context = context;
  }

  /** Creates a scheduler for a new context, so that its tasks are in no trace of a caller. */
  public static ContextScheduler onNewContext(Vertx vertx) {
    return new ContextScheduler(vertx, NewContext.of(vertx));
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long wallMillis() {
    return SystemTime.wallMillis();
  }

  @Override
  public void execute(Runnable task) {
    Context created = context.result();
    if (created != null) {
      created.runOnContext(turn -> task.run());
    } else {
      context.onSuccess(later -> later.runOnContext(turn -> task.run()));
    }
  }

  @Override
  public Timer schedule(long delayNanos, Runnable task) {
    // Vert.x timers take at least 1 ms; rounding up avoids firing early.
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(delayNanos + 999_999));
    // A timer of setTimer would be cancelled when the verticle of this context is undeployed.
    io.vertx.core.Timer timer = vertx.timer(millis, TimeUnit.MILLISECONDS);
    timer.onSuccess(fired -> task.run());
    return timer::cancel;
  }
}
